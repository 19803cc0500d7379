namespace Mingtang.WorkPlans.Import.Publishing;

/// <summary>The plan as it stood at one moment, for the public. Never changed: what was reviewed is what is shown.</summary>
internal sealed class PlanSnapshot
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public Guid AgencyId { get; init; }

    public int Year { get; init; }

    public int Edition { get; init; }

    /// <summary>Of <see cref="Content"/>, with the name of the digest in front.</summary>
    public required string Digest { get; init; }

    public DateTime TakenAt { get; init; }

    public required string TakenByName { get; init; }

    /// <summary><c>PublicPlan</c> as JSON.</summary>
    public required string Content { get; init; }
}
