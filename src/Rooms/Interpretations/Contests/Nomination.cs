namespace Mingtang.Interpretations.Contests;

/// <summary>推荐参评: a unit puts one of its released interpretations forward for the year's contest.</summary>
internal sealed class Nomination
{
    public Guid Id { get; init; }

    public Guid InterpretationId { get; init; }

    public int Year { get; init; }

    public required string Why { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }
}
