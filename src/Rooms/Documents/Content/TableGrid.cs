namespace Mingtang.Documents.Content;

/// <summary>A table whose spans have come to rest: as many columns in every row, no span beyond the last row or into another.</summary>
internal sealed class TableGrid
{
    private const int WidestSpan = 200;

    private readonly List<List<TextCell>> rows = [];
    private readonly Dictionary<int, int> reaching = [];
    private readonly Dictionary<int, int> widest = [];

    public IReadOnlyList<IReadOnlyList<TextCell>> Rows => rows;

    public int Columns { get; private set; }

    /// <summary>By the longest line a column holds, within bounds.</summary>
    public double Weight(int column) => Math.Clamp(widest.GetValueOrDefault(column), 4, 30);

    public static TableGrid Of(TextBlock.Table table)
    {
        var grid = new TableGrid();
        for (var at = 0; at < table.Rows.Count; at++)
            grid.Add(table.Rows[at].Cells, table.Rows.Count - at);
        grid.Fill();
        return grid;
    }

    private void Add(IReadOnlyList<TextCell> cells, int rowsLeft)
    {
        var row = new List<TextCell>();
        var column = 0;
        var fresh = new Dictionary<int, int>();
        foreach (var cell in cells)
        {
            while (reaching.ContainsKey(column))
                column++;
            var span = 1;
            while (span < Math.Min(cell.ColumnSpan, WidestSpan) && !reaching.ContainsKey(column + span))
                span++;
            var down = Math.Clamp(cell.RowSpan, 1, rowsLeft);
            row.Add(cell with { ColumnSpan = span, RowSpan = down });
            if (span == 1)
                widest[column] = Math.Max(widest.GetValueOrDefault(column), PlainRendering.Of(cell.Runs).Split('\n').Max(line => line.Length));
            for (var covered = column; covered < column + span; covered++)
                fresh[covered] = down;
            column += span;
        }
        Columns = Math.Max(Columns, Math.Max(column, reaching.Count == 0 ? 0 : reaching.Keys.Max() + 1));
        GoDown(fresh);
        rows.Add(row);
    }

    private void GoDown(Dictionary<int, int> fresh)
    {
        foreach (var (column, left) in fresh)
            reaching[column] = left;
        foreach (var column in reaching.Keys.ToList())
            if (--reaching[column] <= 0)
                reaching.Remove(column);
    }

    /// <summary>Rows that end early get empty cells, so that every place has an owner.</summary>
    private void Fill()
    {
        var covered = new int[rows.Count];
        for (var at = 0; at < rows.Count; at++)
            foreach (var cell in rows[at])
                for (var down = 0; down < cell.RowSpan; down++)
                    covered[at + down] += cell.ColumnSpan;
        for (var at = 0; at < rows.Count; at++)
            for (; covered[at] < Columns; covered[at]++)
                rows[at].Add(new TextCell([]));
    }
}
