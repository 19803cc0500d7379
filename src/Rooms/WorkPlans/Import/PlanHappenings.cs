namespace Mingtang.WorkPlans.Import;

/// <summary>Units have their tasks. Heard in the same transaction.</summary>
internal sealed record PlanPublished(Guid PlanId);

/// <summary>A revised print was taken over.</summary>
internal sealed record PlanRevised(Guid PlanId, int Edition);
