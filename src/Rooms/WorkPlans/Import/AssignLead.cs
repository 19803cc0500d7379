using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>指定责任单位: many plans print none, or one line for all; the clauses without get theirs in one act.</summary>
internal sealed class AssignLead(DraftBook drafts)
{
    /// <param name="section">Only clauses of this section, or null for all.</param>
    /// <returns>How many clauses got a lead.</returns>
    public Task<Outcome<int>> Do(PlanKeeper keeper, Guid planId, IReadOnlyList<string> names, string? section, CancellationToken stop = default) =>
        drafts.Change<int>(keeper, "workplans.correct", planId, async (doing, _) =>
        {
            List<string> lead = [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];
            if (lead.Count == 0)
                return PlanRefusals.LeadMissing;
            var bare = (await drafts.InForce(planId).ToListAsync(stop)).Where(c => c.Lead.Count == 0 && (section is null || c.Section == section)).ToList();
            foreach (var clause in bare)
            {
                clause.Lead = [.. lead];
                clause.Support = [.. clause.Support.Except(lead)];
                clause.Doubts = [.. clause.Doubts.Where(doubt => doubt.Field != "lead")];
                clause.Revision++;
            }
            doing.About("workplans.plan", planId, $"为{bare.Count}条指定责任单位：{string.Join('、', lead)}");
            return bare.Count;
        }, stop: stop);
}
