using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>Why a draft may not become work yet: every reason at once.</summary>
internal sealed record PlanObjections(WorkPlan Plan, IReadOnlyList<PlanClause> Clauses, IReadOnlyList<PlanDoubt> Doubts, UnitMeanings Meanings)
{
    public IEnumerable<Refusal> Reasons(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Plan.Title))
            yield return PlanRefusals.TitleMissing;
        if (Plan.IssuedOn is null)
            yield return PlanRefusals.NotIssued;
        else if (Plan.IssuedOn > today)
            yield return PlanRefusals.IssuedInFuture;
        if (Clauses.Count == 0)
            yield return PlanRefusals.NoClauses;
        foreach (var reason in OfClauses())
            yield return reason;
        if (Doubts.Count > 0)
            yield return PlanRefusals.HeadDoubtsOpen([.. Doubts.Select(d => d.Message)]);
    }

    private IEnumerable<Refusal> OfClauses()
    {
        if (Where(c => string.IsNullOrWhiteSpace(c.Text)) is { Count: > 0 } empty)
            yield return PlanRefusals.ClausesWithoutText(empty);
        if (Where(c => c.Lead.Count == 0) is { Count: > 0 } leaderless)
            yield return PlanRefusals.ClausesWithoutLead(leaderless);
        if (Clauses.SelectMany(c => c.Lead.Concat(c.Support)).Distinct().Where(name => Meanings.Of(name).IsOpen).ToList() is { Count: > 0 } open)
            yield return PlanRefusals.NamesUnmapped(open);
        if (Where(c => c.Lead.Count > 0 && Meanings.LeadsNobody(c)) is { Count: > 0 } orphans)
            yield return PlanRefusals.ClausesWithoutUnit(orphans);
        if (Clauses.Count(c => c.Doubts.Count > 0) is > 0 and var doubtful)
            yield return PlanRefusals.DoubtsOpen(doubtful);
    }

    private List<int> Where(Func<PlanClause, bool> holds) => [.. Clauses.Where(holds).Select(c => c.Ordinal)];
}
