namespace Mingtang.WorkPlans.Urgings;

/// <summary>What an urging by hand begins with; the office edits it.</summary>
internal static class UrgingWords
{
    public static string Propose(PlanTask task, DateOnly today)
    {
        var days = task.DueOn.DayNumber - today.DayNumber;
        var when = days < 0 ? $"已逾期{-days}天" : days == 0 ? "今天到期" : $"还有{days}天到期";
        return task.State == TaskState.Dispatched
            ? $"本项任务尚未分解，请尽快明确责任科室、责任人和节点（完成时限{task.DueOn:M月d日}）。"
            : $"本项任务{when}（{task.DueOn:M月d日}），请抓紧推进并及时填报进展、附佐证材料。";
    }

    /// <summary>For many at once, where each has its own deadline.</summary>
    public const string ForMany = "请对照完成时限抓紧推进，及时填报进展并附佐证材料；已经完成的请报办结。";
}
