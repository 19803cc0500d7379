using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>增加: a task the reader did not find.</summary>
internal sealed class AddClause(DraftBook drafts, PlatformDb db, TimeProvider clock)
{
    /// <param name="after">The place before it; 0 puts it first, anything past the end puts it last.</param>
    public async Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, int after, ClauseFields fields, CancellationToken stop = default)
    {
        if (fields.Reasons() is { Count: > 0 } reasons)
            return reasons.ToList();
        return await drafts.Change<Guid>(keeper, "workplans.correct", planId, async (doing, plan) =>
        {
            var place = Math.Clamp(after, 0, await drafts.InForce(planId).CountAsync(stop)) + 1;
            await drafts.Shift(planId, place, +1, stop);
            var clause = new PlanClause { Id = Ids.New(clock), PlanId = planId, Ordinal = place, Text = "" };
            fields.WriteTo(clause, plan.Year);
            TextFigures.Reread(clause, keepQuantities: clause.Quantities.Count > 0);
            doing.About("workplans.clause", clause.Id, $"增加第{place}条");
            return db.Add(clause).Entity.Id;
        }, stop: stop);
    }
}
