using Mingtang.Printing;

namespace Mingtang.Documents.Content;

/// <summary>A text as blocks of a printed paper.</summary>
internal sealed class PrintedRendering(Func<string, byte[]?>? picture)
{
    private const double PictureWidth = 150;

    public IEnumerable<Block> Of(IReadOnlyList<TextBlock> blocks) => blocks.SelectMany(Of);

    private IEnumerable<Block> Of(TextBlock block) => block switch
    {
        TextBlock.Heading heading => [new Block.Heading(heading.Level, PlainRendering.Of(heading.Runs))],
        TextBlock.Paragraph paragraph => [Of(paragraph)],
        TextBlock.Listing list => Of(list, 0),
        TextBlock.Table table => [Of(table)],
        TextBlock.Image image => [Of(image)],
        TextBlock.KeptLines lines => Of(lines),
        TextBlock.Attachment attachment => [new Block.Text($"附件：{attachment.File.Name}")],
        _ => [],
    };

    private static Block.Text Of(TextBlock.Paragraph paragraph)
    {
        var align = paragraph.Align switch { TextAlign.Centre => Alignment.Centre, TextAlign.Right => Alignment.Right, _ => Alignment.Justified };
        // Bold opening words (一是…) are the one look the printed page keeps.
        var lead = paragraph.Runs is [{ Bold: true } first, _, ..] && !first.Text.Contains('\n') ? first.Text : null;
        var rest = lead is null ? paragraph.Runs : paragraph.Runs.Skip(1).ToList();
        return new(PlainRendering.Of(rest), lead, Indented: align is Alignment.Justified, align);
    }

    private static IEnumerable<Block> Of(TextBlock.Listing list, int depth)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            var mark = list.Ordered ? $"{list.Start + at}." : depth == 0 ? "●" : "○";
            yield return new Block.Text($"{new string('\u3000', depth)}{mark} {PlainRendering.Of(list.Items[at].Runs).Replace('\n', ' ')}");
            if (list.Items[at].Inner is { } inner)
                foreach (var block in Of(inner, depth + 1))
                    yield return block;
        }
    }

    private static PrintedTable Of(TextBlock.Table table)
    {
        var grid = TableGrid.Of(table);
        var columns = Enumerable.Range(0, grid.Columns).Select(column => new PrintedColumn(grid.Weight(column))).ToList();
        var heads = table.Rows.TakeWhile(row => row.Cells.Count > 0 && row.Cells.All(cell => cell.IsHeader)).Count();
        // A header that reaches down into the body cannot repeat on every page.
        if (heads == table.Rows.Count || table.Rows.Take(heads).Select((row, at) => row.Cells.Any(cell => at + cell.RowSpan > heads)).Any(reaches => reaches))
            heads = 0;
        var rows = grid.Rows.Select(row => new PrintedRow([.. row.Select(cell => new PrintedCell(PlainRendering.Of(cell.Runs), cell.ColumnSpan, cell.RowSpan))])).ToList();
        return new PrintedTable(columns, rows[..heads], rows[heads..]) { Caption = table.Caption };
    }

    private Block Of(TextBlock.Image image) => picture?.Invoke(image.Hash) is { } png
        ? new Block.Image(png, image.Alt, PictureWidth)
        : new Block.Text($"（图：{image.Alt}）", Indented: false, Align: Alignment.Centre);

    private static IEnumerable<Block> Of(TextBlock.KeptLines lines) => lines.Lines.Select(line =>
        new Block.Text(PlainRendering.Of(line.Runs), Indented: false, Align: lines.IsSignature ? Alignment.Right : Alignment.Left));
}
