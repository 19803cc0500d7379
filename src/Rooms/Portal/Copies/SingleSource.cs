using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Portal.Copies;

/// <summary>
/// 数据同源: every list, column, feed and unit's page shows the one record. What was entered twice all the same is found by its text and told
/// as the copy it is; the older of two is the source.
/// </summary>
internal sealed class SingleSource(IEnumerable<IPublishes> rooms, SketchShelf shelf, ChangeReading changes) : IIndicator
{
    private const double Copy = 0.92;

    public IndicatorInfo Info { get; } = new(
        "portal.single_source_share", "数据同源率", IndicatorKind.Share, IndicatorPeriod.Now, "在列表、专栏和机构页面多处展示的公开信息中，只有一份记录、没有重复录入的比例。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        new(IndicatorKind.Share, [.. Rows(await shelf.All([.. rooms], changes, stop)).Where(row => (unitId is null || row.UnitId == unitId) && (tied is null || tied.Contains(row.Item)))]);

    internal static IEnumerable<CountedRow> Rows(IReadOnlyList<Sketched> shown)
    {
        var known = new Dictionary<ulong, List<Sketched>>();
        foreach (var item in shown.OrderBy(item => item.PublishedAt).ThenBy(item => item.Item.Id, StringComparer.Ordinal))
        {
            var copyOf = item.Sketch is null ? null : SourceOf(item, item.Sketch, known);
            foreach (var key in item.Sketch?.Keys ?? [])
                (known.TryGetValue(key, out var there) ? there : known[key] = []).Add(item);
            yield return new(item.Item, item.Title, item.AgencyId, ChinaTime.DayOf(item.PublishedAt), copyOf is null, item.Url, copyOf);
        }
    }

    /// <summary>Each unit has a guide and a report of its own by one model: those of two units are copies only where they bear one title.</summary>
    private static string? SourceOf(Sketched item, Sketch sketch, Dictionary<ulong, List<Sketched>> known) =>
        sketch.Keys.Where(known.ContainsKey).SelectMany(key => known[key])
            .Where(one => (one.AgencyId == item.AgencyId || one.Title == item.Title) && one.Sketch!.Alike(sketch) >= Copy).Select(one => $"与「{one.Title}」（{one.Url}）内容相同，应引用同一份").FirstOrDefault();
}
