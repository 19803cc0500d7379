namespace Mingtang.Agencies.Units;

/// <summary>Which units a year's plan gives work to: the denominator of the shares. WorkPlans knows; others ask <see cref="IUnits.InPlan"/>.</summary>
public interface IPlanUnits
{
    /// <summary>Null while the year has no plan.</summary>
    /// <param name="among">Every unit, as a query: the database asks unit by unit, because all tasks of all plans of a year are too many to walk through.</param>
    Task<IReadOnlyCollection<Guid>?> UnitsInPlan(int year, IQueryable<Guid> among, CancellationToken stop = default);
}
