namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Rows whose cells are parted by a pipe or a tab, as tables arrive when pasted; one row may take several lines.</summary>
internal static class DelimitedTable
{
    public static Grid? Grid(IReadOnlyList<PlanLine> lines, char separator)
    {
        var enclosed = separator == '|' && lines.Count(line => line.Plain.StartsWith('|') && line.Plain.EndsWith('|')) >= lines.Count * 0.7;
        var split = lines.Where(line => !IsRule(line.Plain)).Select(line => Cells(line, separator, enclosed)).ToList();
        var width = Width(split, enclosed);
        if (width < 2)
            return null;
        var assembly = new RowAssembly(width, enclosed, split.Count(IsNumbered) >= Math.Max(2, split.Count * 0.1), split.Exists(row => row.Exists(cell => cell.Text.EndsWith('。'))));
        foreach (var cells in split)
            foreach (var row in GluedRows.Parted(cells, width))
                assembly.Add(row);
        return new(assembly.Finish(), null, false, true);
    }

    public static bool IsRule(string plain) => plain.IndexOfAny(['-', '=', '_']) >= 0 && plain.All(c => c is '|' or '-' or ':' or '+' or '=' or ' ' or '_');

    public static bool IsNumbered(List<GridCell> cells)
    {
        var seen = 0;
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
                continue;
            var shape = new CellShape(cell.Text);
            if (shape.IsNumber)
                return true;
            if (++seen > 2 || !(shape.IsHeading || shape.IsSubheading || shape.Plain.Length <= 16))
                return false;
        }
        return false;
    }

    private static List<GridCell> Cells(PlanLine line, char separator, bool enclosed)
    {
        var body = separator == '\t' ? line.Body : line.Printed;
        var plain = Glyphs.Plain(body);
        var cells = new List<GridCell>();
        var from = 0;
        for (var i = 0; i <= plain.Length; i++)
        {
            if (i < plain.Length && (separator == '\t' ? body[i] != '\t' : plain[i] != '|'))
                continue;
            cells.Add(new(body[from..i].Trim(), Math.Min(line.End, line.Start + from), Math.Min(line.End, line.Start + i)));
            from = i + 1;
        }
        if (enclosed && cells.Count > 1 && cells[0].IsEmpty)
            cells.RemoveAt(0);
        if (enclosed && cells.Count > 1 && cells[^1].IsEmpty)
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static int Width(List<List<GridCell>> split, bool enclosed)
    {
        var counts = new Dictionary<int, int>();
        foreach (var cells in split)
            if ((enclosed ? cells.Count : Trimmed(cells)) is > 1 and var width)
                counts[width] = counts.GetValueOrDefault(width) + 1;
        return counts.Count == 0 ? 0 : counts.OrderByDescending(count => count.Value).ThenByDescending(count => count.Key).First().Key;
    }

    private static int Trimmed(List<GridCell> cells) => cells.FindLastIndex(cell => !cell.IsEmpty) + 1;
}

/// <summary>Decides line by line whether a new row begins or the one before goes on.</summary>
internal sealed class RowAssembly(int width, bool enclosed, bool isNumbered, bool writesStops)
{
    private readonly List<GridRow> rows = [];
    private List<GridCell>? open;

    public void Add(List<GridCell> cells)
    {
        if (open is null || Begins(cells))
        {
            Close();
            open = [.. cells];
        }
        else if (enclosed)
            Merge(cells);
        else
            Continue(cells);
    }

    public List<GridRow> Finish()
    {
        Close();
        return rows;
    }

    private bool Begins(List<GridCell> cells)
    {
        if (open!.Count > width * 4 || DelimitedTable.IsNumbered(cells) || TableHead.Matches(cells) >= 2)
            return true;
        var filled = cells.Count(cell => !cell.IsEmpty);
        if (filled == 0)
            return false;
        var isFull = open!.FindLastIndex(cell => !cell.IsEmpty) + 1 >= width - 1 || open.Count(cell => !cell.IsEmpty) <= 1 && IsSectionRow(open);
        if (filled == 1 && isFull && IsSectionRow(cells))
            return true;
        if (enclosed)
            return filled >= Math.Max(2, isNumbered ? width - 1 : width - 2) && HasEnded();
        // Printed to its last separator a row is whole, however few of its cells hold anything.
        if (open.Count >= width && cells.Count >= width)
            return true;
        return isFull && (filled >= 2 && cells.Count >= Math.Max(2, width - 2) || cells.Count >= Math.Max(3, width - 1));
    }

    // A wrapped row goes on in the next line; the longest of its cells has then not come to its full stop.
    private bool HasEnded() => open!.MaxBy(cell => cell.Text.Length).Text is var longest && (longest.Length < 10 || longest[^1] is '。' or '；' or ';' or '.' or '！' || !writesStops);

    private static bool IsSectionRow(List<GridCell> cells)
    {
        var shape = new CellShape(cells.Find(cell => !cell.IsEmpty).Text ?? "");
        return shape.IsHeading || shape.IsSubheading;
    }

    private void Merge(List<GridCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i >= open!.Count)
                open.Add(cells[i]);
            else if (!cells[i].IsEmpty)
                open[i] = open[i].With(cells[i]);
        }
    }

    private void Continue(List<GridCell> cells)
    {
        open![^1] = open[^1].With(cells[0]);
        open.AddRange(cells.Skip(1));
    }

    private void Close()
    {
        if (open is null)
            return;
        var printed = open.Count;
        while (open.Count > 0 && open[^1].IsEmpty)
            open.RemoveAt(open.Count - 1);
        if (open.Count > 0)
            rows.Add(new(open, open.Where(cell => !cell.IsEmpty).Min(cell => cell.Start), open.Max(cell => cell.End)) { Printed = printed });
        open = null;
    }
}
