namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A head whose words do not fit the columns under them has slipped or lost a cell: its words are put over the columns they fit.</summary>
internal static class HeadAlignment
{
    private const int sample = 60;

    public static string[] Mended(string[] labels, Grid grid, int dataFrom)
    {
        var rows = grid.Rows.Skip(dataFrom).Where(row => row.Filled > 2 && !TableHead.IsHeadRow(row)).Take(sample).ToList();
        if (!grid.IsRagged || rows.Count < 3)
            return labels;
        var width = rows.GroupBy(row => row.Cells.Count).MaxBy(group => group.Count())!.Key;
        var full = rows.Where(row => row.Cells.Count == width).ToList();
        if (width is < 3 or > 14 || labels.Length > width + 1 || full.Count * 3 < rows.Count * 2)
            return labels;
        var columns = Enumerable.Range(0, width).Select(column => ColumnProfile.Of(full, column)).ToArray();
        var roles = labels.Select(label => Vocabulary.OfHead(Glyphs.Plain(label))).ToArray();
        // 备注 over a column of days: the head lost a word and the rest moved up.
        for (var i = 0; i < Math.Min(labels.Length, width); i++)
            if (roles[i] == Role.Remark && IsTyped(columns[i], roles))
                (labels, roles[i]) = ([.. labels[..i], "", .. labels[(i + 1)..]], Role.None);
        return Enumerable.Range(0, Math.Min(labels.Length, width)).Any(i => Fit(roles[i], columns[i]) < 0 || roles[i] == Role.None && IsTyped(columns[i], roles)) || Enumerable.Range(labels.Length, Math.Max(0, width - labels.Length)).Any(i => columns[i].Filled > 0)
            ? Placed(labels, roles, columns) : labels;
    }

    /// <summary>任务各称: a word nobody knows, one slip of the pen away from one that heads a column this table has not yet.</summary>
    public static string[] Spelt(string[] labels)
    {
        var roles = labels.Select(label => Vocabulary.OfHead(Glyphs.Plain(label))).ToArray();
        for (var i = 0; i < labels.Length; i++)
            if (roles[i] == Role.None && labels[i].Trim() is { Length: > 2 and < 7 } label && Array.Find(usual, word => !roles.Contains(Vocabulary.RoleOf(word)) && Slips.IsOneApart(word, label)) is { } meant)
                (labels, roles[i]) = ([.. labels[..i], meant, .. labels[(i + 1)..]], Vocabulary.RoleOf(meant));
        return labels;
    }

    private static readonly string[] usual = [.. "任务名称 任务内容 工作内容 工作任务 具体举措 工作措施 责任单位 责任部门 牵头单位 牵头部门 配合单位 配合部门 完成时限 完成时间 时间节点 整改措施 整改时限".Split(' ')];

    /// <summary>A head cell without a word, over short texts beside the longest ones: the name of the task stood there.</summary>
    public static string[] Blotted(string[] labels, Grid grid, int dataFrom)
    {
        var roles = labels.Select(label => Vocabulary.OfHead(Glyphs.Plain(label))).ToArray();
        var text = Array.IndexOf(roles, Role.Text);
        var blank = text > 0 && !roles.Contains(Role.Name) && labels.Count(label => label.Length > 0) > 2 ? Array.FindLastIndex(labels, text - 1, label => label.Length == 0) : -1;
        if (blank < 0 || ColumnProfile.Of([.. grid.Rows.Skip(dataFrom).Take(sample)], blank) is not { Filled: > 1, Length: > 3 and < 40, Numbers: < 0.3, Deadlines: < 0.3, Units: < 0.5, Headings: < 0.5 })
            return labels;
        return [.. labels[..blank], "任务名称", .. labels[(blank + 1)..]];
    }

