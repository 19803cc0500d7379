using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Cascade;

/// <summary>For a unit: the upper plans that name it, its own plan below each, and which task tells which.</summary>
internal sealed class OwnPlans(PlatformDb db)
{
    public async Task<IReadOnlyList<UpperPlan>> Of(Guid unitId, CancellationToken stop)
    {
        var uppers = await db.Set<WorkPlan>().AsNoTracking()
            .Where(plan => plan.State == PlanState.Published && plan.AgencyId != unitId && db.Set<PlanTask>().Any(task => task.PlanId == plan.Id && task.UnitId == unitId && task.State != TaskState.Stopped))
            .OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Title).ToListAsync(stop);
        var own = await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.AgencyId == unitId && plan.RevisesId == null).ToListAsync(stop);
        var shown = new List<UpperPlan>();
        foreach (var upper in uppers)
        {
            var named = await db.Set<PlanTask>().CountAsync(task => task.PlanId == upper.Id && task.UnitId == unitId && task.State != TaskState.Stopped, stop);
            var below = own.Find(plan => plan.UpperPlanId == upper.Id) ?? own.Find(plan => plan.Year == upper.Year && plan.State != PlanState.Draft);
            shown.Add(new(upper, named, below, await Pairs(upper.Id, unitId, stop)));
        }
        return shown;
    }

    private async Task<IReadOnlyList<LinkedPair>> Pairs(Guid upperPlanId, Guid unitId, CancellationToken stop) =>
        await (from link in db.Set<TaskLink>()
               join upper in db.Set<PlanTask>() on link.UpperTaskId equals upper.Id
               join lower in db.Set<PlanTask>() on link.LowerTaskId equals lower.Id
               where upper.PlanId == upperPlanId && upper.UnitId == unitId
               orderby upper.Clause!.Ordinal
               select new LinkedPair(
                   upper.Id, PlanClause.MarkOf(upper.Clause!.Number, upper.Clause.Ordinal), upper.Clause.Name ?? upper.Clause.Text, upper.State,
                   lower.Id, PlanClause.MarkOf(lower.Clause!.Number, lower.Clause.Ordinal), lower.State)).ToListAsync(stop);
}

internal sealed record UpperPlan(WorkPlan Plan, int Named, WorkPlan? Own, IReadOnlyList<LinkedPair> Pairs);

internal sealed record LinkedPair(Guid UpperId, string UpperMark, string Words, TaskState Upper, Guid LowerId, string LowerMark, TaskState Lower)
{
    public string Title => Words.Length <= 40 ? Words : Words[..40] + "…";
}
