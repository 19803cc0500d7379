using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>附件说明: one line below the body, two characters in; a title that runs on lines up with its own first character.</summary>
internal sealed record AnnexList(IReadOnlyList<string> Titles) : OfficialBlock
{
    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout) =>
        Titles.Count == 1 ? [Line($"附件：{Titles[0]}", left: 5, hanging: 3, first: true)] : Titles.Select(Numbered);

    private static W.Paragraph Numbered(string title, int at) => at == 0
        ? Line($"附件：1.\t{title}", left: 6, hanging: 4, first: true)
        : Line($"{at + 1}.\t{title}", left: 6, hanging: 1, first: false);

    private static W.Paragraph Line(string words, int left, int hanging, bool first)
    {
        var line = Paragraphs.Styled("Flush", words.ReplaceLineEndings(""));
        var properties = line.ParagraphProperties!;
        properties.KeepNext = new();
        properties.SpacingBetweenLines = first ? new() { Before = Measure.Twips(28).ToString() } : null;
        properties.Indentation = new() { Left = Characters(left), Hanging = Characters(hanging) };
        return line;
    }

    private static string Characters(int count) => Measure.Twips(count * Measure.Body).ToString();
}

/// <summary>附件1, at the very top of the annex's first page.</summary>
internal sealed record AnnexMark(string Words) : OfficialBlock
{
    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout) => [Paragraphs.Styled("AnnexMark", Words)];
}
