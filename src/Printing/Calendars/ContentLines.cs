using System.Text;

namespace Mingtang.Printing.Calendars;

/// <summary>Content lines of RFC 5545 3.1: 75 bytes at most, folded between characters, never inside one.</summary>
internal sealed class ContentLines
{
    private const int Longest = 75;

    private readonly StringBuilder text = new();

    internal static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");

    internal void AddText(string name, string? words) => Add(name, words is null ? null : Escaped(words));

    internal void Add(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        var room = Longest;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                // The space that marks the fold counts.
                room = Longest - 1;
            }

            text.Append(rune);
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    public override string ToString() => text.ToString();

    private static string Escaped(string words) => PlainText.ForXml(words.ReplaceLineEndings("\n"))
        .Replace(@"\", @"\\").Replace(";", @"\;").Replace(",", @"\,").Replace("\n", @"\n");
}
