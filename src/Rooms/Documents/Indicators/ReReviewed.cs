using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Negatives;
using Mingtang.Documents.ReReviews;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>What is closed and came up for re-review in the period, with its outcome (GIR 18; S3 4, S4 28).</summary>
internal sealed class ReReviewed(PlatformDb db, TimeProvider clock) : DocumentIndicator(
    "documents.rereviewed_share", "不公开内容定期审查率", IndicatorPeriod.Year, "本期应审查的依申请公开、不予公开公文和负面清单事项中，已作出维持或者转为公开结论的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var today = clock.Today();
        var asOf = period.To < today ? period.To : today;
        var documents = await db.Set<Document>().AsNoTracking().Where(d => unitId == null || d.UnitId == unitId).Where(d => d.ReReviewOn != null || db.Set<ReReview>().Any(r => r.DocumentId == d.Id)).ToListAsync(stop);
        var entries = await db.Set<NegativeEntry>().AsNoTracking().Where(e => unitId == null || e.UnitId == unitId).ToListAsync(stop);
        var done = (await db.Set<ReReview>().AsNoTracking().Where(r => r.DueOn >= period.From && r.DueOn <= period.To).ToListAsync(stop)).ToLookup(r => r.DocumentId);
        bool IsDue(DateOnly? on) => on is { } day && period.Holds(day) && day <= asOf;
        return
        [
            .. documents.Where(d => done.Contains(d.Id) || IsDue(d.ReReviewOn)).Select(d => Row(d, d.Title, d.ReReviewOn, IsDue(d.ReReviewOn) ? "到期未审查" : null)),
            .. entries.Where(e => done.Contains(e.Id) || e.EndedOn is null && IsDue(e.NextReviewOn)).Select(e => new CountedRow(
                new ItemRef("documents.negative", e.Id.ToString("N")), e.Matter, e.UnitId, e.NextReviewOn, done.Contains(e.Id), "/desk/documents/negatives", done.Contains(e.Id) ? null : "到期未复核")),
        ];
    }
}
