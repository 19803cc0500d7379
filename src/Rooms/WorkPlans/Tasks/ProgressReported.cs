namespace Mingtang.WorkPlans.Tasks;

/// <summary>A unit entered progress on a task. Heard in the same transaction.</summary>
internal sealed record ProgressReported(Guid TaskId);
