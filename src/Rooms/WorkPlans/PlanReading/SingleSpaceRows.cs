namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Rows copied out of a viewer that left one space between cells: under a head whose every word names a column, lines of as many words are its rows.</summary>
internal static class SingleSpaceRows
{
    private const int fewestCells = 4;

    public static List<object> Tabbed(List<object> parts) => PastedRows.Tabbed(parts, Heads, IsRow, Set);

    private static int Heads(PlanLine line)
    {
        if (line.Plain.Length is < 11 or > 80 || line.Plain.Contains("  ", StringComparison.Ordinal) || line.Body.Contains('\t', StringComparison.Ordinal) || line.Plain.IndexOfAny(['|', ':', '。', ',']) >= 0)
            return 0;
        var words = line.Plain.Split(' ');
        return words.Length >= fewestCells && Vocabulary.RoleOf(words[0]) == Role.Number && words.All(word => Vocabulary.OfHead(word) != Role.None) ? words.Length : 0;
    }

    private static bool IsRow(PlanLine line, int width) => line.Plain.Split(' ') is var words && words.Length == width && new CellShape(words[0]).IsNumber && !line.Body.Contains('\t', StringComparison.Ordinal);

    private static PlanLine Set(PlanLine line) => PlanLine.Of(line.Start, line.End, line.Printed.Replace('　', ' ').Replace(' ', '\t'), line.OpensParagraph, 0);
}
