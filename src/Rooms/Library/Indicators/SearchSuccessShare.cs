using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;
using Mingtang.Library.Log;

namespace Mingtang.Library.Indicators;

/// <summary>
/// 检索问答成功率: searches with a result opened and questions answered with their source, of all. The site is one, so every unit has its figure.
/// A quarter has more of them than a page could show: the database counts, and only the words most often asked in vain are told by themselves.
/// </summary>
internal sealed class SearchSuccessShare(PlatformDb db) : IIndicator
{
    internal const int MostWords = 200;

    public IndicatorInfo Info { get; } = new(
        "library.search_success_share", "检索问答成功率", IndicatorKind.Share, IndicatorPeriod.Quarter, "点开了结果的检索和给出有出处回答的提问，占全部检索和提问的比例（全站、匿名）");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        // A search is not an item that a unit could tie to its clause.
        if (tied is not null)
            return new(IndicatorKind.Share, []);
        var (from, to) = (ChinaTime.StartOf(period.From).UtcDateTime, ChinaTime.StartOf(period.To.AddDays(1)).UtcDateTime);
        var asked = db.Set<AskedRow>().AsNoTracking().Where(row => row.At >= from && row.At < to);
        var all = await asked.GroupBy(row => new { row.Side, Counts = row.Side == Side.Search ? row.Opened != null : row.IsAnswered, IsBare = row.Found == 0 })
            .Select(group => new Tally(new(group.Key.Side, group.Key.Counts, group.Key.IsBare), group.Count(), group.Max(row => row.At))).ToListAsync(stop);
        var vain = await asked.Where(row => row.Side == Side.Search ? row.Opened == null : !row.IsAnswered)
            .GroupBy(row => new { row.Key, row.Side, IsBare = row.Found == 0 }).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Key).Take(MostWords)
            .Select(group => new InVain(group.Key.Key, group.Max(row => row.Words)!, new(group.Key.Side, false, group.Key.IsBare), group.Count(), group.Max(row => row.At))).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. Rows(all, vain)]);
    }

    private static IEnumerable<CountedRow> Rows(List<Tally> all, List<InVain> vain)
    {
        foreach (var words in vain)
            yield return Row(words.Fate, words.Key, words.Times > 1 ? $"{words.Words}（{words.Times}次）" : words.Words, words.Times, words.Last);
        foreach (var tally in all.OrderBy(tally => tally.Fate.Side).ThenByDescending(tally => tally.Fate.Counts).ThenBy(tally => tally.Fate.IsBare))
        {
            var rest = tally.Times - vain.Where(words => words.Fate == tally.Fate).Sum(words => words.Times);
            if (rest > 0)
                yield return Row(tally.Fate, "", $"{(tally.Fate.Counts ? "" : "其余")}{tally.Fate.Title}（{rest}次）", rest, tally.Last);
        }
    }

    private static CountedRow Row(Fate fate, string key, string title, int times, DateTime last) =>
        new(new(AskedRow.Kind, $"{fate.Side}-{fate.Counts}-{fate.IsBare}-{key}"), title, null, ChinaTime.DayOf(new DateTimeOffset(last, TimeSpan.Zero)), fate.Counts, null, fate.Counts ? null : fate.Title, times);

    /// <summary>What became of it.</summary>
    private sealed record Fate(Side Side, bool Counts, bool IsBare)
    {
        public string Title => (Side, Counts, IsBare) switch
        {
            (Side.Search, true, _) => "点开了结果的检索",
            (Side.Search, false, true) => "没有结果",
            (Side.Search, false, false) => "没有点开结果",
            (_, true, _) => "给出有出处回答的提问",
            _ => "没有给出回答",
        };
    }

    private sealed record Tally(Fate Fate, int Times, DateTime Last);

    private sealed record InVain(string Key, string Words, Fate Fate, int Times, DateTime Last);
}
