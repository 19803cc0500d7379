namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A column or a label whose name stands in the paper, while hardly a task has what it holds: it was lost or taken for another.</summary>
internal static class LostColumns
{
    // Heads stand at the top, and labels come again with every item.
    private const int mostLines = 400;

    private static readonly char[] ends = ['\t', '|', '│', '(', '[', '【', ' ', ';', '。', ':', ')', ']', '】'];

    private static readonly (string Field, Role[] Roles)[] columns =
        [("number", [Role.Number]), ("name", [Role.Name]), ("lead", [Role.Units, Role.Lead]), ("support", [Role.Support]), ("deadline", [Role.Deadline])];

    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts, List<object> parts)
    {
        var lost = columns.Where(column => tasks.Count(task => FieldValues.Length(task, column.Field) > 0) * 8 <= tasks.Count).ToArray();
        if (lost.Length == 0)
            return;
        var named = Labels(parts).CountBy(label => label).Where(label => !Vocabulary.IsTaskish(label.Key)).Select(label => (Role: Vocabulary.RoleOf(label.Key), label.Value))
            .GroupBy(label => label.Role, label => label.Value).ToDictionary(role => role.Key, role => role.Sum());
        // A label whose every value was read is no lost column, and one clause with a label makes no habit.
        foreach (var (field, _) in lost.Where(column => column.Roles.Sum(role => named.GetValueOrDefault(role)) > tasks.Count(task => FieldValues.Length(task, column.Field) > 0)))
            for (var i = 0; i < tasks.Count; i++)
                if (FieldValues.Length(tasks[i], field) == 0)
                    drafts[i].DoubtField(field, "文中有这一栏的名称，却没有读到内容。", 0.02);
    }

    private static IEnumerable<string> Labels(List<object> parts)
    {
        foreach (var part in parts.Take(mostLines))
            foreach (var line in Lines(part))
                foreach (var label in line.Split(ends, StringSplitOptions.TrimEntries))
                    if (label.Length is > 1 and < 10)
                        yield return label;
    }

    private static IEnumerable<string> Lines(object part) => part switch
    {
        PlanLine line => [line.Plain],
        Mingtang.Reading.Table table => table.Rows.Take(3).SelectMany(row => row.Cells).Select(cell => Glyphs.Plain(cell.Text)),
        _ => [],
    };
}
