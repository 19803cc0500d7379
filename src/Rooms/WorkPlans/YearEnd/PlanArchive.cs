namespace Mingtang.WorkPlans.YearEnd;

/// <summary>归档: the plan with all that belongs to it, packed into one zip.</summary>
internal sealed class PlanArchive
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>Of the zip in the file store.</summary>
    public required string FileHash { get; init; }

    public required string FileName { get; init; }

    public long Size { get; init; }

    public int Files { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}
