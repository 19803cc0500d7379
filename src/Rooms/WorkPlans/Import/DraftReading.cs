using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Import;

/// <param name="Doubtful">Only rows with something to check.</param>
/// <param name="After">The last place of the page before; 0 for the first page.</param>
internal sealed record DraftWindow(bool Doubtful, int After);

/// <summary>One page of a draft: the rows, their part of the source, and the figures over the whole.</summary>
/// <param name="Next">The place to go on after, or null on the last page.</param>
/// <param name="Previous">The place the page before goes on after, or null on the first.</param>
internal sealed record DraftView(
    IReadOnlyList<PlanClause> Rows, IReadOnlyList<SourcePiece> Source, IReadOnlyList<PlanClause> Dropped, IReadOnlyList<PlanDoubt> Doubts,
    int Total, int Doubtful, int OpenNames, int? Previous, int? Next);

/// <summary>Reads a draft page by page, so that a plan of thousands of rows opens as fast as a small one.</summary>
internal sealed class DraftReading(PlatformDb db, NameBook names)
{
    public const int PageSize = 40;

    public async Task<DraftView> Read(WorkPlan plan, DraftWindow window, CancellationToken stop = default)
    {
        var all = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == plan.Id && !c.IsDropped).OrderBy(c => c.Ordinal)
            .Select(c => new Slim(c.Ordinal, c.Doubts, c.Lead, c.Support)).ToListAsync(stop);
        var shown = all.Where(c => !window.Doubtful || c.Doubts.Count > 0).Select(c => c.Ordinal).ToList();
        var page = shown.Where(ordinal => ordinal > window.After).Take(PageSize).ToList();
        var before = shown.Where(ordinal => ordinal <= window.After).ToList();
        var rows = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == plan.Id && !c.IsDropped && page.Contains(c.Ordinal))
            .OrderBy(c => c.Ordinal).ToListAsync(stop);
        var meanings = await names.Of(plan, stop);
        return new(
            rows,
            SourcePieces.Around(plan.SourceText, rows),
            await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == plan.Id && c.IsDropped).OrderBy(c => c.Ordinal).ToListAsync(stop),
            await db.Set<PlanDoubt>().AsNoTracking().Where(d => d.PlanId == plan.Id).ToListAsync(stop),
            all.Count,
            all.Count(c => c.Doubts.Count > 0),
            all.SelectMany(c => c.Lead.Concat(c.Support)).Distinct().Count(name => meanings.Of(name).IsOpen),
            before.Count == 0 ? null : before.SkipLast(PageSize).LastOrDefault(),
            page.Count > 0 && shown[^1] > page[^1] ? page[^1] : null);
    }

    private sealed record Slim(int Ordinal, List<ClauseDoubt> Doubts, List<string> Lead, List<string> Support);
}
