namespace Mingtang.Printing;

internal static class Repeats
{
    internal static IReadOnlyList<PrintedRow> Join(IReadOnlyList<PrintedRow> rows, IReadOnlyList<int> columns)
    {
        if (rows.SelectMany(row => row.Cells).Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1))
            throw new ArgumentException("Repeats are joined in plain rows; these hold spans already.", nameof(rows));

        return [.. rows.Select((row, at) => new PrintedRow([.. Kept(rows, columns, row, at)]))];
    }

    private static IEnumerable<PrintedCell> Kept(IReadOnlyList<PrintedRow> rows, IReadOnlyList<int> columns, PrintedRow row, int at)
    {
        for (var column = 0; column < row.Cells.Count; column++)
            if (!columns.Contains(column))
                yield return row.Cells[column];
            else if (at == 0 || !Same(rows[at - 1], row, columns, column))
                yield return row.Cells[column] with { RowSpan = Run(rows, columns, column, at) };
    }

    private static int Run(IReadOnlyList<PrintedRow> rows, IReadOnlyList<int> columns, int column, int from)
    {
        var end = from + 1;
        while (end < rows.Count && Same(rows[end - 1], rows[end], columns, column))
            end++;
        return end - from;
    }

    private static bool Same(PrintedRow above, PrintedRow below, IReadOnlyList<int> columns, int upTo) =>
        columns.Where(column => column <= upTo).All(column => above.Cells[column].Words == below.Cells[column].Words);
}
