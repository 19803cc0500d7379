using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>版记: two heavy rules and a light one at the foot of the last page; copies to, printed by, printed on (GB/T 9704 7.4).</summary>
/// <remarks>Lines in one frame that stands on the bottom margin. A floating table would do in Word, but LibreOffice drops where it floats.</remarks>
internal sealed record Imprint(OfficialDocument Paper) : OfficialBlock
{
    /// <summary>One character free on both sides. A space, not an indent: rules are as wide as the paragraph and should reach the margins.</summary>
    private const string Free = "　";

    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout)
    {
        var width = Measure.TwipsOfMm(layout.TextWidth);
        W.Paragraph[] lines = [.. Copies(), .. Printed(width)];
        for (var at = 0; at < lines.Length; at++)
        {
            var properties = lines[at].ParagraphProperties!;
            properties.FrameProperties = Foot(width);
            properties.ParagraphBorders = Rules(first: at == 0, last: at == lines.Length - 1);
        }

        // The frame hangs on the paragraph after it.
        return [.. lines, Paragraphs.Styled("Imprint")];
    }

    /// <summary>What runs on lines up with the first unit.</summary>
    private IEnumerable<W.Paragraph> Copies()
    {
        if (Paper.CopiesTo is not { Length: > 0 } copies)
            yield break;
        var line = Paragraphs.Styled("Imprint", $"{Free}抄送：{copies.TrimEnd('。')}。");
        var names = Measure.Twips(4 * Measure.Small).ToString();
        line.ParagraphProperties!.Indentation = new() { Left = names, Hanging = names };
        yield return line;
    }

    private IEnumerable<W.Paragraph> Printed(int width)
    {
        if (Paper.PrintedBy is not { Length: > 0 } printer)
            yield break;
        var line = Paragraphs.Styled("Imprint", $"{Free}{printer}\t{PlainText.ChineseDate(Paper.PrintedOn ?? Paper.Date)}印发");
        line.ParagraphProperties!.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = width - Measure.Twips(Measure.Small) });
        yield return line;
    }

    private static W.FrameProperties Foot(int width) => new()
    {
        Width = width.ToString(),
        Wrap = W.TextWrappingValues.Around,
        VerticalPosition = W.VerticalAnchorValues.Margin,
        HorizontalPosition = W.HorizontalAnchorValues.Margin,
        XAlign = W.HorizontalAlignmentValues.Center,
        YAlign = W.VerticalAlignmentValues.Bottom,
    };

    private static W.ParagraphBorders Rules(bool first, bool last)
    {
        var rules = new W.ParagraphBorders();
        if (first)
            rules.TopBorder = new() { Val = W.BorderValues.Single, Size = 8, Space = 1, Color = "000000" };
        rules.BottomBorder = new() { Val = W.BorderValues.Single, Size = last ? 8u : 6u, Space = 1, Color = "000000" };
        return rules;
    }
}
