using System.Text;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>A plain text to copy into a chat group: who still owes what, by when.</summary>
internal static class ReminderText
{
    public static string For(WorkPlan plan, IReadOnlyList<UnitSheet> sheets, DateOnly today)
    {
        var text = new StringBuilder($"【政务公开工作提醒】{today:M月d日}\n《{plan.Title}》\n");
        var owing = sheets.Select(sheet => (sheet.UnitName, Lines: Lines(sheet, today).ToList())).Where(unit => unit.Lines.Count > 0).ToList();
        if (owing.Count == 0)
            return text.Append("各单位任务均已按时分解和推进，目前没有需要提醒的事项。").ToString();
        foreach (var (name, lines) in owing)
            text.Append($"\n▪ {name}\n").AppendJoin('\n', lines.Select(line => "  " + line)).Append('\n');
        return text.Append("\n请及时登录平台办理；暂无账号的单位请填好任务表交回区府办。").ToString();
    }

    private static IEnumerable<string> Lines(UnitSheet sheet, DateOnly today)
    {
        var toBreakDown = sheet.Tasks.Where(task => task.State == TaskState.Dispatched).ToList();
        if (toBreakDown.Count > 0)
            yield return $"待分解{toBreakDown.Count}项{Limit(toBreakDown.Min(task => task.BreakdownDueOn), today)}";
        foreach (var task in sheet.Tasks.Where(task => task.IsOverdue(today) && task.WaitsForUnit).OrderBy(task => task.DueOn))
            yield return $"逾期{today.DayNumber - task.DueOn.DayNumber}天：{Name(task)}（时限{task.DueOn:M月d日}）";
        foreach (var task in sheet.Tasks.Where(task => task.State == TaskState.Underway && task.DueOn >= today && task.DueOn <= today.AddDays(14)).OrderBy(task => task.DueOn))
            yield return $"还有{task.DueOn.DayNumber - today.DayNumber}天：{Name(task)}（时限{task.DueOn:M月d日}）";
        foreach (var task in sheet.Tasks.Where(task => task.ReturnedAt is not null && task.State == TaskState.Underway))
            yield return $"被退回待补：{Name(task)}（{task.ReturnedWhy}）";
    }

    private static string Limit(DateOnly? due, DateOnly today) =>
        due is not { } day ? "" : day < today ? $"，已超过分解时限{today.DayNumber - day.DayNumber}天" : $"，分解时限{day:M月d日}";

    private static string Name(PlanTask task) => $"第{task.Clause!.Mark}项 {task.Clause.Title}";
}
