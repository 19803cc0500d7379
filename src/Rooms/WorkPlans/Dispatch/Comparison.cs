using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>Compares a returned row with what is stored.</summary>
internal sealed class Comparison(string file, int year, IReadOnlyDictionary<Guid, string> unitNames, ILookup<Guid, (DateOnly On, string Text)> reported)
{
    /// <param name="task">Null where the row names none of the plan.</param>
    public RowDifference Of(ReturnedRow row, PlanTask? task)
    {
        if (task is null)
            return new(file, row.Line, null, "") { Warnings = [$"这一行不对应计划中的任何任务：{Short(row[TaskColumns.Text])}{Short(row[TaskColumns.Entry])}"] };
        var (changes, warnings, acts) = (new List<FieldChange>(), new List<string>(), new List<IActOnTask>());
        Printed(row, task, warnings);
        if (Breakdown(row, task, changes, warnings) is { } breakdown)
            acts.Add(breakdown);
        if (Entry(row, task, changes, warnings) is { } entry)
            acts.Add(entry);
        if (row[TaskColumns.Done] == "是" && task.State != TaskState.ReportedDone && !TaskLifecycle.IsSettled(task.State))
        {
            acts.Add(new ReportDone(task.Id) { TakenFrom = file });
            changes.Add(new(TaskColumns.Done, "否", "是"));
        }
        return new(file, row.Line, task, unitNames.GetValueOrDefault(task.UnitId, "")) { Changes = changes, Warnings = warnings, Acts = acts };
    }

    private static void Printed(ReturnedRow row, PlanTask task, List<string> warnings)
    {
        if (row.Has(TaskColumns.Text) && ReturnedTable.Plain(row[TaskColumns.Text]) != ReturnedTable.Plain(task.Clause!.Text))
            warnings.Add("任务内容被改动，不予采用（条款文字以印发的为准）");
        if (row.Has(TaskColumns.DueOn) && row[TaskColumns.DueOn].Length > 0 && DayWords.Read(row[TaskColumns.DueOn], task.DueOn.Year) != task.DueOn)
            warnings.Add("完成时限被改动，不予采用（请单位申请调整时限）");
    }

    private BreakDown? Breakdown(ReturnedRow row, PlanTask task, List<FieldChange> changes, List<string> warnings)
    {
        var before = changes.Count;
        var section = Taken(row, TaskColumns.Section, task.Section, changes);
        var person = Taken(row, TaskColumns.Person, task.PersonInCharge, changes);
        var measures = Taken(row, TaskColumns.Measures, task.Measures, changes);
        var printed = MilestoneLines.Print(task);
        var lines = Taken(row, TaskColumns.Milestones, printed.Length == 0 ? null : printed, changes);
        if (changes.Count == before)
            return null;
        if (!TaskLifecycle.Table.Allows(task.State, TaskAct.BreakDown))
        {
            warnings.Add("任务已报办结或已办结，分解不再修改");
            changes.RemoveRange(before, changes.Count - before);
            return null;
        }
        return new(task.Id, section, person, measures) { Milestones = MilestoneLines.Read(lines ?? "", task, year), TakenFrom = file };
    }

    /// <summary>An emptied cell is no order to erase: units clear what they think is done. The stored words stay.</summary>
    private static string? Taken(ReturnedRow row, string column, string? stored, List<FieldChange> changes)
    {
        var returned = row[column];
        if (returned.Length == 0 || ReturnedTable.Plain(returned) == ReturnedTable.Plain(stored ?? ""))
            return stored;
        changes.Add(new(column, stored ?? "", returned));
        return returned;
    }

    private Report? Entry(ReturnedRow row, PlanTask task, List<FieldChange> changes, List<string> warnings)
    {
        var text = row[TaskColumns.Entry];
        if (text.Length == 0)
        {
            if (row[TaskColumns.Percent].Length > 0 || row[TaskColumns.Links].Length > 0)
                warnings.Add("填了比例或链接，但没有写进展，未采用");
            return null;
        }
        var day = DayWords.Read(row[TaskColumns.EntryOn], year);
        if (day is null)
            warnings.Add(row[TaskColumns.EntryOn].Length == 0 ? "新的进展没有日期" : $"进展日期「{row[TaskColumns.EntryOn]}」读不懂");
        if (day is { } on && reported[task.Id].Contains((on, ReturnedTable.Plain(text))))
        {
            warnings.Add("这条进展以前已经收过，不重复录入");
            return null;
        }
        var percent = PercentOf(row[TaskColumns.Percent], warnings);
        changes.Add(new(TaskColumns.Entry, "", $"{day:yyyy-MM-dd} {text}{(percent is null ? "" : $" {percent}%")}"));
        return new(task.Id, day, text, percent) { Evidence = [.. Addresses(row[TaskColumns.Links])], TakenFrom = file };
    }

    /// <summary>80, 80%, 0.8.</summary>
    private static int? PercentOf(string words, List<string> warnings)
    {
        if (words.Length == 0)
            return null;
        if (decimal.TryParse(words.TrimEnd('%', '％'), out var figure))
            return (int)Math.Round(figure is > 0 and < 1 && !words.EndsWith('%') ? figure * 100 : figure);
        warnings.Add($"完成比例「{words}」读不懂，未采用");
        return null;
    }

    private static IEnumerable<Evidence> Addresses(string words) =>
        words.Split(['\n', ' ', ';', '；', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => new Evidence(url, null, url));

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
