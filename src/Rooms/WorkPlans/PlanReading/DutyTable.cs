namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A table at the foot that says by number who does what by when, and not what: its rows belong to the items of the prose above.</summary>
internal static class DutyTable
{
    private const int searched = 8;

    public static void Assign(List<Segment> segments, List<TaskDraft> items)
    {
        var byNumber = items.GroupBy(item => item.NumberValue).Where(group => group.Key > 0 && group.Count() == 1).ToDictionary(group => group.Key, group => group.Single());
        foreach (var table in segments.OfType<Tabular>())
            if (HeadOf(table.Grid) is var (roles, from) && roles is not null)
                Assign(table.Grid, roles, from, byNumber);
    }

    private static void Assign(Grid grid, Role[] roles, int from, Dictionary<int, TaskDraft> byNumber)
    {
        var number = Array.IndexOf(roles, Role.Number);
        var rows = grid.Rows.Skip(from).Where(row => row.Cells.Count > number).Select(row => (Item: byNumber.GetValueOrDefault(NumberOf(row.Cells[number].Plain)), Row: row)).ToList();
        if (rows.Count < 2 || rows.Count(row => row.Item is not null) * 5 < rows.Count * 4 || rows.Exists(row => row.Item is { Units.Count: > 0 } or { Deadline: not null }))
            return;
        foreach (var (item, row) in rows)
            for (var i = 0; item is not null && i < Math.Min(roles.Length, row.Cells.Count); i++)
                if (row.Cells[i].Text is var text && text.Any(char.IsLetterOrDigit))
                    Take(item, roles[i], text);
    }

    private static void Take(TaskDraft item, Role role, string text)
    {
        if (role is Role.Lead or Role.Support or Role.Units)
            item.Units.Add((role, text));
        else if (role == Role.Deadline)
            item.Deadline ??= text;
    }

    private static (Role[]? Roles, int From) HeadOf(Grid grid)
    {
        for (var i = 0; i < Math.Min(searched, grid.Rows.Count); i++)
        {
            Role[] roles = [.. grid.Rows[i].Cells.Select(cell => Vocabulary.RoleOf(cell.Plain))];
            if (!roles.Contains(Role.Number) || roles.Any(role => role is Role.Name or Role.Text) || !roles.Any(role => role is Role.Lead or Role.Support or Role.Units or Role.Deadline))
                continue;
            if (roles.Contains(Role.Lead) && Array.IndexOf(roles, Role.Units) is >= 0 and var units)
                roles[units] = Role.Support;
            return (roles, i + 1);
        }
        return (null, 0);
    }

    private static int NumberOf(string plain) => Mark.At(plain.TrimEnd('.', '、', ' ') + "、").Value;
}
