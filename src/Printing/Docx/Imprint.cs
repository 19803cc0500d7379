using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>版记: two heavy rules and a light one at the foot of the last page; copies to, printed by, printed on (GB/T 9704 7.4).</summary>
internal sealed record Imprint(OfficialDocument Paper) : OfficialBlock
{
    internal override IEnumerable<OpenXmlElement> Elements(PageLayout layout)
    {
        var width = Measure.TwipsOfMm(layout.TextWidth);
        yield return new W.Table([Properties(width), new W.TableGrid(new W.GridColumn { Width = width.ToString() }), .. Rows(width)]);
        // The table floats; the paragraph after it is what it hangs on.
        yield return Paragraphs.Styled("Imprint");
    }

    private IEnumerable<W.TableRow> Rows(int width)
    {
        if (Paper.CopiesTo is { Length: > 0 } copies)
            yield return Row(width, Copies(copies));
        if (Paper.PrintedBy is { Length: > 0 } printer)
            yield return Row(width, Printed(printer, width));
    }

    /// <summary>One character free on both sides; what runs on lines up with the first unit.</summary>
    private static W.Paragraph Copies(string copies)
    {
        var line = Paragraphs.Styled("Imprint", $"抄送：{copies.TrimEnd('。')}。");
        line.ParagraphProperties!.Indentation = new() { Left = Measure.Twips(4 * Measure.Small).ToString(), Hanging = Measure.Twips(3 * Measure.Small).ToString(), Right = Measure.Twips(Measure.Small).ToString() };
        return line;
    }

    private W.Paragraph Printed(string printer, int width)
    {
        var line = Paragraphs.Styled("Imprint", $"{printer}\t{PlainText.ChineseDate(Paper.PrintedOn ?? Paper.Date)}印发");
        var margin = Measure.Twips(Measure.Small);
        line.ParagraphProperties!.Indentation = new() { Left = margin.ToString() };
        line.ParagraphProperties.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = width - margin });
        return line;
    }

    private static W.TableRow Row(int width, W.Paragraph line) => new(
        new W.TableRowProperties(new W.CantSplit()),
        new W.TableCell(new W.TableCellProperties { TableCellWidth = new() { Width = width.ToString(), Type = W.TableWidthUnitValues.Dxa } }, line));

    private static W.TableProperties Properties(int width) => new()
    {
        TablePositionProperties = new()
        {
            VerticalAnchor = W.VerticalAnchorValues.Margin,
            HorizontalAnchor = W.HorizontalAnchorValues.Margin,
            TablePositionXAlignment = W.HorizontalAlignmentValues.Center,
            TablePositionYAlignment = W.VerticalAlignmentValues.Bottom,
        },
        TableWidth = new() { Width = width.ToString(), Type = W.TableWidthUnitValues.Dxa },
        TableBorders = new()
        {
            TopBorder = new() { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
            BottomBorder = new() { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
            InsideHorizontalBorder = new() { Val = W.BorderValues.Single, Size = 6, Color = "000000" },
        },
        TableLayout = new() { Type = W.TableLayoutValues.Fixed },
        TableCellMarginDefault = new(
            new W.TableCellLeftMargin { Width = 0, Type = W.TableWidthValues.Dxa },
            new W.TableCellRightMargin { Width = 0, Type = W.TableWidthValues.Dxa }),
    };
}
