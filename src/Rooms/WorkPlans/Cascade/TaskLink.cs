namespace Mingtang.WorkPlans.Cascade;

/// <summary>A task of a unit's own plan and the task of the upper plan it came from: one entry tells of both.</summary>
internal sealed class TaskLink
{
    public Guid Id { get; init; }

    /// <summary>A lower task has one upper task; an upper task may have many below it.</summary>
    public Guid LowerTaskId { get; init; }

    public Guid UpperTaskId { get; init; }

    public DateTime At { get; init; }
}