    private static string[] Placed(string[] labels, Role[] roles, ColumnProfile[] columns)
    {
        var (n, m) = (labels.Length, columns.Length);
        var score = new double[n + 1, m + 1];
        var way = new int[n + 1, m + 1];
        for (var i = 0; i <= n; i++)
            for (var j = 0; j <= m; j++)
                (score[i, j], way[i, j]) = Step(score, roles, columns, i, j);
        var placed = new string[m];
        Array.Fill(placed, "");
        for (var (i, j) = (n, m); i > 0 || j > 0;)
        {
            var step = way[i, j];
            if (step == 1)
                placed[j - 1] = labels[i - 1];
            i -= step is 1 or 3 ? 1 : 0;
            j -= step is 1 or 2 ? 1 : 0;
        }
        return Named(placed, columns);
    }

    private static (double, int) Step(double[,] score, Role[] roles, ColumnProfile[] columns, int i, int j)
    {
        if (i == 0 || j == 0)
            return i == 0 ? (j == 0 ? 0 : score[0, j - 1], 2) : (score[i - 1, 0] - 1, 3);
        var best = (score[i, j - 1], 2);
        if (score[i - 1, j] - 1 is var dropped && dropped > best.Item1)
            best = (dropped, 3);
        return score[i - 1, j - 1] + Fit(roles[i - 1], columns[j - 1]) is var placed && placed >= best.Item1 ? (placed, 1) : best;
    }

    // A column that lost its word is named by what stands in it.
    private static string[] Named(string[] placed, ColumnProfile[] columns)
    {
        var roles = placed.Select(label => Vocabulary.OfHead(Glyphs.Plain(label))).ToArray();
        for (var i = 0; i < placed.Length; i++)
        {
            if (roles[i] != Role.None || columns[i].Filled == 0)
                continue;
            placed[i] = columns[i] switch
            {
                { Numbers: > 0.6 } when !roles.Contains(Role.Number) => "序号",
                { Deadlines: > 0.5 } when !roles.Contains(Role.Deadline) => "完成时限",
                { Units: > 0.5 } when !roles.Contains(Role.Units) && !roles.Contains(Role.Lead) => "责任单位",
                { Headings: > 0.5 } when !roles.Contains(Role.Category) => "领域",
                { Length: > 20 } when !roles.Contains(Role.Text) => "任务内容",
                { Length: > 3, Numbers: < 0.3, Deadlines: < 0.3 } when !roles.Contains(Role.Name) => "任务名称",
                _ => placed[i],
            };
        }
        return placed;
    }

    // The word is unreadable, the column is not.
    private static bool IsTyped(ColumnProfile column, Role[] roles) =>
        column.Units > 0.5 && !roles.Contains(Role.Units) && !roles.Contains(Role.Lead) || column.Deadlines > 0.5 && !roles.Contains(Role.Deadline)
        || column.Numbers > 0.6 && !roles.Contains(Role.Number) || column.Headings > 0.5 && !roles.Contains(Role.Category) || column.Length > 24 && !roles.Contains(Role.Text) && column.Units < 0.5;

    private static double Fit(Role role, ColumnProfile column) => role switch
    {
        _ when column.Filled == 0 => 0,
        Role.Number => column.Numbers > 0.5 ? 3 : -3,
        Role.Deadline => column.Deadlines > 0.4 ? 3 : column.Length > 14 || column.Units > 0.6 || column.Numbers > 0.6 ? -3 : 0.2,
        Role.Units or Role.Lead or Role.Support => column.Units > 0.4 ? 3 : column.Deadlines > 0.5 || column.Numbers > 0.6 || column.Length > 40 ? -3 : 0.2,
        Role.Text => column.Numbers > 0.5 || column.Deadlines > 0.6 || column.Units > 0.8 ? -3 : column.Length > 16 ? 2 : 0.5,
        Role.Category or Role.Name or Role.Subcategory => column.Numbers > 0.5 || column.Deadlines > 0.6 || column.Units > 0.8 ? -3 : role == Role.Category && column.Headings > 0.5 ? 3 : role != Role.Category && column.Headings > 0.5 ? -1 : 1,
        _ => 0.3,
    };
}
