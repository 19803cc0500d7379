using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>订正: what was read wrongly is put right. A corrected field is no longer doubted; saying the row is right clears the others.</summary>
internal sealed class CorrectClause(DraftBook drafts)
{
    public Task<Outcome<Guid>> Do(
        PlanKeeper keeper, Guid planId, SeenClause seen, ClauseFields fields, bool allRight = false, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, (doing, plan, clause) =>
        {
            if (fields.Reasons(clause.Quantities) is { Count: > 0 } reasons)
                return Task.FromResult<Outcome<Guid>>(reasons.ToList());
            var textBefore = clause.Text;
            var corrected = fields.WriteTo(clause, plan.Year);
            if (clause.Text != textBefore)
                TextFigures.Reread(clause, keepQuantities: corrected.Contains("quantities"));
            clause.Doubts = allRight ? [] : [.. clause.Doubts.Where(doubt => !corrected.Contains(doubt.Field))];
            doing.About("workplans.clause", clause.Id, $"订正第{clause.Ordinal}条：{Words.Of(corrected)}");
            return Task.FromResult<Outcome<Guid>>(clause.Id);
        }, stop);
}
