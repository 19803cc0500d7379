using DocumentFormat.OpenXml;

namespace Mingtang.Printing.Docx;

/// <summary>The title of an official paper. A long one is broken where a reader would pause, into lines of like length; a break in the words is kept.</summary>
internal sealed record TitleLines(string Words) : OfficialBlock
{
    /// <summary>2号 type: twenty characters fill the line.</summary>
    private const int Longest = 19;

    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout)
    {
        var lines = PlainText.Lines(Words).SelectMany(Broken).ToArray();
        return lines.Select((line, at) => Paragraphs.Styled("Title", line).Tight(at < lines.Length - 1));
    }

    internal static IReadOnlyList<string> Broken(string line)
    {
        if (PlainText.Width(line) <= Longest)
            return [line];

        var middle = line.Length / 2.0;
        var pause = Enumerable.Range(2, Math.Max(0, line.Length - 4)).Where(at => IsPause(line, at)).OrderBy(at => Math.Abs(at - middle)).FirstOrDefault(-1);
        return pause < 0 || Math.Abs(pause - middle) > line.Length / 4.0 ? [line] : [.. Broken(line[..pause]), .. Broken(line[pause..])];
    }

    private static bool IsPause(string line, int at) =>
        line[at - 1] is '》' or '、' or '，' or '的' or '年' or '区' or '市' or '府' or '室' or '度' && line[at] is not ('》' or '）' or '的' or '、' or '度')
        || line[at] is '《' or '（'
        || line[at..].StartsWith("关于", StringComparison.Ordinal);
}
