namespace Mingtang.Printing;

internal static class Tones
{
    internal const string Head = "E9EDF3";

    internal static string? Rgb(Tone tone) => tone switch
    {
        Tone.Muted => "F2F2F2",
        Tone.Good => "DFF0E0",
        Tone.Warning => "FFF1CC",
        Tone.Bad => "F8D9D6",
        Tone.Info => "DCE8F6",
        _ => null,
    };
}
