using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>The units with a living task in a plan of the year that is in force or archived. What a derived plan hands to sections and villages does not make them units of the year.</summary>
internal sealed class PlanUnits(PlatformDb db) : IPlanUnits
{
    public async Task<IReadOnlyCollection<Guid>?> UnitsInPlan(int year, IQueryable<Guid> among, CancellationToken stop = default)
    {
        var plans = db.Set<WorkPlan>().Where(plan => plan.Year == year && plan.UpperPlanId == null && plan.State != PlanState.Draft);
        var units = await among.Where(unit => plans.Any(plan => db.Set<PlanTask>().Any(task => task.PlanId == plan.Id && task.UnitId == unit && task.State != TaskState.Stopped))).ToListAsync(stop);
        return units.Count == 0 ? null : units;
    }
}
