namespace Mingtang.Printing;

/// <summary>A place in the grid: the cell that covers it, and whether it began in a row above.</summary>
internal sealed record Slot(PrintedCell Cell, int Column, int Rows, bool Continues);

/// <summary>Turns rows that leave out covered places into rows that name every place, as both file formats want them.</summary>
internal static class CellGrid
{
    internal static IReadOnlyList<IReadOnlyList<Slot>> Place(int columns, IReadOnlyList<PrintedRow> rows)
    {
        var above = new Dictionary<int, (PrintedCell Cell, int RowsLeft)>();
        return [.. rows.Select((row, at) => PlaceRow(columns, row, rows.Count - at, above))];
    }

    private static List<Slot> PlaceRow(int columns, PrintedRow row, int rowsLeft, Dictionary<int, (PrintedCell Cell, int RowsLeft)> above)
    {
        var slots = new List<Slot>();
        var next = 0;
        for (var column = 0; column < columns; column += slots[^1].Cell.ColumnSpan)
            slots.Add(Covering(column, above) ?? Begin(next < row.Cells.Count ? row.Cells[next++] : new PrintedCell(""), column, rowsLeft, above));

        if (next < row.Cells.Count || slots.Sum(slot => slot.Cell.ColumnSpan) > columns)
            throw new ArgumentException($"A row holds more than its {columns} columns: {string.Join(" | ", row.Cells.Select(cell => cell.Words))}");
        return slots;
    }

    private static Slot? Covering(int column, Dictionary<int, (PrintedCell Cell, int RowsLeft)> above)
    {
        if (!above.Remove(column, out var covering))
            return null;
        if (covering.RowsLeft > 1)
            above[column] = (covering.Cell, covering.RowsLeft - 1);
        return new Slot(covering.Cell, column, covering.RowsLeft, Continues: true);
    }

    private static Slot Begin(PrintedCell cell, int column, int rowsLeft, Dictionary<int, (PrintedCell Cell, int RowsLeft)> above)
    {
        for (var covered = column + 1; covered < column + cell.ColumnSpan; covered++)
            if (above.ContainsKey(covered))
                throw new ArgumentException($"Two spans meet at column {covered + 1}: {cell.Words}");

        var rows = Math.Min(cell.RowSpan, rowsLeft);
        if (rows > 1)
            above[column] = (cell, rows - 1);
        return new Slot(cell, column, rows, Continues: false);
    }
}
