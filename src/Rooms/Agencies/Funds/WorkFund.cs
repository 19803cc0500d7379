namespace Mingtang.Agencies.Funds;

/// <summary>经费: what a unit's budget gives to open government in a year. Reported by the unit, with the document that says so.</summary>
internal sealed class WorkFund
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public int Year { get; init; }

    public decimal Amount { get; set; }

    public required string DocumentTitle { get; set; }

    public string? DocumentUrl { get; set; }

    public required string EnteredByName { get; set; }

    public DateTime EnteredAt { get; set; }
}

/// <summary>应知应会: the regulations on disclosure stand on the leaders' must-know list of a year. Only people can say so.</summary>
internal sealed class MustKnowListing
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public DateOnly ListedOn { get; init; }

    public required string Regulations { get; init; }

    public required string DocumentTitle { get; init; }

    public string? DocumentUrl { get; init; }

    public required string EnteredByName { get; init; }

    public DateTime EnteredAt { get; init; }
}
