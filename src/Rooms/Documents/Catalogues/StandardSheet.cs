using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Printing;

namespace Mingtang.Documents.Catalogues;

/// <summary>标准目录 as a table to take away, under the heads it is imported by.</summary>
internal sealed class StandardSheet(PlatformDb db, CatalogueReading reading)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly PrintedRow Head = new("领域", "公开事项", "公开内容", "公开依据", "公开时限", "公开渠道和载体", "公开对象", "公开方式", "公开层级", "更新周期", "已公开的内容");

    private static readonly PrintedColumn[] Widths = [new(14), new(22), new(30), new(28), new(16), new(18), new(12), new(12), new(12), new(10), new(40)];

    public static string NameOf(UnitRef unit) => $"{unit.ShortName}政务公开标准目录.xlsx";

    public async Task<byte[]> Of(UnitRef unit, CancellationToken stop)
    {
        var items = await db.Set<StandardItem>().AsNoTracking().Where(item => item.UnitId == unit.Id && item.EndedAt == null).OrderBy(item => item.Position).ToListAsync(stop);
        var shown = (await reading.Standard(unit.Id, stop)).ToDictionary(state => state.Key, state => state.Hits);
        List<PrintedRow> rows = [.. items.Select(item => Row(item, shown.GetValueOrDefault(item.Id.ToString(), [])))];
        return XlsxPrinter.Print(PrintedSheet.Of("标准目录", new PrintedTable(Widths, [Head], rows)));
    }

    private static PrintedRow Row(StandardItem item, IReadOnlyList<CatalogueHit> hits) => new(
        item.Field, item.Matter, item.Content, item.Basis ?? "", item.Term ?? "", item.Channel ?? "", item.Audience ?? "", item.Manner ?? "", item.Level ?? "",
        item.StaleAfterDays?.ToString() ?? "", string.Join('\n', hits.Select(hit => hit.Title)));
}
