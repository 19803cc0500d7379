using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>
/// 指定责任单位: many plans print none, one line for all, or words that are nobody here (各承办单位); the clauses nobody leads get their unit in
/// one act. What is printed stays before it.
/// </summary>
internal sealed class AssignLead(DraftBook drafts, NameBook book)
{
    /// <param name="section">Only clauses of this section, or null for all.</param>
    /// <returns>How many clauses got a lead.</returns>
    public Task<Outcome<int>> Do(PlanKeeper keeper, Guid planId, IReadOnlyList<string> names, string? section, CancellationToken stop = default) =>
        drafts.Change<int>(keeper, "workplans.correct", planId, async (doing, plan) =>
        {
            List<string> lead = [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];
            if (lead.Count == 0)
                return PlanRefusals.LeadMissing;
            var meanings = await book.Of(plan, stop);
            var leaderless = (await drafts.InForce(planId).ToListAsync(stop)).Where(c => meanings.LeadsNobody(c) && (section is null || c.Section == section)).ToList();
            foreach (var clause in leaderless)
            {
                clause.Lead = [.. clause.Lead.Union(lead)];
                clause.Support = [.. clause.Support.Except(lead)];
                clause.Doubts = [.. clause.Doubts.Where(doubt => doubt.Field != "lead")];
                clause.Revision++;
            }
            doing.About("workplans.plan", planId, $"为{leaderless.Count}条指定责任单位：{string.Join('、', lead)}");
            return leaderless.Count;
        }, stop: stop);
}
