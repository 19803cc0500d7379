namespace Mingtang.Agencies.Units;

internal static class Reconsideration
{
    /// <summary>
    /// ARL 24: departments, dispatched organs, streets and towns → the government of the same level or above them, here the district's;
    /// the district government → the municipal one. ARL 27: organs led from above → their superior, which must be set by hand.
    /// </summary>
    public static Unit? BodyOf(Unit asked, IReadOnlyDictionary<Guid, Unit> units)
    {
        if (asked.ReconsiderationId is { } set)
            return units.GetValueOrDefault(set);
        return asked.Kind switch
        {
            UnitKind.District => Above(asked, units).FirstOrDefault(unit => unit.Kind == UnitKind.Upper),
            UnitKind.Department or UnitKind.Street or UnitKind.Town or UnitKind.Park or UnitKind.Institution or UnitKind.Section =>
                Above(asked, units).FirstOrDefault(unit => unit.Kind == UnitKind.District),
            _ => null,
        };
    }

    private static IEnumerable<Unit> Above(Unit unit, IReadOnlyDictionary<Guid, Unit> units)
    {
        for (var next = unit.ParentId; next is { } id && units.TryGetValue(id, out var parent); next = parent.ParentId)
            yield return parent;
    }
}
