using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>A record of any room, as it may be tied to a task.</summary>
internal sealed record TieableItem(ItemRef Item, string Title, string? Url, DateOnly? On, string Where);

/// <summary>Finds what a unit may tie: records the clause's own figures count, and public items by address or words.</summary>
internal sealed class TieableItems(PlatformDb db, IEnumerable<IIndicator> indicators, IEnumerable<IPublishes> rooms)
{
    private const int Most = 30;

    /// <param name="words">Part of a title, or the address of a public page; empty lists only what the clause's figures count.</param>
    public async Task<IReadOnlyList<TieableItem>> Find(PlanTask task, int year, string? words, CancellationToken stop)
    {
        var found = await Counted(task, year, stop);
        if (string.IsNullOrWhiteSpace(words))
            return [.. found.Take(Most)];
        var asked = words.Trim();
        var matching = found.Where(item => Matches(item.Title, item.Url, asked)).ToList();
        await foreach (var item in Public(asked, stop))
            if (matching.Count < Most && matching.All(known => known.Item != item.Item))
                matching.Add(item);
        return matching;
    }

    public async Task<TieableItem?> Get(PlanTask task, int year, ItemRef wanted, CancellationToken stop)
    {
        foreach (var room in rooms.Where(room => room.Kinds.Contains(wanted.Kind)))
            if (await room.Find(wanted, stop) is { } item)
                return Of(item);
        return (await Counted(task, year, stop)).FirstOrDefault(item => item.Item == wanted);
    }

    private async Task<List<TieableItem>> Counted(PlanTask task, int year, CancellationToken stop)
    {
        var bound = await db.Set<ClauseBinding>().Where(b => b.ClauseId == task.ClauseId && b.IsDeclined != true).Select(b => b.IndicatorId).ToListAsync(stop);
        var found = new List<TieableItem>();
        foreach (var indicator in indicators.Where(indicator => bound.Contains(indicator.Info.Id)))
        {
            var measured = await indicator.Measure(Period.Year(year), task.UnitId, null, stop);
            found.AddRange(measured.Rows.Select(row => new TieableItem(row.Item, row.Title, row.Url, row.On, indicator.Info.Title)));
        }
        return [.. found.DistinctBy(item => item.Item).OrderByDescending(item => item.On)];
    }

    private async IAsyncEnumerable<TieableItem> Public(string asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var room in rooms)
            await foreach (var item in room.All(stop))
                if (Matches(item.Title, item.Url, asked))
                    yield return Of(item);
    }

    private static TieableItem Of(PublicItem item) =>
        new(item.Item, item.Title, item.Url, Kernel.ChinaTime.DayOf(item.PublishedAt), $"{item.KindTitle} {item.AgencyName}".Trim());

    private static bool Matches(string title, string? url, string asked) =>
        title.Contains(asked, StringComparison.OrdinalIgnoreCase) || url is { Length: > 1 } && asked.EndsWith(url, StringComparison.OrdinalIgnoreCase);
}
