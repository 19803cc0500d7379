using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import.Publishing;

/// <summary>公开与撤下: makes the reviewed snapshot public, or takes it off with a reason.</summary>
internal sealed class ReleasePlan(ActBook acts, PlatformDb db, ReleaseBook book)
{
    public Task<Outcome<DateTime>> Do(PlanKeeper keeper, Guid planId, CancellationToken stop = default) =>
        Act(keeper, "workplans.release", planId, null, async (doing, plan) =>
        {
            doing.About(ProposePlan.Kind, planId, $"公开「{plan.Title}」");
            var newest = await book.StatusOf(ProposePlan.ItemOf(planId), stop);
            return await book.Release(doing, ProposePlan.ItemOf(planId), newest?.VersionDigest ?? "", stop);
        }, stop);

    public Task<Outcome<DateTime>> Withdraw(PlanKeeper keeper, Guid planId, string? why, CancellationToken stop = default) =>
        Act(keeper, "workplans.withdraw", planId, why, (doing, plan) =>
        {
            doing.About(ProposePlan.Kind, planId, $"撤下「{plan.Title}」");
            return book.Withdraw(doing, ProposePlan.ItemOf(planId), stop);
        }, stop);

    private Task<Outcome<DateTime>> Act(
        PlanKeeper keeper, string act, Guid planId, string? why, Func<Doing, WorkPlan, Task<Outcome<DateTime>>> work, CancellationToken stop) =>
        acts.Do<DateTime>(act, keeper.Who, why, async doing =>
        {
            if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan)
                return PlanRefusals.NoSuchPlan;
            return keeper.MayPublish(plan.AgencyId) ? await work(doing, plan) : PlanRefusals.NotYoursToPublish;
        }, stop);
}
