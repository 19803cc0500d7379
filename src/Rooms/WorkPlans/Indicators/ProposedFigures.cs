using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Writes down what the platform proposes for clauses that have none of that figure yet: once a plan is handed out or revised, and whenever a person asks.</summary>
internal sealed class ProposedFigures(PlatformDb db) : IHears<PlanPublished>, IHears<PlanRevised>
{
    public Task Hear(PlanPublished happened, Doing doing, CancellationToken stop) => Hear(happened.PlanId, doing, stop);

    public Task Hear(PlanRevised happened, Doing doing, CancellationToken stop) => Hear(happened.PlanId, doing, stop);

    /// <summary>Decisions once made stay.</summary>
    /// <returns>How many figures were proposed, and how many clauses marked 只能人工填报.</returns>
    public async Task<(int Added, int Reported)> Add(WorkPlan plan, Doing doing, CancellationToken stop)
    {
        var clauses = await db.Set<PlanClause>().Where(clause => clause.PlanId == plan.Id && !clause.IsDropped).OrderBy(clause => clause.Ordinal).ToListAsync(stop);
        var known = (await db.Set<ClauseBinding>().Where(binding => db.Set<PlanClause>().Any(clause => clause.Id == binding.ClauseId && clause.PlanId == plan.Id))
            .Select(binding => new { binding.ClauseId, binding.IndicatorId }).ToListAsync(stop)).Select(binding => (binding.ClauseId, binding.IndicatorId)).ToHashSet();
        var (added, reported) = (0, 0);
        foreach (var clause in clauses)
        {
            var proposals = Proposals.For(clause, plan.Year);
            foreach (var proposal in proposals.Where(proposal => known.Add((clause.Id, proposal.IndicatorId))))
            {
                db.Add(Proposed(clause, proposal, doing));
                added++;
            }
            reported += MarkWhereNothingMeasures(clause, proposals, known) ? 1 : 0;
        }
        return (added, reported);
    }

    private async Task Hear(Guid planId, Doing doing, CancellationToken stop)
    {
        if (await db.Set<WorkPlan>().FindAsync([planId], stop) is { } plan)
            await Add(plan, doing, stop);
    }

    /// <summary>No figure speaks of it and none was bound: 只能人工填报. Where a person said otherwise, that stays.</summary>
    private static bool MarkWhereNothingMeasures(PlanClause clause, IReadOnlyList<Proposal> proposals, HashSet<(Guid ClauseId, string)> known)
    {
        if (clause.IsReportedOnly is not null || proposals.Count > 0 || known.Any(one => one.ClauseId == clause.Id))
            return false;
        clause.IsReportedOnly = true;
        return true;
    }

    private static ClauseBinding Proposed(PlanClause clause, Proposal proposal, Doing doing) => new()
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        ClauseId = clause.Id,
        IndicatorId = proposal.IndicatorId,
        Operator = proposal.Target?.Operator ?? TargetOperator.AtLeast,
        Value = proposal.Target?.Value,
        DueOn = clause.DueOn,
        PerUnit = proposal.Target?.PerUnit ?? false,
        Because = proposal.Because,
    };
}
