using Mingtang.Reading;

namespace Mingtang.Agencies.Units;

/// <param name="Columns">For each of <see cref="UnitColumns.Titles"/> its place in the file, or -1.</param>
internal sealed record UnitTable(IReadOnlyList<int> Columns, IReadOnlyList<(int Number, TableRow Row)> Rows)
{
    private const int Needed = 4;

    /// <summary>The first table whose heading names the code, both names and the kind, in whatever order.</summary>
    public static UnitTable? Find(ReadDocument document)
    {
        foreach (var table in document.Blocks.OfType<Table>())
            for (var head = 0; head < Math.Min(table.Rows.Count, 5); head++)
                if (ColumnsOf(table.Rows[head]) is { } columns)
                    return new(columns, [.. table.Rows.Select((row, index) => (index + 1, row)).Skip(head + 1).Where(at => at.row.Cells.Any(cell => cell.Text.Trim().Length > 0))]);
        return null;
    }

    public string this[TableRow row, int title] =>
        Columns[title] < 0 ? "" : row.Cells.FirstOrDefault(cell => cell.Column == Columns[title])?.Text.Trim() ?? "";

    private static int[]? ColumnsOf(TableRow heading)
    {
        var columns = Enumerable.Repeat(-1, UnitColumns.Titles.Count).ToArray();
        foreach (var cell in heading.Cells)
            if (UnitColumns.IndexOf(cell.Text) is { } title && columns[title] < 0)
                columns[title] = cell.Column;
        return columns.Take(Needed).All(column => column >= 0) ? columns : null;
    }
}
