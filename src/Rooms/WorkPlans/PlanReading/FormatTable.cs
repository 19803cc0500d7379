using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A table the format itself marks: spans are known, so merged cells are written into every place they cover.</summary>
internal static class FormatTable
{
    private const int widest = 64;

    public static Grid Grid(Table table)
    {
        var width = Math.Clamp(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Column + Math.Max(1, cell.ColumnSpan)).DefaultIfEmpty(1).Max(), 1, widest);
        var open = new (GridCell Cell, int Left)[width];
        var rows = new List<GridRow>(table.Rows.Count);
        var hasSpans = false;
        foreach (var row in table.Rows)
        {
            var cells = Carried(open);
            foreach (var cell in row.Cells.Where(cell => cell.Column < width))
            {
                var text = Glyphs.Clean(cell.Text).Trim();
                cells[cell.Column] = new(text, cell.Start, cell.End, Span: Math.Max(1, cell.ColumnSpan));
                hasSpans |= cell.RowSpan > 1;
                for (var column = cell.Column; column < Math.Min(width, cell.Column + Math.Max(1, cell.ColumnSpan)); column++)
                    open[column] = (column == cell.Column ? cells[cell.Column] : default, Math.Max(0, cell.RowSpan - 1));
            }
            if (cells.Any(cell => !cell.IsEmpty && !cell.IsCarried))
                rows.Add(new(cells, StartOf(row, cells), EndOf(row, cells)));
        }
        return new(rows, table.Caption, hasSpans, false);
    }

    private static GridCell[] Carried((GridCell Cell, int Left)[] open)
    {
        var cells = new GridCell[open.Length];
        for (var column = 0; column < open.Length; column++)
        {
            cells[column] = new("", 0, 0);
            if (open[column].Left == 0)
                continue;
            cells[column] = (open[column].Cell with { IsCarried = true, Text = open[column].Cell.Text ?? "" });
            open[column].Left--;
        }
        return cells;
    }

    private static int StartOf(TableRow row, GridCell[] cells) =>
        row.Cells.Count > 0 ? row.Cells[0].Start : cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Start).DefaultIfEmpty(0).Min();

    private static int EndOf(TableRow row, GridCell[] cells) =>
        row.Cells.Count > 0 ? row.Cells[^1].End : cells.Where(cell => !cell.IsEmpty).Select(cell => cell.End).DefaultIfEmpty(0).Max();
}
