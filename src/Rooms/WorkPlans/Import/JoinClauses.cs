using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>合并: a row and the one after it are one task. Units are gathered; the first row's number, name and deadline stand.</summary>
internal sealed class JoinClauses(DraftBook drafts, PlatformDb db)
{
    public Task<Outcome<Guid>> WithNext(PlanKeeper keeper, Guid planId, SeenClause seen, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, async (doing, _, first) =>
        {
            var second = await drafts.InForce(planId).FirstOrDefaultAsync(c => c.Ordinal == first.Ordinal + 1, stop);
            if (first.IsDropped || second is null)
                return PlanRefusals.NothingFollows;
            Take(first, second);
            db.Remove(second);
            await drafts.Shift(planId, first.Ordinal + 2, -1, stop);
            doing.About("workplans.clause", first.Id, $"把第{first.Ordinal}条与下一条合并");
            return first.Id;
        }, stop);

    private static void Take(PlanClause first, PlanClause second)
    {
        first.Text = first.Text + second.Text;
        first.Name ??= second.Name;
        first.Lead = [.. first.Lead.Union(second.Lead)];
        first.Support = [.. first.Support.Union(second.Support).Except(first.Lead)];
        if (first.DeadlinePrinted is null)
            (first.DeadlinePrinted, first.DueOn) = (second.DeadlinePrinted, second.DueOn);
        first.Quantities = [.. first.Quantities, .. second.Quantities];
        first.InBodyDates = [.. first.InBodyDates.Union(second.InBodyDates)];
        first.Doubts = [.. first.Doubts.Union(second.Doubts).Where(doubt => doubt.Field != "text")];
        (first.SourceStart, first.SourceEnd) = (Math.Min(first.SourceStart, second.SourceStart), Math.Max(first.SourceEnd, second.SourceEnd));
        first.Confidence = Math.Min(first.Confidence, second.Confidence);
    }
}
