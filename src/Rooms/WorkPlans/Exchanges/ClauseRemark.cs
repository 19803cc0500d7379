namespace Mingtang.WorkPlans.Exchanges;

/// <summary>交流: what one unit of a clause says to the others and the office, to all or asking one for an answer.</summary>
internal sealed class ClauseRemark
{
    public Guid Id { get; init; }

    public Guid ClauseId { get; init; }

    /// <summary>The unit that speaks; the office speaks for the plan's agency.</summary>
    public Guid UnitId { get; init; }

    public required string UnitName { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public required string Text { get; init; }

    /// <summary>The unit whose answer is wanted. Answered as soon as that unit says something on the clause; nobody ticks it off.</summary>
    public Guid? AskedUnitId { get; init; }

    public string? AskedUnitName { get; init; }
}
