using DocumentFormat.OpenXml;

namespace Mingtang.Printing.Docx;

/// <summary>The title of an official paper. A long one is broken where a reader would pause, into lines of like length; a break in the words is kept. One line is left free below (7.3.2).</summary>
internal sealed record TitleLines(string Words) : OfficialBlock
{
    /// <summary>2号 type: twenty characters fill the line, one is left for the gap some programs put around figures.</summary>
    private const double Longest = 19;

    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout)
    {
        var lines = PlainText.Lines(Words).SelectMany(Broken).ToArray();
        return lines.Select((line, at) => Paragraphs.Styled("Title", line).Followed(at < lines.Length - 1 ? 0 : 28));
    }

    /// <summary>Fewest lines first, then the most even; one line, left to the word processor, where pauses are too far apart.</summary>
    internal static IReadOnlyList<string> Broken(string title)
    {
        var width = PlainText.Width(title);
        for (var lines = 1; lines <= title.Length / 4; lines++)
            if (Best(title, 0, lines, width / lines) is { } best)
                return best.Lines;
        return [title];
    }

    private static (IReadOnlyList<string> Lines, double Cost)? Best(string title, int from, int lines, double ideal)
    {
        if (lines == 1)
            return Line(title[from..], ideal) is { } last ? ([title[from..]], last) : null;

        (IReadOnlyList<string> Lines, double Cost)? best = null;
        foreach (var at in Enumerable.Range(from + 2, Math.Max(0, title.Length - from - 3)).Where(at => IsPause(title, at)))
            if (Line(title[from..at], ideal) is { } cost && Best(title, at, lines - 1, ideal) is { } rest && cost + rest.Cost < (best?.Cost ?? double.MaxValue))
                best = ([title[from..at], .. rest.Lines], cost + rest.Cost);
        return best;
    }

    private static double? Line(string words, double ideal)
    {
        var width = PlainText.Width(words);
        return width > Longest ? null : Math.Pow(width - ideal, 2);
    }

    private static bool IsPause(string title, int at) =>
        title[at - 1] is '》' or '）' or '、' or '，' or '的' or '年' or '区' or '市' or '县' or '府' or '室' or '局' or '度' or '和'
            && title[at] is not ('》' or '）' or '的' or '、' or '，' or '度' or '人' or '办' or '委')
        || title[at] is '《' or '（'
        || title[at..].StartsWith("关于", StringComparison.Ordinal);
}
