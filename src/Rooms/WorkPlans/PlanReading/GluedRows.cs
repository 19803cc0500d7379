namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Two rows of a table run into one line: parted before the number that opens the second.</summary>
internal static class GluedRows
{
    public static List<List<GridCell>> Parted(List<GridCell> cells, int width)
    {
        var rows = new List<List<GridCell>>();
        var rest = cells;
        while (width > 2 && rest.Count > width + 1 && rows.Count < 50 && Seam(rest, width) is > 0 and var seam)
        {
            var (last, first) = Halves(rest[seam]);
            rows.Add([.. rest[..seam], .. last.IsEmpty ? [] : new[] { last }]);
            rest = [first, .. rest[(seam + 1)..]];
        }
        rows.Add(rest);
        return rows;
    }

    private static int Seam(List<GridCell> cells, int width)
    {
        for (var i = Math.Max(2, width - 3); i < cells.Count - 2 && i <= width + 1; i++)
            if (!cells[i].IsEmpty && Halves(cells[i]) is { Second.IsEmpty: false } && cells.Count - i >= Math.Min(width, 4) - 1)
                return i;
        return 0;
    }

    /// <summary>`全年2` is the end of one row and the number of the next; a number alone only opens one.</summary>
    private static (GridCell First, GridCell Second) Halves(GridCell cell)
    {
        var none = new GridCell("", cell.Start, cell.Start);
        if (cell.Plain.Length < 4 && cell.Plain.All(char.IsAsciiDigit))
            return (none, cell);
        var digits = cell.Plain.Length;
        while (digits > 0 && char.IsAsciiDigit(cell.Plain[digits - 1]))
            digits--;
        var left = cell.Text[..digits].Trim();
        var isEnd = digits > 1 && digits < cell.Plain.Length && cell.Plain.Length - digits < 4
            && (Vocabulary.RoleOf(Glyphs.Plain(left)) != Role.None || Deadlines.Resembles(left) || UnitNames.Share(left) > 0.9);
        return isEnd ? (cell with { Text = left }, cell with { Text = cell.Text[digits..].Trim() }) : (cell, none);
    }
}
