using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Portal.Copies;

/// <summary>
/// 数据同源: every list, column, feed and unit's page shows the one record. What was entered twice all the same is found by its text and told
/// as the copy it is; the older of two is the source.
/// </summary>
internal sealed class SingleSource(IEnumerable<IPublishes> rooms) : IIndicator
{
    private const double Copy = 0.92;

    public IndicatorInfo Info { get; } = new(
        "portal.single_source_share", "数据同源率", IndicatorKind.Share, IndicatorPeriod.Now, "在列表、专栏和机构页面多处展示的公开信息中，只有一份记录、没有重复录入的比例。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var found = new List<(PublicItem Item, string? CopyOf)>();
        var known = new Dictionary<ulong, List<(Sketch Sketch, PublicItem Item)>>();
        foreach (var item in await Shown(stop))
        {
            var sketch = Sketch.Of(item.Text);
            found.Add((item, sketch is null ? null : SourceOf(item, sketch, known)));
            foreach (var key in sketch?.Keys ?? [])
                (known.TryGetValue(key, out var there) ? there : known[key] = []).Add((sketch!, item));
        }
        return new(IndicatorKind.Share,
        [
            .. found.Where(one => (unitId is null || one.Item.AgencyId == unitId) && (tied is null || tied.Contains(one.Item.Item)))
                .Select(one => new CountedRow(one.Item.Item, one.Item.Title, one.Item.AgencyId, ChinaTime.DayOf(one.Item.PublishedAt), one.CopyOf is null, one.Item.Url, one.CopyOf)),
        ]);
    }

    /// <summary>Each unit has a guide and a report of its own by one model: those of two units are copies only where they bear one title.</summary>
    private static string? SourceOf(PublicItem item, Sketch sketch, Dictionary<ulong, List<(Sketch Sketch, PublicItem Item)>> known) =>
        sketch.Keys.Where(known.ContainsKey).SelectMany(key => known[key])
            .Where(one => (one.Item.AgencyId == item.AgencyId || one.Item.Title == item.Title) && one.Sketch.Alike(sketch) >= Copy).Select(one => $"与「{one.Item.Title}」（{one.Item.Url}）内容相同，应引用同一份").FirstOrDefault();

    /// <summary>What stands in lists and on a unit's page; texts of others are shown from where they come, and an agency is no news.</summary>
    private async Task<List<PublicItem>> Shown(CancellationToken stop)
    {
        var shown = new List<PublicItem>();
        foreach (var room in rooms)
            await foreach (var item in room.All(stop))
                if (item is { IsListed: true, AgencyId: not null })
                    shown.Add(item);
        return [.. shown.OrderBy(item => item.PublishedAt).ThenBy(item => item.Item.Id, StringComparer.Ordinal)];
    }
}
