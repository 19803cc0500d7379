using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>Compares a returned row with what is stored.</summary>
/// <param name="formerDue">Deadlines a task had before: a sheet sent out then still prints them.</param>
internal sealed class Comparison(string file, WorkPlan plan, DateOnly today, IReadOnlyDictionary<Guid, string> unitNames, ILookup<Guid, (DateOnly On, string Text)> reported, ILookup<Guid, DateOnly> formerDue)
{
    /// <param name="task">Null where the row names none of the plan.</param>
    public RowDifference Of(ReturnedRow row, PlanTask? task)
    {
        if (task is null)
            return new(file, row.Line, null, "") { Warnings = [$"这一行不对应计划中的任何任务：{Short(row[TaskColumns.Text])}{Short(row[TaskColumns.Entry])}"] };
        var (changes, warnings, notes, acts) = (new List<FieldChange>(), new List<string>(), new List<string>(), new List<IActOnTask>());
        Printed(row, task, warnings, notes);
        if (Breakdown(row, task, changes, warnings) is { } breakdown)
            acts.Add(breakdown);
        // A row is taken in from left to right: what it breaks down is under way when its progress comes.
        var state = acts.Count > 0 ? TaskState.Underway : task.State;
        if (Entry(row, task, state, changes, warnings) is { } entry)
            acts.Add(entry);
        if (Done(row, task, state, changes, warnings) is { } done)
            acts.Add(done);
        return new(file, row.Line, task, unitNames.GetValueOrDefault(task.UnitId, "")) { Changes = changes, Warnings = warnings, Notes = notes, Acts = acts, Refused = [.. acts.SelectMany(act => Refused(act, task)).Select(refusal => refusal.Message).Distinct()] };
    }

    private IEnumerable<Refusal> Refused(IActOnTask act, PlanTask task) => act switch
    {
        BreakDown breakdown => breakdown.Reasons(task),
        Report report => report.Reasons(plan, today),
        _ => [],
    };

    private void Printed(ReturnedRow row, PlanTask task, List<string> warnings, List<string> notes)
    {
        if (row.Has(TaskColumns.Text) && ReturnedTable.Plain(row[TaskColumns.Text]) != ReturnedTable.Plain(task.Clause!.Text))
            warnings.Add("任务内容被改动，这一格不予采用（条款文字以印发的为准）");
        var printed = row[TaskColumns.DueOn];
        if (printed.Length == 0 || IsPrinted(task.DueOn))
            return;
        if (formerDue[task.Id].Any(IsPrinted))
            notes.Add($"表格发出后，时限已调整为{task.DueOn:yyyy-MM-dd}");
        else
            warnings.Add("完成时限被改动，这一格不予采用（请单位申请调整时限）");

        bool IsPrinted(DateOnly day) => DayWords.Read(printed, day.Year) == day;
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
        return new(task.Id, section, person, measures) { Milestones = MilestoneLines.Read(lines ?? "", task, plan.Year), TakenFrom = file };
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

    private ReportDone? Done(ReturnedRow row, PlanTask task, TaskState state, List<FieldChange> changes, List<string> warnings)
    {
        if (row[TaskColumns.Done] != "是" || state == TaskState.ReportedDone || TaskLifecycle.IsSettled(state))
            return null;
        if (!TaskLifecycle.Table.Allows(state, TaskAct.ReportDone))
        {
            warnings.Add($"任务{state.Title()}，先分解、填报进展，再报办结；「是否办结」未采用");
            return null;
        }
        changes.Add(new(TaskColumns.Done, "否", "是"));
        return new(task.Id) { TakenFrom = file };
    }

    private Report? Entry(ReturnedRow row, PlanTask task, TaskState state, List<FieldChange> changes, List<string> warnings)
    {
        var text = row[TaskColumns.Entry];
        if (text.Length == 0)
        {
            if (row[TaskColumns.Percent].Length > 0 || row[TaskColumns.Links].Length > 0)
                warnings.Add("填了比例或链接，但没有写进展，未采用");
            return null;
        }
        var day = DayWords.Read(row[TaskColumns.EntryOn], plan.Year);
        if (Against(row, task, state, day, text) is { } why)
        {
            warnings.Add(why);
            return null;
        }
        var percent = PercentOf(row[TaskColumns.Percent], warnings);
        changes.Add(new(TaskColumns.Entry, "", $"{day:yyyy-MM-dd} {text}{(percent is null ? "" : $" {percent}%")}"));
        return new(task.Id, day, text, percent) { Evidence = [.. Addresses(row[TaskColumns.Links])], TakenFrom = file };
    }

    /// <summary>What a person would only meet again as a refusal after taking the row in.</summary>
    private string? Against(ReturnedRow row, PlanTask task, TaskState state, DateOnly? day, string text)
    {
        if (day is not { } on)
            return row[TaskColumns.EntryOn].Length == 0 ? "新的进展没有日期，未采用" : $"进展日期「{row[TaskColumns.EntryOn]}」读不懂，新的进展未采用";
        if (reported[task.Id].Contains((on, ReturnedTable.Plain(text))))
            return "这条进展以前已经收过，不重复录入";
        return TaskLifecycle.Table.Allows(state, TaskAct.Report) ? null
            : state == TaskState.Dispatched ? "任务待分解，请先填责任科室、责任人；新的进展未采用" : $"任务{state.Title()}，新的进展未采用";
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
