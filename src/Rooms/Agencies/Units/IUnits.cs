using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

/// <summary>The door to the units. Ask for a book once per request and read from it; it is small and stays in memory.</summary>
public interface IUnits
{
    /// <summary>The units that exist on a day.</summary>
    Task<UnitBook> On(DateOnly day, CancellationToken stop = default);

    /// <summary>The units that existed on some day of a year: those merged away in it stand beside their successors.</summary>
    Task<UnitBook> OfYear(int year, CancellationToken stop = default);

    /// <summary>The units a year's plans give work to; null while the year has none, then all departments, streets, towns and parks of the district count.</summary>
    Task<IReadOnlyCollection<Guid>?> InPlan(int year, CancellationToken stop = default);

    /// <summary>Any unit, also one that has ended.</summary>
    Task<UnitRef?> Find(Guid id, CancellationToken stop = default);

    /// <summary>
    /// Keeps a printed name for a unit, with who said so and when, so that the next reading is certain. An act of its own, or part of
    /// the one under way.
    /// </summary>
    Task<Outcome<UnitRef>> Remember(Actor who, string printedName, Guid unitId, CancellationToken stop = default);

    /// <summary>
    /// Who reviews a decision of this unit (ARL 24 and 27): for departments, streets, towns, parks the district government, for the
    /// district the municipal one, for agencies led from above their superior. Null where no body is set or the unit decides nothing.
    /// </summary>
    Task<UnitRef?> ReconsiderationBodyOf(Guid unitId, CancellationToken stop = default);
}
