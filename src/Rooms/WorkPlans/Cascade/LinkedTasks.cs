using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Cascade;

internal static class LinkedTasks
{
    /// <summary>The task above; and the one below it if it is the unit's only one, else nobody could say which of them was meant.</summary>
    public static async Task<IEnumerable<Guid>> LinkedTo(this PlatformDb db, Guid taskId, CancellationToken stop)
    {
        var above = await db.Set<TaskLink>().Where(link => link.LowerTaskId == taskId).Select(link => link.UpperTaskId).ToListAsync(stop);
        var below = await (from link in db.Set<TaskLink>()
                           join lower in db.Set<PlanTask>() on link.LowerTaskId equals lower.Id
                           join upper in db.Set<PlanTask>() on link.UpperTaskId equals upper.Id
                           where link.UpperTaskId == taskId && lower.UnitId == upper.UnitId
                           select lower.Id).ToListAsync(stop);
        return below.Count == 1 ? [.. above, .. below] : above;
    }
}
