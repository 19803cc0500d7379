namespace Mingtang.Printing.Xlsx;

/// <summary>How high a row must be for its words. Not every program works that out on opening; given without "custom", Excel still lets the row grow with what is typed.</summary>
internal static class RowHeights
{
    private const double Line = 16.5;

    private const double Padding = 6;

    /// <summary>No row may be higher.</summary>
    private const double Highest = 409;

    /// <summary>A cell over several rows asks each of them for its share.</summary>
    internal static double For(Slot slot, IReadOnlyList<SheetColumn> columns)
    {
        if (slot.Continues)
            return Line + Padding;

        // A column's own padding takes about one half character.
        var room = columns.Skip(slot.Column).Take(slot.Cell.ColumnSpan).Where(column => !column.Hidden).Sum(column => column.Width) - 1;
        var lines = room <= 1 ? 1 : slot.Cell.Words.ReplaceLineEndings("\n").Split('\n').Sum(line => Math.Max(1, Math.Ceiling(PlainText.Width(line) * 2 * 1.05 / room)));
        return Math.Min(Highest, Math.Max(Line, lines * Line / slot.Rows) + Padding);
    }
}
