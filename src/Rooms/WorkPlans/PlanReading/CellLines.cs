namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A table pasted with one cell on each line: a run of heads, then the cells of row after row.</summary>
internal static class CellLines
{
    private const int longestRow = 14;

    /// <summary>Number of lines from <paramref name="from"/> that are heads of columns, 0 where no such table begins.</summary>
    public static int Heads(IReadOnlyList<PlanLine> lines, int from)
    {
        var count = 0;
        while (from + count < lines.Count && count < longestRow && IsHead(lines[from + count]))
            count++;
        var roles = lines.Skip(from).Take(count).Select(line => Vocabulary.RoleOf(line.Plain)).ToList();
        return count >= 3 && roles.Where(role => role != Role.None).Distinct().Count() >= 3 && roles.Count(role => role == Role.None) * 5 <= count * 2 && roles[0] != Role.None ? count : 0;
    }

    /// <summary>The rows after the heads and the index of the first line that is no longer theirs.</summary>
    public static (Grid? Grid, int End) Read(IReadOnlyList<PlanLine> lines, int from, int heads)
    {
        var numbers = Numbers(lines, from + heads);
        var header = RowOf(lines, from, from + heads);
        if (numbers.Count == 0)
            return Chunked(lines, from, heads, header);
        var roles = lines.Skip(from).Take(heads).Select(line => Vocabulary.RoleOf(line.Plain)).ToList();
        var hasCategoryFirst = roles.Count > 0 && roles.IndexOf(Role.Number) > 0;
        var rows = new List<GridRow>();
        if (heads > 0)
            rows.Add(header);
        var starts = numbers.Select(number => Opening(lines, from + heads, number, hasCategoryFirst)).ToList();
        for (var i = from + heads; i < starts[0]; i++)
            rows.Add(RowOf(lines, i, i + 1));
        var typical = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            var end = i + 1 < numbers.Count ? starts[i + 1] : Math.Min(lines.Count, starts[i] + Math.Max(typical, heads > 0 ? heads : 4));
            end = WithoutSectionRows(lines, numbers[i], end, rows, starts[i]);
            typical = Math.Max(typical, Math.Min(longestRow, end - starts[i]));
        }
        var last = Math.Min(lines.Count, starts[^1] + Math.Max(typical, heads));
        return (new(rows, null, false, true), Math.Max(from + heads, last));
    }

    /// <summary>Lines that hold nothing but the next number of the row.</summary>
    public static List<int> Numbers(IReadOnlyList<PlanLine> lines, int from)
    {
        var found = new List<int>();
        var expected = 1;
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Plain.Length > 6 || !int.TryParse(lines[i].Plain.TrimEnd('.', '、'), out var number))
            {
                if (found.Count > 0 && i - found[^1] > 40)
                    break;
                continue;
            }
            if (number < expected || number > expected + 3)
                continue;
            found.Add(i);
            expected = number + 1;
        }
        return found;
    }

    private static bool GoesOn(string text) => text.Length > 1 && text[^1] is ',' or '，' or '、' or '；' or ';' or '：' or '(' or '（';

    private static bool IsHead(PlanLine line) => !line.Mark.IsSome && line.Plain.Length <= 16 && Vocabulary.OfHead(line.Plain) != Role.None && !line.Plain.EndsWith(':');

    // A section in front of its number belongs to the row it opens, not to the end of the row before.
    private static int Opening(IReadOnlyList<PlanLine> lines, int first, int number, bool hasCategoryFirst)
    {
        var start = number;
        while (hasCategoryFirst && start - 1 >= first && number - start < 2 && new CellShape(lines[start - 1].Printed) is { IsHeading: true } or { IsSubheading: true })
            start--;
        return start;
    }

    private static int WithoutSectionRows(IReadOnlyList<PlanLine> lines, int number, int end, List<GridRow> rows, int start)
    {
        var kept = end;
        while (kept - 1 > number && new CellShape(lines[kept - 1].Printed) is { IsHeading: true } or { IsSubheading: true })
            kept--;
        rows.Add(RowOf(lines, start, kept));
        for (var i = kept; i < end; i++)
            rows.Add(RowOf(lines, i, i + 1));
        return kept;
    }

    private static (Grid?, int) Chunked(IReadOnlyList<PlanLine> lines, int from, int heads, GridRow header)
    {
        var rows = new List<GridRow> { header };
        var i = from + heads;
        while (heads > 0 && i + heads <= lines.Count && !lines[i].Plain.StartsWith("附件", StringComparison.Ordinal))
        {
            if (new CellShape(lines[i].Printed).IsHeading && heads > 0 && Vocabulary.RoleOf(lines[from].Plain) != Role.Category)
            {
                rows.Add(RowOf(lines, i, ++i));
                continue;
            }
            rows.Add(RowOf(lines, i, i + heads));
            i += heads;
        }
        return (rows.Count > 2 ? new(rows, null, false, true) : null, i);
    }

    private static GridRow RowOf(IReadOnlyList<PlanLine> lines, int from, int end)
    {
        var cells = new List<GridCell>(Math.Max(0, end - from));
        for (var i = from; i < end; i++)
        {
            var cell = new GridCell(lines[i].Printed, lines[i].Start, lines[i].End);
            if (cells.Count > 0 && GoesOn(cells[^1].Text))
                cells[^1] = cells[^1].With(cell);
            else
                cells.Add(cell);
        }
        return new(cells, cells.Count > 0 ? cells[0].Start : 0, cells.Count > 0 ? cells[^1].End : 0);
    }
}
