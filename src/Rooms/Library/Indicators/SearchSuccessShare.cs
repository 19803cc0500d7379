using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;
using Mingtang.Library.Log;

namespace Mingtang.Library.Indicators;

/// <summary>检索问答成功率: searches with a result opened and questions answered with their source, of all. The site is one, so every unit has its figure.</summary>
internal sealed class SearchSuccessShare(PlatformDb db) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "library.search_success_share", "检索问答成功率", IndicatorKind.Share, IndicatorPeriod.Quarter, "点开了结果的检索和给出有出处回答的提问，占全部检索和提问的比例（全站、匿名）");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        // A search is not an item that a unit could tie to its clause.
        if (tied is not null)
            return new(IndicatorKind.Share, []);
        var (from, to) = (ChinaTime.StartOf(period.From).UtcDateTime, ChinaTime.StartOf(period.To.AddDays(1)).UtcDateTime);
        var rows = await db.Set<AskedRow>().AsNoTracking().Where(row => row.At >= from && row.At < to).OrderBy(row => row.At).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. rows.Select(Row)]);
    }

    private static CountedRow Row(AskedRow row)
    {
        var counts = row.Side == Side.Search ? row.Opened is not null : row.IsAnswered;
        return new(new(AskedRow.Kind, row.Id.ToString("N")), row.Words, null, ChinaTime.DayOf(new DateTimeOffset(row.At, TimeSpan.Zero)), counts, null,
            counts ? null : row.Side == Side.Question ? "没有给出回答" : row.Found == 0 ? "没有结果" : "没有点开结果");
    }
}
