using System.Text;
using Mingtang.Reading.Lines;

namespace Mingtang.Reading;

/// <summary>Lines on their way into a <see cref="Transcript"/>, with the look the file gives them.</summary>
/// <param name="Text">Where it holds line breaks, one paragraph a line.</param>
internal sealed record SetLine(string Text, int HeadingLevel = 0, LineAlign Align = LineAlign.None, IReadOnlyList<Stretch>? Bold = null);

/// <summary>Words and which of them are bold, while the runs of a paragraph are put together.</summary>
internal sealed class BoldText
{
    private readonly StringBuilder text = new();
    private readonly List<Stretch> bold = [];

    public string Text => text.ToString();

    public void Append(string piece, bool isBold = false)
    {
        var clean = Characters.Clean(piece);
        if (isBold && clean.Length > 0)
            Add(new(text.Length, text.Length + clean.Length));
        text.Append(clean);
    }

    public void Append(BoldText other)
    {
        foreach (var stretch in other.bold)
            Add(new(text.Length + stretch.Start, text.Length + stretch.End));
        text.Append(other.text);
    }

    /// <summary>Without white space at either end; null where nothing is left.</summary>
    public SetLine? Trimmed(int headingLevel = 0, LineAlign align = LineAlign.None)
    {
        var whole = text.ToString();
        var (first, words) = (whole.Length - whole.TrimStart().Length, whole.Trim());
        return words.Length == 0 ? null : new(words, headingLevel, align, Within(bold, first, first + words.Length));
    }

    public static IReadOnlyList<Stretch> Within(IReadOnlyList<Stretch> stretches, int start, int end) =>
        [.. stretches.Where(one => one.Start < end && one.End > start).Select(one => new Stretch(Math.Max(one.Start, start) - start, Math.Min(one.End, end) - start))];

    private void Add(Stretch stretch)
    {
        if (bold.Count > 0 && bold[^1].End == stretch.Start)
            bold[^1] = bold[^1] with { End = stretch.End };
        else
            bold.Add(stretch);
    }
}
