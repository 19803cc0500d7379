namespace Mingtang.WorkPlans.Import;

/// <summary>The print a plan stood on before a revised one was taken over; kept, so that history can be read.</summary>
internal sealed class PlanEdition
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Edition { get; init; }

    public required string SourceText { get; init; }

    public string? SourceFileName { get; init; }

    public string? SourceFileHash { get; init; }

    public DateTime ReplacedAt { get; init; }

    public required string ReplacedByName { get; init; }
}
