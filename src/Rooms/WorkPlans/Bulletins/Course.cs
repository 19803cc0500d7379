using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Where a task stands in a bulletin. Derived; a task stands in exactly one place, one that was stopped in none.</summary>
internal enum Course
{
    [Display(Name = "已完成"), Tone(Tone.Good)]
    Done = 1,

    [Display(Name = "按序时推进"), Tone(Tone.Busy)]
    OnCourse,

    [Display(Name = "逾期"), Tone(Tone.Bad)]
    Overdue,

    [Display(Name = "被退回"), Tone(Tone.Bad)]
    Returned,
}

internal static class Courses
{
    /// <summary>What is overdue and was sent back as well is called overdue: the graver of the two.</summary>
    public static Course? Of(PlanTask task, DateOnly today) => task.State switch
    {
        TaskState.Stopped => null,
        TaskState.Done => Course.Done,
        _ when task.IsOverdue(today) => Course.Overdue,
        TaskState.Underway when task.ReturnedAt is not null => Course.Returned,
        _ => Course.OnCourse,
    };
}
