using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>The units with a living task in a plan of the year that is in force or archived. What a derived plan hands to sections and villages does not make them units of the year.</summary>
internal sealed class PlanUnits(PlatformDb db) : IPlanUnits
{
    public async Task<IReadOnlyCollection<Guid>?> UnitsInPlan(int year, CancellationToken stop = default)
    {
        var units = await (from task in db.Set<PlanTask>()
                           join plan in db.Set<WorkPlan>() on task.PlanId equals plan.Id
                           where plan.Year == year && plan.UpperPlanId == null && plan.State != PlanState.Draft && task.State != TaskState.Stopped
                           select task.UnitId).Distinct().ToListAsync(stop);
        return units.Count == 0 ? null : units;
    }
}
