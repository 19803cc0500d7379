using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>弃置草稿: an import by mistake goes away whole; the log keeps that it was there.</summary>
internal sealed class DiscardDraft(DraftBook drafts, PlatformDb db)
{
    public Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, CancellationToken stop = default) =>
        drafts.Change<Guid>(keeper, "workplans.discard", planId, async (doing, plan) =>
        {
            await DraftRemains.Remove(db, plan, stop);
            doing.About("workplans.plan", planId, $"弃置草稿「{plan.Title}」");
            return planId;
        }, stop: stop);
}

/// <summary>A draft with everything that hangs on it.</summary>
internal static class DraftRemains
{
    public static async Task Remove(PlatformDb db, WorkPlan plan, CancellationToken stop)
    {
        db.RemoveRange(await db.Set<PlanDoubt>().Where(d => d.PlanId == plan.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<NameChoice>().Where(c => c.PlanId == plan.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<PlanClause>().Where(c => c.PlanId == plan.Id).ToListAsync(stop));
        db.Remove(plan);
    }
}
