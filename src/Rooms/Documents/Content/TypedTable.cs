using System.Text;

namespace Mingtang.Documents.Content;

/// <summary>A typed table: <c>| 甲 | 乙 |</c>, where <c>&gt;</c> alone says "one with the cell to the left" and <c>^</c> "one with the cell above".</summary>
internal static class TypedTable
{
    public static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var at = 1; at < line.Length; at++)
            if (line[at] == '\\' && at + 1 < line.Length)
                cell.Append(line, at++, 2);
            else if (line[at] == '|')
                Close();
            else
                cell.Append(line[at]);
        if (!string.IsNullOrWhiteSpace(cell.ToString()))
            Close();
        return cells;

        void Close()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }

    public static TextBlock.Table Of(IReadOnlyList<IReadOnlyList<string>> rows, int heads, string? caption)
    {
        var owners = new (int Row, int Column)[rows.Count, rows.Max(row => row.Count)];
        var cells = new Dictionary<(int, int), TextCell>();
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows[row].Count; column++)
            {
                var owner = owners[row, column] = Owner(rows, owners, row, column);
                cells[owner] = owner == (row, column)
                    ? Cell(rows[row][column], row < heads)
                    : cells[owner] with { ColumnSpan = Math.Max(cells[owner].ColumnSpan, column - owner.Column + 1), RowSpan = Math.Max(cells[owner].RowSpan, row - owner.Row + 1) };
            }
        return new([.. rows.Select((line, row) => new TextRow([.. line.Select((_, column) => (row, column)).Where(cells.ContainsKey).Select(place => cells[place])]))], caption);
    }

    /// <summary>The cells as typed, spans written out.</summary>
    public static IEnumerable<string> Write(TextBlock.Table table)
    {
        var grid = TableGrid.Of(table).Rows;
        var heads = grid.TakeWhile(row => row.Count > 0 && row.All(cell => cell.IsHeader)).Count();
        var (above, columns) = (new Dictionary<int, (TextCell Cell, int Left, bool First)>(), grid.Count == 0 ? 0 : grid[0].Sum(cell => cell.ColumnSpan));
        if (table.Caption is { } caption)
            yield return $"|= {TypedRuns.Escape(caption)}";
        for (var row = 0; row < grid.Count; row++)
        {
            if (row == heads && heads > 0)
                yield return "|" + string.Concat(Enumerable.Repeat(" --- |", columns));
            yield return "| " + string.Join(" | ", Line(grid[row], above, columns, row < heads)) + " |";
        }
        if (heads == grid.Count && heads > 0)
            yield return "|" + string.Concat(Enumerable.Repeat(" --- |", columns));
    }

    private static IEnumerable<string> Line(IReadOnlyList<TextCell> cells, Dictionary<int, (TextCell Cell, int Left, bool First)> above, int columns, bool isHead)
    {
        var next = 0;
        for (var column = 0; column < columns;)
        {
            if (above.Remove(column, out var covering))
            {
                if (covering.Left > 1)
                    above[column] = covering with { Left = covering.Left - 1 };
                yield return covering.First ? "^" : ">";
                column++;
                continue;
            }
            var cell = next < cells.Count ? cells[next++] : new TextCell([]);
            for (var covered = 0; covered < cell.ColumnSpan; covered++, column++)
            {
                yield return covered == 0 ? (cell.IsHeader && !isHead ? "! " : "") + Words(cell) : ">";
                if (cell.RowSpan > 1)
                    above[column] = (cell, cell.RowSpan - 1, covered == 0);
            }
        }
    }

    private static (int, int) Owner(IReadOnlyList<IReadOnlyList<string>> rows, (int Row, int Column)[,] owners, int row, int column) => rows[row][column] switch
    {
        ">" when column > 0 => owners[row, column - 1],
        "^" when row > 0 && column < rows[row - 1].Count => owners[row - 1, column],
        _ => (row, column),
    };

    private static TextCell Cell(string typed, bool isHead)
    {
        var marked = !isHead && typed.StartsWith("! ", StringComparison.Ordinal);
        return new(TypedRuns.Read(marked ? typed[2..] : typed), IsHeader: isHead || marked);
    }

    private static string Words(TextCell cell)
    {
        var words = TypedRuns.Write(cell.Runs);
        return words is ">" or "^" || words.StartsWith("! ", StringComparison.Ordinal) ? "\\" + words : words;
    }
}
