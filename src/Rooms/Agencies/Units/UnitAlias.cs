namespace Mingtang.Agencies.Units;

/// <summary>A name somebody said means this unit: 区府办 for 区人民政府办公室, or a name of earlier days.</summary>
internal sealed class UnitAlias
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Name { get; init; }

    public Guid? RememberedBy { get; init; }

    public required string RememberedByName { get; init; }

    public DateTime RememberedAt { get; init; }
}
