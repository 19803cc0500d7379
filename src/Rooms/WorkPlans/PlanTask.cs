using System.ComponentModel.DataAnnotations;

namespace Mingtang.WorkPlans;

/// <summary>A clause as handed to one unit: its share of the work, and how it stands.</summary>
internal sealed class PlanTask
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public Guid ClauseId { get; init; }

    public PlanClause? Clause { get; init; }

    public Guid UnitId { get; init; }

    public TaskPart Part { get; set; }

    public TaskState State { get; set; } = TaskLifecycle.Table.Start;

    public DateTime? DispatchedAt { get; set; }

    /// <summary>The last day in time. Changed only by <see cref="DeadlineChange"/>.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The last day to name section, person and milestones.</summary>
    public DateOnly? BreakdownDueOn { get; set; }

    /// <summary>责任科室.</summary>
    public string? Section { get; set; }

    /// <summary>责任人.</summary>
    public string? PersonInCharge { get; set; }

    /// <summary>The person's account, where there is one.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>工作举措.</summary>
    public string? Measures { get; set; }

    /// <summary>First time the breakdown was handed in; later corrections do not move it.</summary>
    public DateTime? BrokenDownAt { get; set; }

    /// <summary>Who said it is done; that person may not agree to it as well.</summary>
    public Guid? ReportedDoneBy { get; set; }

    public DateTime? ReportedDoneAt { get; set; }

    /// <summary>Set while the office has sent a report of completion back and the unit has not answered with another.</summary>
    public DateTime? ReturnedAt { get; set; }

    public string? ReturnedWhy { get; set; }

    /// <summary>The day the office accepted it as done.</summary>
    public DateTime? DoneAt { get; set; }

    public int Revision { get; set; }

    public List<Milestone> Milestones { get; } = [];

    public List<ProgressEntry> Progress { get; } = [];

    /// <summary>The unit still has to do something; what it reported done waits for the office.</summary>
    public bool WaitsForUnit => State is TaskState.Dispatched or TaskState.Underway;

    /// <summary>Overdue is derived, never stored: past its last day and not settled.</summary>
    public bool IsOverdue(DateOnly today) => today > DueOn && !TaskLifecycle.IsSettled(State);

    public bool IsBreakdownOverdue(DateOnly today) => State == TaskState.Dispatched && BreakdownDueOn is { } due && today > due;
}

internal enum TaskPart
{
    [Display(Name = "牵头")]
    Lead = 1,

    [Display(Name = "配合")]
    Support = 2,
}

/// <summary>节点: a step on the way, with the last day it is in time.</summary>
internal sealed class Milestone
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public int Position { get; set; }

    public required string Title { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? ReachedOn { get; set; }
}
