namespace Mingtang.WorkPlans.Urgings;

/// <summary>Days around a deadline on which the platform urges by itself; settings of the district (<see cref="UrgingFigures"/>), first values in <c>Mingtang:WorkPlans:Urging</c>.</summary>
internal sealed record UrgingSettings
{
    public int DaysBefore { get; init; } = 7;

    public int EachDaysOverdue { get; init; } = 7;

    public int BreakdownDaysBefore { get; init; } = 3;
}

/// <summary>An urging a rule wants now.</summary>
/// <param name="Key">Task, rule, deadline and day: unique in the database, so that it arises once.</param>
internal sealed record DueUrging(Guid TaskId, string Key, string Text);

/// <summary>When the platform urges. A moved deadline starts its rules anew, because the deadline is part of the key.</summary>
internal static class UrgingRules
{
    public static IEnumerable<DueUrging> Of(PlanTask task, DateOnly handedOn, DateOnly today, UrgingSettings settings)
    {
        if (task is { State: TaskState.Dispatched, BreakdownDueOn: { } breakdown }
            && Latest(breakdown, BreakdownMoments(settings, today.DayNumber - breakdown.DayNumber), handedOn, today) is { } moment)
            yield return new(task.Id, Key(task, "breakdown", breakdown, moment), BreakdownText(breakdown, today));
        if (task.State is TaskState.Dispatched or TaskState.Underway
            && Latest(task.DueOn, Moments(settings, today.DayNumber - task.DueOn.DayNumber), handedOn, today) is { } day)
            yield return new(task.Id, Key(task, "due", task.DueOn, day), Text(task.DueOn, today));
    }

    /// <summary>
    /// The last moment that has come. One missed while the platform stood still is made up for, but only the last: nobody is urged
    /// three times on one morning. Moments before the task was handed out never were.
    /// </summary>
    internal static int? Latest(DateOnly due, IEnumerable<int> moments, DateOnly handedOn, DateOnly today) =>
        moments.Where(moment => due.AddDays(moment) is var day && day <= today && day > handedOn).Cast<int?>().Max();

    internal static IEnumerable<int> Moments(UrgingSettings settings, int passed) =>
        [-settings.DaysBefore, 0, .. Every(settings.EachDaysOverdue, settings.EachDaysOverdue, passed)];

    private static IEnumerable<int> BreakdownMoments(UrgingSettings settings, int passed) =>
        [-settings.BreakdownDaysBefore, .. Every(1, settings.EachDaysOverdue, passed)];

    private static IEnumerable<int> Every(int first, int step, int until)
    {
        for (var day = first; day <= until; day += Math.Max(step, 1))
            yield return day;
    }

    private static string Key(PlanTask task, string rule, DateOnly due, int moment) => $"{task.Id:N}:{rule}:{due:yyyyMMdd}:{moment}";

    private static string BreakdownText(DateOnly due, DateOnly today) => today <= due
        ? $"任务分解时限为{due:M月d日}{Left(due, today)}，尚未报送责任科室、责任人和节点，请及时分解。"
        : $"任务分解已超过时限（{due:M月d日}）{today.DayNumber - due.DayNumber}天，请立即补报责任科室、责任人和节点。";

    private static string Text(DateOnly due, DateOnly today) => today <= due
        ? $"任务完成时限为{due:M月d日}{Left(due, today)}，请抓紧推进，办结后附佐证材料报办结。"
        : $"任务已逾期{today.DayNumber - due.DayNumber}天（时限{due:M月d日}），请说明原因并尽快办结；确需延期的请申请调整时限。";

    private static string Left(DateOnly due, DateOnly today) => due == today ? "（今天）" : $"，还有{due.DayNumber - today.DayNumber}天";
}
