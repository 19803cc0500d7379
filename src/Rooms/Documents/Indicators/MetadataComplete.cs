using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Documents.Indicators;

/// <summary>Items for the city library with all required elements (rules 4).</summary>
internal sealed class MetadataComplete(PlatformDb db) : DocumentIndicator(
    "documents.metadata_complete_share", "入库要素齐全率", IndicatorPeriod.Now, "应入市政策文件库的公文和通知公告中，要素齐全的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        DocumentKind[] kinds = [.. DocumentKinds.Own.Where(kind => kind.GoesToLibrary)];
        var shown = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where kinds.Contains(document.Kind) && edition.Reach == Reach.Open && (unitId == null || document.UnitId == unitId)
            select new { document, edition }).ToListAsync(stop);
        return [.. shown.Select(s => Row(s.document, s.edition.Title, s.edition.SignedOn, Elements.Missing(s.document, s.edition) is { Count: > 0 } missing ? $"缺{string.Join("、", missing)}" : null))];
    }
}
