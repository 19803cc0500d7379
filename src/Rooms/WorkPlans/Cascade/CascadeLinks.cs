using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Cascade;

/// <summary>When a derived plan is handed out, its tasks are tied to those of the upper plan they come from; once, whoever asks how often.</summary>
internal sealed class CascadeLinks(PlatformDb db, CascadeTies ties) : IHears<PlanPublished>, IHears<PlanRevised>
{
    public Task Hear(PlanPublished happened, Doing doing, CancellationToken stop) => Link(happened.PlanId, doing, stop);

    public Task Hear(PlanRevised happened, Doing doing, CancellationToken stop) => Link(happened.PlanId, doing, stop);

    private async Task Link(Guid planId, Doing doing, CancellationToken stop)
    {
        var pairs = await (from lower in db.Set<PlanTask>()
                           join plan in db.Set<WorkPlan>() on lower.PlanId equals plan.Id
                           join clause in db.Set<PlanClause>() on lower.ClauseId equals clause.Id
                           join upper in db.Set<PlanTask>() on new { ClauseId = clause.UpperClauseId, UnitId = plan.AgencyId } equals new { ClauseId = (Guid?)upper.ClauseId, upper.UnitId }
                           where lower.PlanId == planId && upper.State != TaskState.Stopped && !db.Set<TaskLink>().Any(link => link.LowerTaskId == lower.Id)
                           select new { Lower = lower.Id, Upper = upper.Id }).ToListAsync(stop);
        if (pairs.Count == 0)
            return;
        db.AddRange(pairs.Select(pair => new TaskLink { Id = Guid.CreateVersion7(doing.Act.At), LowerTaskId = pair.Lower, UpperTaskId = pair.Upper, At = doing.Now }));
        await db.SaveChangesAsync(stop);
        var uppers = pairs.ConvertAll(pair => pair.Upper);
        foreach (var tied in await db.Set<TiedItem>().Where(tied => uppers.Contains(tied.TaskId)).OrderBy(tied => tied.At).ToListAsync(stop))
            await ties.Carry(tied, tied.TaskId, [], doing, stop);
    }
}
