using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>删除与恢复: a row that is no task is laid aside, and can be brought back until the plan is published.</summary>
internal sealed class DropClause(DraftBook drafts)
{
    public Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, SeenClause seen, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, async (doing, _, clause) =>
        {
            if (clause.IsDropped)
                return PlanRefusals.NoSuchClause;
            await drafts.Shift(planId, clause.Ordinal + 1, -1, stop);
            clause.IsDropped = true;
            doing.About("workplans.clause", clause.Id, $"删除第{clause.Ordinal}条");
            return clause.Id;
        }, stop);

    public Task<Outcome<Guid>> Restore(PlanKeeper keeper, Guid planId, SeenClause seen, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, async (doing, _, clause) =>
        {
            if (!clause.IsDropped)
                return PlanRefusals.NotDropped;
            var place = Math.Min(clause.Ordinal, await drafts.InForce(planId).CountAsync(stop) + 1);
            await drafts.Shift(planId, place, +1, stop);
            (clause.IsDropped, clause.Ordinal) = (false, place);
            doing.About("workplans.clause", clause.Id, $"恢复为第{place}条");
            return clause.Id;
        }, stop);
}
