namespace Mingtang.WorkPlans.Tasks;

internal sealed class TaskStep : Step<TaskState, TaskAct>
{
    public Guid TaskId { get; init; }
}
