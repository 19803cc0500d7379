namespace Mingtang.Agencies.Units;

/// <summary>Which units a year's plan gives work to: the denominator of the shares. WorkPlans knows.</summary>
public interface IPlanUnits
{
    /// <summary>Null while the year has no plan; then all departments, streets, towns and parks of the district count.</summary>
    Task<IReadOnlyCollection<Guid>?> UnitsInPlan(int year, CancellationToken stop = default);
}
