namespace Mingtang.Reading;

/// <summary>A table being read: every format's spans come to rest in one grid, and covered places stay empty.</summary>
internal sealed class Grid(ReadingLimits limits)
{
    private const int WidestSpan = 1000;
    private const int WidestRow = 20_000;
    private const int MostSteps = 50_000_000;

    // Per column, the cell that reaches down into the row being read.
    private readonly Dictionary<int, GridCell> reaching = [];
    private readonly List<GridRow> rows = [];
    private int cells;
    private int steps;
    private int column;

    public string? Caption { get; set; }

    public IReadOnlyList<GridRow> Rows => rows;

    public bool IsEmpty => rows.All(row => row.Cells.All(cell => cell.Text.Length == 0));

    public int Count => cells;

    public void NewRow()
    {
        rows.Add(new([]));
        column = 0;
    }

    /// <summary>Puts a cell at the next free place of the row.</summary>
    /// <param name="rowSpan">Rows downward; a format that says so afterwards uses <see cref="ReachDown"/> instead.</param>
    public GridCell Add(string text, int columnSpan = 1, int rowSpan = 1)
    {
        while (IsCovered(column))
            Step(++column);
        return Place(text, columnSpan, rowSpan);
    }

    /// <summary>Puts a cell at a column the format names itself.</summary>
    public GridCell AddAt(int at, string text, int columnSpan = 1, int rowSpan = 1)
    {
        column = at;
        return Place(text, columnSpan, rowSpan);
    }

    /// <summary>The cell above <paramref name="at"/> reaches into this row; false where no cell ends there.</summary>
    public bool ReachDown(int at)
    {
        if (rows.Count < 2 || !reaching.TryGetValue(at, out var above) || above.Column != at || above.Row + above.RowSpan != rows.Count - 1)
            return false;
        above.RowSpan++;
        return true;
    }

    /// <summary>Cuts spans that reach below the last row and drops empty rows at the end.</summary>
    public void Close()
    {
        while (rows.Count > 0 && rows[^1].Cells.All(cell => cell.Text.Length == 0))
            rows.RemoveAt(rows.Count - 1);
        for (var row = 0; row < rows.Count; row++)
            foreach (var cell in rows[row].Cells)
                cell.RowSpan = Math.Clamp(cell.RowSpan, 1, rows.Count - row);
    }

    /// <summary>Spans that cover spans can ask for far more places than the file has cells.</summary>
    private void Step(int at)
    {
        if (at > WidestRow || ++steps > MostSteps)
            throw new StopReading(Refusals.TooManyPlaces(limits.Places));
    }

    private GridCell Place(string text, int columnSpan, int rowSpan)
    {
        if (++cells > limits.Places)
            throw new StopReading(Refusals.TooManyPlaces(limits.Places));
        var cell = new GridCell(text, rows.Count - 1, column, Math.Clamp(columnSpan, 1, WidestSpan)) { RowSpan = Math.Max(rowSpan, 1) };
        rows[^1].Cells.Add(cell);
        for (var covered = column; covered < column + cell.ColumnSpan; covered++)
        {
            Step(covered);
            reaching[covered] = cell;
        }
        column += cell.ColumnSpan;
        return cell;
    }

    /// <summary>A cell of a row above reaches to this place.</summary>
    public bool IsCovered(int at) =>
        reaching.TryGetValue(at, out var above) && above.Row < rows.Count - 1 && above.Row + above.RowSpan > rows.Count - 1;
}

internal sealed record GridRow(List<GridCell> Cells);

internal sealed class GridCell(string text, int row, int column, int columnSpan)
{
    public string Text { get; } = text;

    public int Row { get; } = row;

    public int Column { get; } = column;

    public int ColumnSpan { get; } = columnSpan;

    public int RowSpan { get; set; } = 1;
}
