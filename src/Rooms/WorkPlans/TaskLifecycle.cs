using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans;

internal enum TaskState
{
    /// <summary>待分解: handed to the unit, section and person not yet named.</summary>
    [Display(Name = "待分解"), Tone(Tone.Wait)]
    Dispatched = 1,

    /// <summary>推进中.</summary>
    [Display(Name = "推进中"), Tone(Tone.Busy)]
    Underway = 2,

    /// <summary>待认定: the unit says it is done; the office has not agreed yet.</summary>
    [Display(Name = "待认定"), Tone(Tone.Wait)]
    ReportedDone = 3,

    /// <summary>已完成.</summary>
    [Display(Name = "已完成"), Tone(Tone.Good)]
    Done = 4,

    /// <summary>已终止: no longer asked, with the reason.</summary>
    [Display(Name = "已终止")]
    Stopped = 5,
}

internal enum TaskAct
{
    /// <summary>分解: names section, person, milestones.</summary>
    [Display(Name = "分解")]
    BreakDown,

    /// <summary>填报进展.</summary>
    [Display(Name = "填报进展")]
    Report,

    /// <summary>报办结.</summary>
    [Display(Name = "报办结")]
    ReportDone,

    /// <summary>认定完成.</summary>
    [Display(Name = "认定完成")]
    Accept,

    /// <summary>退回.</summary>
    [Display(Name = "退回")]
    Return,

    /// <summary>调整时限.</summary>
    [Display(Name = "调整时限")]
    ChangeDeadline,

    /// <summary>终止.</summary>
    [Display(Name = "终止")]
    Stop,

    /// <summary>重新推进.</summary>
    [Display(Name = "重新推进")]
    Reopen,
}

/// <summary>The one table of a task's states. Overdue is no state: it is derived from the day.</summary>
internal static class TaskLifecycle
{
    public static readonly Lifecycle<TaskState, TaskAct> Table = new(
        TaskState.Dispatched,
        (TaskState.Dispatched, TaskAct.BreakDown, TaskState.Underway),
        (TaskState.Dispatched, TaskAct.ChangeDeadline, TaskState.Dispatched),
        (TaskState.Dispatched, TaskAct.Stop, TaskState.Stopped),
        (TaskState.Underway, TaskAct.BreakDown, TaskState.Underway),
        (TaskState.Underway, TaskAct.Report, TaskState.Underway),
        (TaskState.Underway, TaskAct.ReportDone, TaskState.ReportedDone),
        (TaskState.Underway, TaskAct.ChangeDeadline, TaskState.Underway),
        (TaskState.Underway, TaskAct.Stop, TaskState.Stopped),
        (TaskState.ReportedDone, TaskAct.Accept, TaskState.Done),
        (TaskState.ReportedDone, TaskAct.Return, TaskState.Underway),
        (TaskState.ReportedDone, TaskAct.Stop, TaskState.Stopped),
        (TaskState.Done, TaskAct.Reopen, TaskState.Underway),
        (TaskState.Stopped, TaskAct.Reopen, TaskState.Underway));

    public static bool IsSettled(TaskState state) => state is TaskState.Done or TaskState.Stopped;
}
