namespace Mingtang.Documents.Reviewing;

/// <summary>Whether a text holds somebody's number, card, mailbox or home, for rooms that hand a text to others.</summary>
public static class PersonalData
{
    /// <summary>An office's own telephone or street is none.</summary>
    public static bool IsIn(string text) => Detector.In(text, "").Any(finding => !finding.IsNote);
}
