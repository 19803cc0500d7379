namespace Mingtang.Agencies.Units;

/// <summary>One line of a unit's history, as its page tells it.</summary>
internal sealed class UnitChange
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public UnitChangeKind Kind { get; init; }

    /// <summary>The day it took effect, which may lie before or after the day it was entered.</summary>
    public DateOnly EffectiveOn { get; init; }

    public required string What { get; init; }

    public string? Why { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }
}

internal enum UnitChangeKind
{
    Founded = 1,
    Renamed = 2,
    Moved = 3,
    Merged = 4,
    Ended = 5,
}
