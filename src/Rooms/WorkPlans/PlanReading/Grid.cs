namespace Mingtang.WorkPlans.PlanReading;

/// <param name="IsCarried">Printed further up, in a cell that spans down to here.</param>
internal readonly record struct GridCell(string Text, int Start, int End, bool IsCarried = false, int Span = 1)
{
    public bool IsEmpty => Text.Length == 0;

    public string Plain => Glyphs.Plain(Text);

    public GridCell With(GridCell more) => new(
        Text.Length > 0 && more.Text.Length > 0 ? $"{Text}\n{more.Text}" : Text + more.Text,
        Text.Length > 0 ? Start : more.Start, more.Text.Length > 0 ? more.End : End, IsCarried && more.IsCarried, Span);

    public override string ToString() => Text;
}

internal sealed record GridRow(IReadOnlyList<GridCell> Cells, int Start, int End)
{
    public int Filled
    {
        get
        {
            var count = 0;
            foreach (var cell in Cells)
                if (!cell.IsEmpty)
                    count++;
            return count;
        }
    }

    /// <summary>Cells the line was printed with, empty ones too; 0 where the layout does not tell.</summary>
    public int Printed { get; init; }

    public static GridRow Of(IReadOnlyList<GridCell> cells, int start, int end) => new(cells, start, end);
}

/// <summary>A table, from whatever it was drawn with.</summary>
/// <param name="Rows">Logical rows: a row the print broke over several lines is one.</param>
/// <param name="IsSure">The format itself said which cells are merged, so an empty cell is really empty.</param>
/// <param name="IsRagged">Cells may have slipped sideways, as in pasted or scanned tables.</param>
internal sealed record Grid(IReadOnlyList<GridRow> Rows, string? Caption, bool IsSure, bool IsRagged)
{
    private int? printed;

    /// <summary>Cells most rows are printed with.</summary>
    public int Printed => printed ??= Rows.Where(row => row.Printed > 0).GroupBy(row => row.Printed).MaxBy(group => group.Count())?.Key ?? 0;
}
