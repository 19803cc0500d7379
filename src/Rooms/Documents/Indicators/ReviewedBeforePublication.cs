using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Every published version passed a review by another person first; the lifecycle makes it so, the figure proves it.</summary>
internal sealed class ReviewedBeforePublication(PlatformDb db) : DocumentIndicator(
    "documents.reviewed_before_publication_share", "先审查后公开率", IndicatorPeriod.Year, "公开前经另一人保密审查通过的版本，占本期公开的全部版本的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var (first, end) = (ChinaTime.StartOf(period.From).UtcDateTime, ChinaTime.StartOf(period.To.AddDays(1)).UtcDateTime);
        var released = await (
            from edition in db.Set<Edition>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on edition.DocumentId equals document.Id
            where document.Kind != DocumentKind.Reference && edition.PublishedAt >= first && edition.PublishedAt < end && (unitId == null || document.UnitId == unitId)
            select new { document, edition }).ToListAsync(stop);
        // A row stands once: the newest released version speaks for a document.
        return [.. released.GroupBy(r => r.document.Id).Select(g => g.MaxBy(r => r.edition.Number)!).Select(r => Row(
            r.document, $"{r.edition.Title}（第{r.edition.Number}版）", ChinaTime.DayOf(r.edition.PublishedAt!.Value),
            r.edition.ReviewedBy is { } reviewer && !r.edition.Writers.Contains(reviewer) ? null : "没有另一人的审查记录"))];
    }
}
