namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Rows copied out of a csv file, cells parted by commas and quoted where they hold one: set with tabs, they are rows like any other.</summary>
internal static class CommaRows
{
    private const int fewestCells = 3;

    public static List<object> Tabbed(List<object> parts) => PastedRows.Tabbed(parts, Heads, (line, width) => Cells(line.Body) is { } cells && cells.Count == width, Set);

    // At least three cells, and most of them words that head a column.
    private static int Heads(PlanLine line)
    {
        if (line.Body.Length > 200 || line.Body.IndexOf(',') < 0 || line.Body.Contains('\t', StringComparison.Ordinal) || line.Plain.Contains('|', StringComparison.Ordinal) || Cells(line.Body) is not { Count: >= fewestCells } cells)
            return 0;
        return cells.Count(cell => Vocabulary.RoleOf(Glyphs.Plain(cell)) != Role.None) * 5 >= cells.Count * 3 ? cells.Count : 0;
    }

    private static PlanLine Set(PlanLine line) => PlanLine.Of(line.Start, line.End, string.Join('\t', Cells(line.Body)!), line.OpensParagraph, 0);

    /// <summary>Null where a quote is not closed.</summary>
    private static List<string>? Cells(string body)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        foreach (var c in body)
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
                cell.Append(c);
        cells.Add(cell.ToString().Trim());
        return isQuoted ? null : cells;
    }
}
