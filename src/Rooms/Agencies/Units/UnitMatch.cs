namespace Mingtang.Agencies.Units;

/// <summary>What a printed name may mean.</summary>
/// <param name="Units">The one meant, the candidates best first, or the members of the group; empty where nothing fits.</param>
/// <param name="Why">One Chinese phrase to show beside the doubt.</param>
public sealed record UnitMatch(string Printed, UnitMatchKind Kind, IReadOnlyList<UnitRef> Units, string Why)
{
    /// <summary>The unit, where the match is certain.</summary>
    public UnitRef? Unit => Kind == UnitMatchKind.Certain ? Units[0] : null;

    /// <summary>Among candidates the one whose name is more like it than all others: to be offered first, never taken.</summary>
    public UnitRef? Nearest { get; init; }
}

public enum UnitMatchKind
{
    /// <summary>The name, the short name or a remembered name of exactly one unit.</summary>
    Certain = 1,

    /// <summary>Something like it: a person chooses, nothing is taken silently.</summary>
    Candidates = 2,

    /// <summary>A phrase for many (各部门、各街道(镇)); its members are the units of the book.</summary>
    Group = 3,

    /// <summary>A phrase for many without saying which (各有关部门, 各承办单位): the members are those to choose from.</summary>
    OpenGroup = 4,

    Unknown = 5,
}
