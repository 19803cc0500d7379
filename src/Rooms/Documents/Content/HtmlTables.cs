using AngleSharp.Dom;

namespace Mingtang.Documents.Content;

/// <summary>Tables of a page: those that hold figures, and those that only hold the page together.</summary>
internal static class HtmlTables
{
    private const int WidestSpan = 200;

    /// <summary>Around another table, or with nothing beside anything.</summary>
    public static bool IsLayout(IElement table) =>
        table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null
        || Rows(table).All(row => Cells(row).Count() <= 1);

    public static TextBlock.Table? Read(IElement table, Func<IElement, IReadOnlyList<TextRun>> inside)
    {
        var rows = Rows(table).Select(row => new TextRow([.. Cells(row).Select(cell => Cell(cell, inside))])).Where(row => row.Cells.Count > 0).ToList();
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption")?.TextContent.Trim();
        return rows.Count == 0 ? null : new(rows, string.IsNullOrEmpty(caption) ? null : caption);
    }

    /// <summary>Blocks inside a cell or an item become lines of one stretch.</summary>
    public static IReadOnlyList<TextRun> Joined(IReadOnlyList<TextBlock> blocks)
    {
        var runs = new RunWriter();
        foreach (var piece in blocks.SelectMany(Pieces))
        {
            if (!runs.IsEmpty)
                runs.Append("\n");
            foreach (var run in piece)
                runs.Append(run.Text, run.Bold, run.Italic, run.Link);
        }
        return runs.Done();
    }

    private static IEnumerable<IReadOnlyList<TextRun>> Pieces(TextBlock block) => block switch
    {
        TextBlock.Paragraph paragraph => [paragraph.Runs],
        TextBlock.Heading heading => [heading.Runs],
        TextBlock.Listing list => list.Items.SelectMany(item => item.Inner is { } inner ? [item.Runs, .. Pieces(inner)] : new[] { item.Runs }),
        TextBlock.KeptLines lines => lines.Lines.Select(line => line.Runs),
        _ => [[new(PlainRendering.Of([block]))]],
    };

    private static TextCell Cell(IElement cell, Func<IElement, IReadOnlyList<TextRun>> inside) =>
        new(inside(cell), Span(cell, "colspan"), Span(cell, "rowspan"), cell.LocalName == "th");

    private static IEnumerable<IElement> Rows(IElement table) => table.Children.SelectMany(child => child.LocalName switch
    {
        "tr" => [child],
        "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
        _ => Enumerable.Empty<IElement>(),
    });

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static int Span(IElement cell, string attribute) => int.TryParse(cell.GetAttribute(attribute), out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}
