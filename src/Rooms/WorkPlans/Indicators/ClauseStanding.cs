using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>How a clause, or one unit's share of it, stands: what the wall chart shows. Derived, never stored.</summary>
internal enum ClauseStanding
{
    [Display(Name = "已完成"), Tone(Tone.Good)]
    Done = 1,

    /// <summary>A share that holds today and is settled on its day.</summary>
    [Display(Name = "符合进度"), Tone(Tone.Good)]
    OnCourse,

    [Display(Name = "推进中"), Tone(Tone.Busy)]
    Underway,

    [Display(Name = "待认定"), Tone(Tone.Wait)]
    ReportedDone,

    [Display(Name = "待分解"), Tone(Tone.Wait)]
    NotBrokenDown,

    [Display(Name = "临期"), Tone(Tone.Wait)]
    NearDue,

    [Display(Name = "逾期"), Tone(Tone.Bad)]
    Overdue,

    [Display(Name = "未达标"), Tone(Tone.Bad)]
    Missed,

    [Display(Name = "已终止")]
    Stopped,

    [Display(Name = "无责任单位")]
    Nobody,
}

internal static class ClauseStandings
{
    private const int NearDays = 14;

    /// <summary>Where figures are bound and measured they decide; the tasks decide where they cannot.</summary>
    public static ClauseStanding Of(IReadOnlyList<ClauseFigure> figures, IReadOnlyList<PlanTask> tasks, DateOnly today)
    {
        var judged = figures.Select(figure => figure.Standing).Where(standing => standing is not null and not Standing.NothingDue).ToList();
        if (judged.Contains(Standing.Missed))
            return ClauseStanding.Missed;
        if (judged.Count > 0 && judged.All(standing => standing == Standing.Reached))
            return ClauseStanding.Done;
        if (judged.Count > 0 && judged.All(standing => standing is Standing.Reached or Standing.OnCourse))
            return ClauseStanding.OnCourse;
        return Of(tasks, today);
    }

    public static ClauseStanding Of(IReadOnlyList<PlanTask> tasks, DateOnly today)
    {
        var living = tasks.Where(task => task.State != TaskState.Stopped).Select(task => Of(task, today)).ToList();
        if (living.Count == 0)
            return tasks.Count == 0 ? ClauseStanding.Nobody : ClauseStanding.Stopped;
        // One unit of twenty that has not broken its task down does not turn the clause back to its beginning.
        if (living.All(standing => standing == ClauseStanding.NotBrokenDown))
            return ClauseStanding.NotBrokenDown;
        ClauseStanding[] worstFirst = [ClauseStanding.Overdue, ClauseStanding.NearDue, ClauseStanding.Underway, ClauseStanding.NotBrokenDown, ClauseStanding.ReportedDone, ClauseStanding.Done];
        return worstFirst.First(living.Contains) is var worst && worst == ClauseStanding.NotBrokenDown ? ClauseStanding.Underway : worst;
    }

    public static ClauseStanding Of(PlanTask task, DateOnly today) => task.State switch
    {
        TaskState.Done => ClauseStanding.Done,
        TaskState.Stopped => ClauseStanding.Stopped,
        _ when task.IsOverdue(today) => ClauseStanding.Overdue,
        TaskState.ReportedDone => ClauseStanding.ReportedDone,
        TaskState.Dispatched => ClauseStanding.NotBrokenDown,
        _ when task.DueOn.DayNumber - today.DayNumber <= NearDays => ClauseStanding.NearDue,
        _ => ClauseStanding.Underway,
    };

    /// <summary>Readable without colour and from afar.</summary>
    public static string Symbol(this ClauseStanding standing) => standing switch
    {
        ClauseStanding.Done => "✔",
        ClauseStanding.OnCourse => "✓",
        ClauseStanding.Underway => "▶",
        ClauseStanding.ReportedDone => "◎",
        ClauseStanding.NotBrokenDown => "○",
        ClauseStanding.NearDue => "△",
        ClauseStanding.Overdue => "!",
        ClauseStanding.Missed => "✘",
        ClauseStanding.Stopped => "—",
        _ => "·",
    };
}
