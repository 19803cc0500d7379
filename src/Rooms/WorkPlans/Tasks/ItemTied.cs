namespace Mingtang.WorkPlans.Tasks;

/// <summary>Heard inside the act, like <see cref="ProgressReported"/>.</summary>
internal sealed record ItemTied(Guid TaskId, Guid TiedId);

internal sealed record ItemUntied(Guid TiedId);
