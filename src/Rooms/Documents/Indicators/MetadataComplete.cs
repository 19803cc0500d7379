using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Items for the city library with all required elements (rules 4): documents, notices, and what other rooms send there.</summary>
internal sealed class MetadataComplete(PlatformDb db, IEnumerable<IEntersLibrary> rooms) : DocumentIndicator(
    "documents.metadata_complete_share", "入库要素齐全率", IndicatorPeriod.Now, "应入市政策文件库的公文、通知公告和解读中，要素齐全的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        DocumentKind[] kinds = [.. DocumentKinds.Own.Where(kind => kind.GoesToLibrary)];
        var shown = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where kinds.Contains(document.Kind) && edition.Reach == Reach.Open && (unitId == null || document.UnitId == unitId)
            select new { document, edition }).ToListAsync(stop);
        List<CountedRow> rows = [.. shown.Select(s => Row(s.document, s.edition.Title, s.edition.SignedOn, Lack(Elements.Missing(s.document, s.edition))))];
        foreach (var room in rooms)
            rows.AddRange((await room.All(unitId, stop)).Select(item => new CountedRow(
                item.Item, item.Title, item.UnitId, item.PublishedAt is { } at ? ChinaTime.DayOf(at) : null, item.Missing.Count == 0, item.DeskUrl, Lack(item.Missing))));
        return rows;
    }

    private static string? Lack(IReadOnlyList<string> missing) => missing.Count > 0 ? $"缺{string.Join("、", missing)}" : null;
}
