namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A table drawn with lines: ┌─┬─┐ or +---+---+. Where every row has its rule, the lines between two rules are one row.</summary>
internal static class BoxTable
{
    public static bool Draws(PlanLine line) =>
        line.Printed.Length > 1 && (line.Printed[0] is >= '\u2500' and <= '\u257f' || line.Printed[0] == '+' && line.Plain.Length > 4 && DelimitedTable.IsRule(line.Plain));

    public static Grid? Grid(IReadOnlyList<PlanLine> lines)
    {
        var redrawn = lines.Select(Redrawn).ToList();
        var rules = redrawn.Count(line => IsRule(line.Plain));
        var texts = redrawn.Count - rules;
        var heads = redrawn.FindIndex(line => !IsRule(line.Plain));
        var rulesAfterHead = heads < 0 ? 0 : redrawn.Skip(heads).Count(line => IsRule(line.Plain));
        if (rulesAfterHead <= 2 || texts == 0)
            return DelimitedTable.Grid(redrawn, '|');
        return Ruled(redrawn);
    }

    private static bool IsRule(string plain) => DelimitedTable.IsRule(plain) || plain.Contains("---", StringComparison.Ordinal);

    private static PlanLine Redrawn(PlanLine line)
    {
        var printed = string.Concat(line.Printed.Select(c => c switch
        {
            '│' or '┃' or '║' or '├' or '┤' or '╠' or '╣' or '┝' or '┥' => '|',
            >= '\u2500' and <= '\u257f' => '-',
            _ => c,
        }));
        return line with { Printed = printed, Plain = Glyphs.Plain(printed), Body = printed };
    }

    private static Grid Ruled(List<PlanLine> lines)
    {
        var rows = new List<GridRow>();
        List<GridCell>? open = null;
        foreach (var line in lines)
        {
            if (IsRule(line.Plain))
            {
                Close(rows, ref open);
                continue;
            }
            var cells = Cells(line);
            if (open is null)
                open = cells;
            else
                for (var i = 0; i < cells.Count; i++)
                    if (i < open.Count)
                        open[i] = open[i].With(cells[i]);
                    else
                        open.Add(cells[i]);
        }
        Close(rows, ref open);
        return new(rows, null, false, true);
    }

    private static void Close(List<GridRow> rows, ref List<GridCell>? open)
    {
        if (open is not null && open.Any(cell => !cell.IsEmpty))
            rows.Add(new(open, open.Where(cell => !cell.IsEmpty).Min(cell => cell.Start), open.Max(cell => cell.End)));
        open = null;
    }

    private static List<GridCell> Cells(PlanLine line)
    {
        var parts = line.Printed.Split('|');
        var from = line.Start;
        var cells = new List<GridCell>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (!(i == 0 && parts[i].Trim().Length == 0) && !(i == parts.Length - 1 && parts[i].Trim().Length == 0))
                cells.Add(new(parts[i].Trim(), Math.Min(line.End, from), Math.Min(line.End, from + parts[i].Length)));
            from += parts[i].Length + 1;
        }
        return cells;
    }
}
