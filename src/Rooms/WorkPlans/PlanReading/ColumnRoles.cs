namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Settles what a head leaves open, and reads the roles off the columns where there is no head.</summary>
internal static class ColumnRoles
{
    private const int sample = 200;

    public static TableHead Settled(TableHead head, Grid grid)
    {
        var roles = (Role[])head.Roles.Clone();
        var rows = grid.Rows.Skip(head.DataFrom).Where(row => !TableHead.IsHeadRow(row)).Take(sample).ToList();
        var labels = grid.IsRagged ? head.Labels : ExchangedColumns.PutRight(roles, head.Labels, rows);
        if (grid.IsRagged)
            (roles, labels) = WithHiddenCategory(roles, labels, rows);
        PartSpannedName(roles, rows);
        LiftNumberedName(roles, rows);
        FindCategory(roles, rows);
        SettleText(roles, labels, rows);
        // With both 牵头单位 and 责任单位 the former lead and the latter support.
        if (roles.Contains(Role.Lead))
            Replace(roles, Role.Units, Role.Support);
        var category = Array.IndexOf(roles, Role.Category);
        return head with { Roles = roles, Labels = labels, IsNumberedCategory = category >= 0 && (roles.Length > head.Roles.Length || HasNumberedCategory(rows, roles.Length, category)) };
    }

    public static TableHead? Inferred(Grid grid)
    {
        var rows = grid.Rows.Where(row => row.Filled > 1).Take(sample).ToList();
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        if (rows.Count < 2 || width is < 2 or > 16)
            return null;
        var columns = Enumerable.Range(0, width).Select(column => ColumnProfile.Of(rows, column)).ToList();
        var roles = new Role[width];
        var text = columns.IndexOf(columns.Where(c => c.Numbers < 0.3 && c.Deadlines < 0.3 && c.Units < 0.5).MaxBy(c => c.Length) ?? columns[0]);
        if (columns[text].Length < 8)
            return null;
        roles[text] = Role.Text;
        for (var i = 0; i < width; i++)
            if (roles[i] == Role.None)
                roles[i] = RoleBy(columns[i], i, text, roles);
        LeftOfText(roles, columns, text);
        var labels = new string[width];
        if (grid.IsRagged)
            (roles, labels) = WithHiddenCategory(roles, labels, rows);
        return new TableHead(roles, labels, 0) { IsInferred = true } is { HoldsTasks: true } head ? head : null;
    }

    // What spans several rows at the left edge is the section; the short column beside the text is the name.
    private static void LeftOfText(Role[] roles, List<ColumnProfile> columns, int text)
    {
        if (roles.Contains(Role.Category) || roles[0] != Role.Name && roles[0] != Role.Remark || columns[0].Repeats < 0.3)
            return;
        roles[0] = Role.Category;
        for (var i = 1; i < text; i++)
            if (roles[i] == Role.Remark && !roles.Contains(Role.Name) && columns[i].Filled > 0)
                roles[i] = Role.Name;
    }

    private static Role RoleBy(ColumnProfile column, int at, int text, Role[] roles)
    {
        if (column.Filled == 0)
            return Role.None;
        if (column.Numbers > 0.6 && !roles.Contains(Role.Number))
            return Role.Number;
        if (column.Deadlines > 0.5)
            return roles.Contains(Role.Deadline) ? Role.Remark : Role.Deadline;
        if (column.Units > 0.5)
        {
            if (!roles.Contains(Role.Units))
                return Role.Units;
            roles[Array.IndexOf(roles, Role.Units)] = Role.Lead;
            return Role.Support;
        }
        if (at > text)
            return Role.Remark;
        return column.Headings > 0.5 ? Role.Category : roles.Contains(Role.Name) ? Role.Remark : Role.Name;
    }

    // Pasted without its spans, 任务名称 may head two columns: the section and the name.
    private static (Role[], string[]) WithHiddenCategory(Role[] roles, string[] labels, List<GridRow> rows)
    {
        if (roles.Contains(Role.Category) || !rows.Any(row => row.Cells.Count(cell => !cell.IsEmpty) > 3))
            return (roles, labels);
        var opening = rows.FirstOrDefault(row => row.Filled > Math.Min(3, roles.Count(role => role != Role.None) - 1)
            && row.Cells.Take(3).Any(cell => new CellShape(cell.Text).IsHeading));
        if (opening is null)
            return (roles, labels);
        var cells = opening.Cells.Where(cell => !cell.IsEmpty).Select(cell => new CellShape(cell.Text)).ToList();
        var heading = cells.FindIndex(cell => cell.IsHeading);
        var number = cells.FindIndex(cell => cell.IsNumber);
        if (heading < 0 || heading == Array.IndexOf(roles, Role.Text))
            return (roles, labels);
        var at = number >= 0 && heading > number ? Array.IndexOf(roles, Role.Number) + 1 : 0;
        return ([.. roles[..at], Role.Category, .. roles[at..]], [.. labels[..at], "", .. labels[at..]]);
    }

