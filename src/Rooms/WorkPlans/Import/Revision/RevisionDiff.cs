using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>The revised print beside the plan in force, row by row.</summary>
/// <param name="Seen">Of this very comparison; what was agreed to is what is taken over.</param>
internal sealed record Comparison(WorkPlan Plan, WorkPlan Draft, IReadOnlyList<RevisionRow> Rows, string Seen)
{
    public bool ChangesNothing => Rows.All(row => row.Kind == RowKind.Unchanged) && PlanHead.Of(Plan) == PlanHead.Of(Draft);
}

internal sealed class RevisionDiff(PlatformDb db)
{
    public async Task<Comparison> Of(WorkPlan plan, WorkPlan draft, CancellationToken stop = default)
    {
        var rows = ClauseMatching.Of(await Clauses(plan, stop), await Clauses(draft, stop)).Select(RevisionRow.Of).ToList();
        return new(plan, draft, rows, Digest(plan, draft, rows));
    }

    private async Task<List<PlanClause>> Clauses(WorkPlan plan, CancellationToken stop) =>
        await db.Set<PlanClause>().Where(c => c.PlanId == plan.Id && !c.IsDropped).OrderBy(c => c.Ordinal).ToListAsync(stop);

    private static string Digest(WorkPlan plan, WorkPlan draft, IEnumerable<RevisionRow> rows)
    {
        var words = new StringBuilder().Append(plan.Edition).Append(PlanHead.Of(draft));
        foreach (var row in rows)
            words.Append('\n').Append(row.Old?.Id).Append(row.Old?.Revision).Append('|').Append(row.New?.Id).Append(row.New?.Revision);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..32];
    }
}
