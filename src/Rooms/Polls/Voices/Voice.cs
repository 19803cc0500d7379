namespace Mingtang.Polls.Voices;

/// <summary>Who speaks, for counting once; never stored as it is (see <see cref="VoiceBook"/>).</summary>
/// <param name="Who">A device's token or a person's id.</param>
/// <param name="Address">The network address of a guest; null for somebody signed in.</param>
public sealed record Voice(string Who, string? Address)
{
    /// <summary>Null where they did not say.</summary>
    public VoiceSide? Side { get; init; }

    public static Voice OfPerson(Guid id) => new($"person:{id}", null);

    public static Voice OfDevice(string token, string address) => new($"device:{token}", address);
}