    // Only rows that fill every column tell what stands in the category column; in others the cells may have slipped.
    private static bool HasNumberedCategory(List<GridRow> rows, int width, int category)
    {
        var (headings, others) = (0, 0);
        foreach (var row in rows)
        {
            if (row.Cells.Take(4).Any(cell => new CellShape(cell.Text).IsHeading))
                headings++;
            else if (row.Filled >= width && !row.Cells[category].IsEmpty)
                others++;
        }
        return headings > 0 && others * 4 <= headings;
    }

    private static void PartSpannedName(Role[] roles, List<GridRow> rows)
    {
        for (var i = 0; i + 1 < roles.Length; i++)
            if (roles[i] == Role.Name && roles[i + 1] == Role.Name && !roles.Contains(Role.Category)
                && ColumnProfile.Of(rows, i) is var left && (left.Headings > 0.3 || left.Repeats > 0.3))
                roles[i] = Role.Category;
    }

    // 反馈问题 over 一、…, 二、…: whatever the head calls it, numbered headings that span rows are their sections.
    private static void LiftNumberedName(Role[] roles, List<GridRow> rows)
    {
        var name = Array.IndexOf(roles, Role.Name);
        if (name >= 0 && name < Array.IndexOf(roles, Role.Text) && !roles.Contains(Role.Category) && ColumnProfile.Of(rows, name) is { Headings: > 0.9, Filled: > 1, Repeats: > 0.3 })
            roles[name] = Role.Category;
    }

    // A column left of the task, under a head nobody knows, whose values span several rows.
    private static void FindCategory(Role[] roles, List<GridRow> rows)
    {
        for (var i = 0; i < Math.Min(3, roles.Length - 1) && !roles.Contains(Role.Category); i++)
            if (roles[i] == Role.None && ColumnProfile.Of(rows, i) is { Filled: > 0, Repeats: > 0.3, Length: > 2 and < 40, Numbers: < 0.3, Units: < 0.5, Deadlines: < 0.5 })
                roles[i] = Role.Category;
    }

    private static void SettleText(Role[] roles, string[] labels, List<GridRow> rows)
    {
        var texts = Where(roles, Role.Text);
        if (texts.Count == 0)
        {
            var names = Where(roles, Role.Name).Where(i => Vocabulary.IsTaskish(Glyphs.Plain(labels[i]))).DefaultIfEmpty(Array.IndexOf(roles, Role.Name)).ToList();
            if (names[0] < 0)
                names = [.. Where(roles, Role.None), .. Where(roles, Role.Target)];
            if (names.Count > 0 && names[0] >= 0)
                roles[names.MaxBy(i => ColumnProfile.Of(rows, i).Length)] = Role.Text;
            return;
        }
        if (texts.Count < 2)
            return;
        var longest = texts.MaxBy(i => ColumnProfile.Of(rows, i).Length);
        foreach (var other in texts.Where(i => i != longest))
            roles[other] = other < longest && !roles.Contains(Role.Name) ? Role.Name : Role.Target;
    }

    private static List<int> Where(Role[] roles, Role role) => [.. Enumerable.Range(0, roles.Length).Where(i => roles[i] == role)];

    private static void Replace(Role[] roles, Role from, Role to)
    {
        for (var i = 0; i < roles.Length; i++)
            if (roles[i] == from)
                roles[i] = to;
    }
}

/// <summary>What mostly stands in a column.</summary>
internal sealed record ColumnProfile(int Filled, double Numbers, double Deadlines, double Units, double Headings, double Repeats, double Length)
{
    public static ColumnProfile Of(List<GridRow> rows, int column)
    {
        var shapes = rows.Where(row => column < row.Cells.Count && !row.Cells[column].IsEmpty).Select(row => new CellShape(row.Cells[column].Text)).ToList();
        if (shapes.Count == 0)
            return new(0, 0, 0, 0, 0, 0, 0);
        double Share(Func<CellShape, bool> holds) => (double)shapes.Count(holds) / shapes.Count;
        var repeats = rows.Count - shapes.Count + shapes.Zip(shapes.Skip(1)).Count(pair => pair.First.Plain == pair.Second.Plain);
        return new(shapes.Count, Share(s => s.IsNumber), Share(s => s.IsDeadline), Share(s => s.Units > 0.6), Share(s => s.IsHeading),
            (double)repeats / rows.Count, shapes.Average(s => Math.Min(200, s.Plain.Length)));
    }
}
