using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>版记: two heavy rules and a light one at the foot of the last page; copies to, printed by, printed on (GB/T 9704 7.4).</summary>
internal sealed record Imprint(OfficialDocument Paper) : OfficialBlock
{
    private const double LineHeight = 24;

    /// <summary>One character free on both sides. A space, not an indent: rules are as wide as the paragraph and should reach the margins.</summary>
    private const string Free = "　";

    private string? Copies => Paper.CopiesTo is { Length: > 0 } copies ? $"{Free}抄送：{copies.TrimEnd('。')}。" : null;

    private string? Printed => Paper.PrintedBy is { Length: > 0 } printer ? $"{Free}{printer}\t{PlainText.ChineseDate(Paper.PrintedOn ?? Paper.Date)}印发" : null;

    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout) =>
        [FootBox.Holding(Lines(layout), layout.TextWidth, Height(layout) / 72 * 25.4)];

    private W.Paragraph[] Lines(PageLayout layout)
    {
        var lines = new List<W.Paragraph>();
        if (Copies is { } copies)
            lines.Add(CopiesLine(copies));
        if (Printed is { } printed)
            lines.Add(PrintedLine(printed, Measure.TwipsOfMm(layout.TextWidth)));
        for (var at = 0; at < lines.Count; at++)
            lines[at].ParagraphProperties!.ParagraphBorders = Rules(first: at == 0, last: at == lines.Count - 1);
        return [.. lines];
    }

    /// <summary>What runs on lines up with the first unit.</summary>
    private static W.Paragraph CopiesLine(string copies)
    {
        var line = Paragraphs.Styled("Imprint", copies);
        var names = Measure.Twips(4 * Measure.Small).ToString();
        line.ParagraphProperties!.Indentation = new() { Left = names, Hanging = names };
        return line;
    }

    private static W.Paragraph PrintedLine(string printed, int width)
    {
        var line = Paragraphs.Styled("Imprint", printed);
        line.ParagraphProperties!.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = width - Measure.Twips(Measure.Small) });
        return line;
    }

    private static W.ParagraphBorders Rules(bool first, bool last)
    {
        var rules = new W.ParagraphBorders();
        if (first)
            rules.TopBorder = new() { Val = W.BorderValues.Single, Size = 8, Space = 1, Color = "000000" };
        rules.BottomBorder = new() { Val = W.BorderValues.Single, Size = last ? 8u : 6u, Space = 1, Color = "000000" };
        return rules;
    }

    /// <summary>The box does not grow with its words, so the lines are counted: all but the first are four characters shorter.</summary>
    private double Height(PageLayout layout)
    {
        var perLine = Math.Floor(Measure.PointsOfMm(layout.TextWidth) / Measure.Small) - 4;
        var lines = (Copies is { } copies ? Math.Max(1, Math.Ceiling((PlainText.Width(copies) - 4) / perLine)) : 0) + (Printed is null ? 0 : 1);
        return lines * LineHeight + 10;
    }
}
