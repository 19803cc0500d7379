namespace Mingtang.Agencies.Units;

/// <summary>The denominator of the shares: the units of the year's plan, or all agencies of the district while there is none.</summary>
internal sealed class PlanUnits(IEnumerable<IPlanUnits> plans)
{
    public async Task<IReadOnlyList<UnitRef>> Of(int year, UnitBook book, Guid? only, CancellationToken stop)
    {
        if (only is { } one)
            return book.Find(one) is { } unit ? [unit] : [];
        foreach (var plan in plans)
            if (await plan.UnitsInPlan(year, stop) is { Count: > 0 } named)
                return [.. book.All.Where(unit => named.Contains(unit.Id))];
        return [.. book.OfKind(UnitKinds.Agencies)];
    }
}
