using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

internal static class TablePress
{
    internal static IEnumerable<OpenXmlElement> Press(PrintedTable table, PageLayout layout)
    {
        if (table.Caption is { } caption)
            yield return Paragraphs.Styled("Caption", caption);

        var widths = Widths(table.Columns, Measure.TwipsOfMm(layout.TextWidth));
        yield return new W.Table([
            Properties(widths.Sum()),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = width.ToString() })),
            .. Rows(table, table.Header, widths, head: true),
            .. Rows(table, table.Rows, widths, head: false)]);
    }

    /// <summary>What rounding leaves over goes to the last column, so that the table ends where the text does.</summary>
    internal static int[] Widths(IReadOnlyList<PrintedColumn> columns, int total)
    {
        var weights = columns.Sum(column => column.Weight);
        var widths = columns.Select(column => (int)(total * column.Weight / weights)).ToArray();
        widths[^1] += total - widths.Sum();
        return widths;
    }

    private static IEnumerable<OpenXmlElement> Rows(PrintedTable table, IReadOnlyList<PrintedRow> rows, int[] widths, bool head) =>
        CellGrid.Place(table.Columns.Count, rows).Select(slots => new W.TableRow([
            RowProperties(head),
            .. slots.Select(slot => Cell(table, slot, widths, head))]));

    private static W.TableRowProperties RowProperties(bool head)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (head)
            properties.Append(new W.TableHeader());
        return properties;
    }

    private static W.TableCell Cell(PrintedTable table, Slot slot, int[] widths, bool head)
    {
        var properties = new W.TableCellProperties
        {
            TableCellWidth = new() { Width = widths.AsSpan(slot.Column, slot.Cell.ColumnSpan).ToArray().Sum().ToString(), Type = W.TableWidthUnitValues.Dxa },
            GridSpan = slot.Cell.ColumnSpan > 1 ? new() { Val = slot.Cell.ColumnSpan } : null,
            VerticalMerge = slot.Continues ? new() { Val = W.MergedCellValues.Continue } : slot.Rows > 1 ? new() { Val = W.MergedCellValues.Restart } : null,
            Shading = Ground(slot.Cell.Tone, head) is { } fill ? new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = fill } : null,
            TableCellVerticalAlignment = new() { Val = W.TableVerticalAlignmentValues.Center },
        };
        var words = slot.Continues ? "" : slot.Cell.Words;
        return new W.TableCell([properties, .. PlainText.Lines(words).Select(line => Line(table, slot, line, head))]);
    }

    private static W.Paragraph Line(PrintedTable table, Slot slot, string words, bool head)
    {
        var paragraph = Paragraphs.Styled(head ? "CellHead" : "Cell");
        var align = slot.Cell.Align ?? (head ? Alignment.Centre : table.Columns[slot.Column].Align);
        paragraph.ParagraphProperties!.Justification = Paragraphs.Of(align);
        var run = slot.Cell.Bold ? Paragraphs.Bold(words) : Paragraphs.Run(words);
        if (table.Points != 10.5)
            (run.RunProperties ??= new()).FontSize = new() { Val = Measure.HalfPoints(table.Points) };
        paragraph.Append(run);
        return paragraph;
    }

    private static string? Ground(Tone tone, bool head) => tone is Tone.None && head ? Tones.Head : Tones.Rgb(tone);

    private static W.TableProperties Properties(int width) => new()
    {
        TableWidth = new() { Width = width.ToString(), Type = W.TableWidthUnitValues.Dxa },
        TableJustification = new() { Val = W.TableRowAlignmentValues.Center },
        TableBorders = new()
        {
            TopBorder = new() { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
            LeftBorder = new() { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
            BottomBorder = new() { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
            RightBorder = new() { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
            InsideHorizontalBorder = new() { Val = W.BorderValues.Single, Size = 4, Color = "404040" },
            InsideVerticalBorder = new() { Val = W.BorderValues.Single, Size = 4, Color = "404040" },
        },
        TableLayout = new() { Type = W.TableLayoutValues.Fixed },
        TableCellMarginDefault = new(
            new W.TopMargin { Width = "45", Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellLeftMargin { Width = 85, Type = W.TableWidthValues.Dxa },
            new W.BottomMargin { Width = "45", Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellRightMargin { Width = 85, Type = W.TableWidthValues.Dxa }),
    };
}
