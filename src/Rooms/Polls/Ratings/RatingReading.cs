using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Ratings;

internal sealed class RatingReading(PlatformDb db, RatingBook book) : IPolls
{
    public async Task<RatingSummary> RatingOf(ItemRef item, CancellationToken stop) =>
        (await RatingsOf(item.Kind, [item.Id], stop)).GetValueOrDefault(item.Id, RatingSummary.Empty);

    public async Task<IReadOnlyDictionary<string, RatingSummary>> RatingsOf(string kind, IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var counted = await (
            from rating in db.Set<Rating>()
            join voice in db.Set<VoiceRow>() on rating.Id equals voice.Id
            where rating.Kind == kind && ids.Contains(rating.ItemId)
            group rating by new { rating.ItemId, rating.Stars, voice.Side } into alike
            select new Counted(alike.Key.ItemId, alike.Key.Stars, alike.Key.Side, alike.Count())).ToListAsync(stop);
        return counted.GroupBy(row => row.ItemId).ToDictionary(group => group.Key, group => Summary(group) with { Residents = Of(group, VoiceSide.Resident), Firms = Of(group, VoiceSide.Firm) });
    }

    public async Task<IReadOnlyList<ReaderComment>> CommentsOf(ItemRef item, bool alsoUnshown, CancellationToken stop)
    {
        var kept = await db.Set<Rating>().AsNoTracking()
            .Where(rating => rating.Kind == item.Kind && rating.ItemId == item.Id && rating.Comment != null)
            .Where(rating => rating.State == TextState.Shown || (alsoUnshown && rating.State == TextState.Waiting))
            .OrderByDescending(rating => rating.At).Take(200).ToListAsync(stop);
        var ids = kept.ConvertAll(rating => rating.Id);
        var sides = await db.Set<VoiceRow>().Where(voice => ids.Contains(voice.Id)).ToDictionaryAsync(voice => voice.Id, voice => voice.Side, stop);
        return [.. kept.Select(rating => new ReaderComment(rating.Id, rating.Stars, rating.Comment!, rating.At, rating.State == TextState.Shown, sides.GetValueOrDefault(rating.Id)))];
    }

    public Task<Outcome<Guid>> Rate(Voice voice, ItemRef item, int stars, string? comment, CancellationToken stop) => book.Rate(voice, item, stars, comment, stop);

    public static ShownChart Chart(RatingSummary summary) => new(
        ChartKind.Rows, "星级", ["5 星", "4 星", "3 星", "2 星", "1 星"], [Series("全部", summary), .. summary.Residents is { } residents ? [Series("居民", residents)] : Array.Empty<ChartSeries>(), .. summary.Firms is { } firms ? [Series("企业", firms)] : Array.Empty<ChartSeries>()], " 人");

    private static ChartSeries Series(string name, RatingSummary summary) => new(name, [.. summary.ByStar.Reverse().Select(count => (decimal?)count)]);

    private static RatingSummary? Of(IEnumerable<Counted> rows, VoiceSide side) => rows.Where(row => row.Side == side).ToList() is { Count: > 0 } own ? Summary(own) : null;

    private static RatingSummary Summary(IEnumerable<Counted> rows) => new([.. Enumerable.Range(1, 5).Select(star => rows.Where(row => row.Stars == star).Sum(row => row.Count))]);

    private sealed record Counted(string ItemId, int Stars, VoiceSide? Side, int Count);
}
