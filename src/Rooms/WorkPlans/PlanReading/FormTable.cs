namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Tables written as forms: label beside value, block after block; or turned, with the fields as rows and the tasks as columns.</summary>
internal static class FormTable
{
    /// <summary>The same table with its fields as columns, or null where it is written the usual way.</summary>
    public static Grid? Turned(Grid grid)
    {
        var labelled = grid.Rows.Where(row => row.Cells.Count > 1 && row.Filled > 1).ToList();
        if (labelled.Count < 3)
            return null;
        var heads = labelled.Count(row => FirstRole(row) != Role.None);
        if (heads * 10 < labelled.Count * 8 || TableHead.IsHeadRow(grid.Rows[0]) && labelled.Count(TableHead.IsHeadRow) < 2)
            return null;
        var firsts = labelled.Select(FirstRole).Where(role => role != Role.None).ToList();
        return firsts.Distinct().Count() == firsts.Count && labelled.Max(row => row.Cells.Count) > 2 && !IsPaired(labelled) ? Transposed(labelled) : Blocks(labelled);
    }

    private static Role FirstRole(GridRow row) => Vocabulary.RoleOf(row.Cells[0].Plain.TrimEnd(':'));

    private static bool IsPaired(List<GridRow> rows) => rows.Any(row => row.Cells.Count > 3 && Vocabulary.RoleOf(row.Cells[2].Plain.TrimEnd(':')) != Role.None);

    private static Grid Transposed(List<GridRow> rows)
    {
        var width = rows.Max(row => row.Cells.Count);
        var turned = new List<GridRow>();
        for (var column = 0; column < width; column++)
        {
            var cells = rows.Select(row => column < row.Cells.Count ? row.Cells[column] : new("", 0, 0)).ToList();
            if (cells.Any(cell => !cell.IsEmpty))
                turned.Add(new(cells, cells.Where(cell => !cell.IsEmpty).Min(cell => cell.Start), cells.Max(cell => cell.End)));
        }
        return new(turned, null, true, false);
    }

    private static Grid? Blocks(List<GridRow> rows)
    {
        var labels = new List<string>();
        var blocks = new List<Dictionary<string, GridCell>>();
        foreach (var (label, value) in rows.SelectMany(Pairs))
        {
            if (blocks.Count == 0 || blocks[^1].ContainsKey(label))
                blocks.Add([]);
            if (!labels.Contains(label))
                labels.Add(label);
            blocks[^1][label] = value;
        }
        if (labels.Count is < 2 or > 20 || blocks.Count < 1)
            return null;
        var turned = new List<GridRow> { new([.. labels.Select(label => new GridCell(label, 0, 0))], 0, 0) };
        foreach (var block in blocks)
            turned.Add(new([.. labels.Select(label => block.GetValueOrDefault(label, new("", 0, 0)))], block.Values.Min(cell => cell.Start), block.Values.Max(cell => cell.End)));
        return new(turned, null, true, false);
    }

    private static IEnumerable<(string, GridCell)> Pairs(GridRow row)
    {
        var cells = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        for (var i = 0; i + 1 < cells.Count; i += 2)
            if (Vocabulary.RoleOf(cells[i].Plain.TrimEnd(':')) != Role.None)
                yield return (cells[i].Plain.TrimEnd(':'), cells[i + 1]);
    }
}
