using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>下达: the clauses are fixed and every unit has its tasks, or nothing happens and every reason is said.</summary>
internal sealed class PublishPlan(ActBook acts, PlatformDb db, DraftBook drafts, NameBook names, TimeProvider clock)
{
    /// <returns>How many tasks were handed out.</returns>
    public Task<Outcome<int>> Do(PlanKeeper keeper, Guid planId, CancellationToken stop = default)
    {
        if (db.Database.CurrentTransaction is null)
            db.ChangeTracker.Clear();
        return acts.Do<int>("workplans.publish", keeper.Who, async doing =>
        {
            var isDraft = await drafts.Hold(planId, PlanState.Draft, stop);
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan)
                return PlanRefusals.NoSuchPlan;
            var draft = await Opened(plan, stop);
            var reasons = await Reasons(keeper, draft, isDraft, doing.Today, stop);
            return reasons.Count > 0 ? reasons : await HandOut(doing, draft, stop);
        }, stop);
    }

    /// <summary>What would be said if it were published now, without doing it.</summary>
    public async Task<List<Refusal>> Objections(PlanKeeper keeper, WorkPlan plan, CancellationToken stop = default) =>
        await Reasons(keeper, await Opened(plan, stop), plan.State == PlanState.Draft, clock.Today(), stop);

    private async Task<PlanObjections> Opened(WorkPlan plan, CancellationToken stop) => new(
        plan,
        await drafts.InForce(plan.Id).OrderBy(c => c.Ordinal).ToListAsync(stop),
        await db.Set<PlanDoubt>().AsNoTracking().Where(d => d.PlanId == plan.Id).ToListAsync(stop),
        await names.Of(plan, stop));

    private async Task<List<Refusal>> Reasons(PlanKeeper keeper, PlanObjections draft, bool isDraft, DateOnly today, CancellationToken stop)
    {
        var plan = draft.Plan;
        if (!isDraft)
            return [PlanRefusals.NotDraft];
        List<Refusal> reasons = [];
        if (!keeper.MayPublish(plan.AgencyId))
            reasons.Add(PlanRefusals.NotYoursToPublish);
        if (plan.RevisesId is not null)
            reasons.Add(PlanRefusals.IsRevision);
        else if (await db.Set<WorkPlan>().AnyAsync(p => p.AgencyId == plan.AgencyId && p.Year == plan.Year && p.State != PlanState.Draft, stop))
            reasons.Add(PlanRefusals.YearTaken);
        return [.. reasons, .. draft.Reasons(today)];
    }

    private async Task<int> HandOut(Doing doing, PlanObjections draft, CancellationToken stop)
    {
        var plan = draft.Plan;
        var dispatching = new Dispatching(plan, draft.Meanings, doing.Now, clock);
        var tasks = draft.Clauses.SelectMany(dispatching.TasksOf).ToList();
        db.AddRange(tasks);
        // What was laid aside while reading was never part of the plan.
        db.RemoveRange(await db.Set<PlanClause>().Where(c => c.PlanId == plan.Id && c.IsDropped).ToListAsync(stop));
        (plan.State, plan.PublishedAt) = (PlanState.Published, doing.Now);
        plan.Revision++;
        doing.About("workplans.plan", plan.Id, $"下达「{plan.Title}」：{draft.Clauses.Count}条，{tasks.Count}项任务");
        doing.Raise(new PlanPublished(plan.Id));
        return tasks.Count;
    }
}
