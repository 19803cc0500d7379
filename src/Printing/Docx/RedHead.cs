using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>版头: marks, the issuer in red, the number, the red rule (GB/T 9704 7.2).</summary>
internal sealed record RedHead(OfficialDocument Paper) : OfficialBlock
{
    private const string Red = "FF0000";

    /// <summary>The issuer begins 35 mm below the top of the type area.</summary>
    private static readonly double Above = Measure.PointsOfMm(35);

    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout) =>
        [.. Paper.Marks.Select(mark => Paragraphs.Styled("Mark", mark)), Issuer(layout), Number(layout)];

    private W.Paragraph Issuer(PageLayout layout)
    {
        var words = Paper.Issuer + Paper.HeadWord;
        var (points, percent) = Fit(words, Measure.PointsOfMm(layout.TextWidth));
        var line = Paragraphs.Styled("RedHead");
        line.ParagraphProperties!.SpacingBetweenLines = new()
        {
            Before = Measure.Twips(Math.Max(0, Above - 28 * Paper.Marks.Count)).ToString(),
            Line = Measure.Twips(points * 1.2).ToString(),
            LineRule = W.LineSpacingRuleValues.Exact,
        };
        var run = Paragraphs.Run(words);
        run.RunProperties = new()
        {
            Color = new() { Val = Red },
            CharacterScale = percent == 100 ? null : new() { Val = percent },
            FontSize = new() { Val = Measure.HalfPoints(points) },
        };
        line.Append(run);
        return line;
    }

    /// <summary>One line, whatever the name: long names first grow narrow, as cut red heads do, and only then small.</summary>
    internal static (double Points, int Percent) Fit(string words, double width)
    {
        const double largest = 56, narrowest = 0.66;
        var full = width * 0.98 / PlainText.Width(words);
        return full >= largest ? (largest, 100)
            : full >= largest * narrowest ? (largest, (int)(full / largest * 100))
            : (Math.Floor(full / narrowest), (int)(narrowest * 100));
    }

    /// <summary>Two lines below the issuer: the number in the middle, or left with the signatory (签发人) to the right of it.</summary>
    private W.Paragraph Number(PageLayout layout)
    {
        var line = Paper.Signatory is null
            ? Paragraphs.Styled("Number", Paper.Number.ToString())
            : Paragraphs.Styled("Number", $"　{Paper.Number}\t签发人：");
        var properties = line.ParagraphProperties!;
        properties.SpacingBetweenLines = new() { Before = Measure.Twips(56).ToString(), After = Measure.Twips(56).ToString() };
        properties.ParagraphBorders = new() { BottomBorder = new() { Val = W.BorderValues.Single, Size = 16, Space = 8, Color = Red } };
        if (Paper.Signatory is not { } signatory)
            return line;

        properties.Justification = new() { Val = W.JustificationValues.Left };
        properties.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = Measure.TwipsOfMm(layout.TextWidth) });
        var name = Paragraphs.Run(signatory + "　");
        name.RunProperties = new() { RunFonts = Typeface.Kai.Fonts() };
        line.Append(name);
        return line;
    }
}
