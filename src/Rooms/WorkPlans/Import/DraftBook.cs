using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>A clause as the person saw it: somebody else's later change is not overwritten.</summary>
internal readonly record struct SeenClause(Guid Id, int Revision);

/// <summary>Opens a draft for one act: it exists, is still a draft, and is this person's to keep.</summary>
internal sealed class DraftBook(ActBook acts, PlatformDb db)
{
    public Task<Outcome<T>> Change<T>(
        PlanKeeper keeper, string act, Guid planId, Func<Doing, WorkPlan, Task<Outcome<T>>> work, string? why = null, CancellationToken stop = default)
    {
        if (db.Database.CurrentTransaction is null)
            db.ChangeTracker.Clear();
        return acts.Do<T>(act, keeper.Who, why, async doing =>
        {
            var held = await Hold(planId, PlanState.Draft, stop);
            var plan = await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == planId, stop);
            if (plan is null)
                return PlanRefusals.NoSuchPlan;
            if (!keeper.MayKeep(plan.AgencyId))
                return PlanRefusals.NotYours;
            if (!held)
                return PlanRefusals.NotDraft;
            doing.About("workplans.plan", planId);
            return await work(doing, plan);
        }, stop);
    }

    public Task<Outcome<Guid>> ChangeClause(
        PlanKeeper keeper, string act, Guid planId, SeenClause seen, Func<Doing, WorkPlan, PlanClause, Task<Outcome<Guid>>> work, CancellationToken stop = default) =>
        Change<Guid>(keeper, act, planId, async (doing, plan) =>
        {
            if (await Clause(planId, seen.Id, stop) is not { } clause)
                return PlanRefusals.NoSuchClause;
            db.Entry(clause).Property(c => c.Revision).OriginalValue = seen.Revision;
            clause.Revision = seen.Revision + 1;
            doing.About("workplans.clause", clause.Id);
            return await work(doing, plan, clause);
        }, stop: stop);

    /// <summary>
    /// Takes the plan's row until the act ends, so that nobody publishes what is being corrected. False where the plan is not in
    /// this state.
    /// </summary>
    public async Task<bool> Hold(Guid planId, PlanState state, CancellationToken stop) =>
        await db.Set<WorkPlan>().Where(p => p.Id == planId && p.State == state)
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.Revision, p => p.Revision), stop) == 1;

    /// <summary>Also a dropped one.</summary>
    public Task<PlanClause?> Clause(Guid planId, Guid id, CancellationToken stop) =>
        db.Set<PlanClause>().FirstOrDefaultAsync(c => c.Id == id && c.PlanId == planId, stop);

    /// <summary>Places are a consequence of the act, not a change of their own: they are moved in one stroke and not logged row by row.</summary>
    public Task Shift(Guid planId, int from, int by, CancellationToken stop) =>
        db.Set<PlanClause>().Where(c => c.PlanId == planId && !c.IsDropped && c.Ordinal >= from)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.Ordinal, c => c.Ordinal + by), stop);

    public IQueryable<PlanClause> InForce(Guid planId) => db.Set<PlanClause>().Where(c => c.PlanId == planId && !c.IsDropped);
}
