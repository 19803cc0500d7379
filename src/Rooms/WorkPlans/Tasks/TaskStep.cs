namespace Mingtang.WorkPlans.Tasks;

/// <summary>One move of a task from state to state: who, when, why. What the task page tells as its history.</summary>
internal sealed class TaskStep
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public TaskAct Act { get; init; }

    public TaskState From { get; init; }

    public TaskState To { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public string? Why { get; init; }
}
