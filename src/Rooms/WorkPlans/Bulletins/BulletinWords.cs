using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>What the office may change of a draft: everything but the figures.</summary>
internal sealed record BulletinWords(string? Title, string? Text, string? Code, int? Serial, bool RanksUnits, bool WantsPublic)
{
    public void WriteInto(Bulletin bulletin)
    {
        (bulletin.Title, bulletin.Text) = (Title!.Trim(), Text!.Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
        (bulletin.Code, bulletin.Serial) = (string.IsNullOrWhiteSpace(Code) ? null : Code.Trim(), Serial);
        (bulletin.RanksUnits, bulletin.WantsPublic) = (RanksUnits, WantsPublic);
    }

    public IEnumerable<Refusal> Reasons()
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return BulletinRefusals.TitleMissing;
        else if (Title.Trim().Length > 300)
            yield return BulletinRefusals.TitleTooLong;
        if (string.IsNullOrWhiteSpace(Text))
            yield return BulletinRefusals.TextMissing;
        else if (Text.Length > 40_000)
            yield return BulletinRefusals.TextTooLong;
        if (Code?.Trim().Length > 40)
            yield return BulletinRefusals.CodeTooLong;
        if (Serial < 1)
            yield return BulletinRefusals.SerialMissing;
    }

    public static IEnumerable<Refusal> NumberReasons(Bulletin bulletin)
    {
        if (bulletin.Code is null)
            yield return BulletinRefusals.CodeMissing;
        if (bulletin.Serial is null)
            yield return BulletinRefusals.SerialMissing;
    }
}
