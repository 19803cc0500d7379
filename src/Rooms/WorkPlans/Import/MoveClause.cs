using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>移动: one place up or down.</summary>
internal sealed class MoveClause(DraftBook drafts)
{
    public Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, SeenClause seen, bool up, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, async (doing, _, clause) =>
        {
            var place = clause.Ordinal + (up ? -1 : 1);
            var neighbour = await drafts.InForce(planId).FirstOrDefaultAsync(c => c.Ordinal == place, stop);
            if (clause.IsDropped || neighbour is null)
                return PlanRefusals.CannotMoveThere;
            (clause.Ordinal, neighbour.Ordinal) = (neighbour.Ordinal, clause.Ordinal);
            doing.About("workplans.clause", clause.Id, $"移到第{clause.Ordinal}条");
            return clause.Id;
        }, stop);
}
