namespace Mingtang.Agencies.Units;

/// <summary>The denominator of the shares: the units of the year's plan, or all agencies of the district while there is none.</summary>
internal sealed class PlanUnits(IUnits units)
{
    public async Task<IReadOnlyList<UnitRef>> Of(int year, UnitBook book, Guid? only, CancellationToken stop)
    {
        if (only is { } one)
            return book.Find(one) is { } unit ? [unit] : [];
        return await units.InPlan(year, stop) is { } named ? [.. book.All.Where(unit => named.Contains(unit.Id))] : [.. book.OfKind(UnitKinds.Agencies)];
    }
}
