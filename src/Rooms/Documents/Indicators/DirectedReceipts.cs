using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Directed;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Places and groups of directed releases with proof of posting.</summary>
internal sealed class DirectedReceipts(PlatformDb db) : DocumentIndicator(
    "documents.directed_receipts_share", "定点、定向公开回执率", IndicatorPeriod.Year, "有张贴证明或者告知回执的，占定点、定向公开的场所和人群的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var sent = await (
            from recipient in db.Set<Recipient>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on recipient.DocumentId equals document.Id
            join edition in db.Set<Edition>().AsNoTracking() on recipient.EditionId equals edition.Id
            join place in db.Set<Place>().AsNoTracking() on recipient.PlaceId equals place.Id into places
            from place in places.DefaultIfEmpty()
            where edition.PublishedAt != null && (unitId == null || document.UnitId == unitId)
            select new { recipient, document.UnitId, edition.Title, edition.PublishedAt, PlaceName = place == null ? null : place.Name }).ToListAsync(stop);
        return [.. sent.Where(s => period.Holds(ChinaTime.DayOf(s.PublishedAt!.Value))).Select(s => new CountedRow(
            new ItemRef("documents.recipient", s.recipient.Id.ToString("N")), $"{s.Title}：{s.PlaceName ?? s.recipient.GroupName}", s.UnitId, ChinaTime.DayOf(s.PublishedAt!.Value),
            s.recipient.PostedAt is not null, $"/desk/documents/{s.recipient.DocumentId}/recipients", s.recipient.PostedAt is null ? "没有张贴证明或者回执" : null))];
    }
}
