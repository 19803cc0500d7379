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
        var counted = await db.Set<Rating>().Where(rating => rating.Kind == kind && ids.Contains(rating.ItemId))
            .GroupBy(rating => new { rating.ItemId, rating.Stars })
            .Select(group => new { group.Key.ItemId, group.Key.Stars, Count = group.Count() }).ToListAsync(stop);
        return counted.GroupBy(row => row.ItemId).ToDictionary(
            group => group.Key,
            group => new RatingSummary([.. Enumerable.Range(1, 5).Select(star => group.Where(row => row.Stars == star).Sum(row => row.Count))]));
    }

    public async Task<IReadOnlyList<ReaderComment>> CommentsOf(ItemRef item, bool alsoUnshown, CancellationToken stop)
    {
        var kept = await db.Set<Rating>().AsNoTracking()
            .Where(rating => rating.Kind == item.Kind && rating.ItemId == item.Id && rating.Comment != null)
            .Where(rating => rating.State == TextState.Shown || (alsoUnshown && rating.State == TextState.Waiting))
            .OrderByDescending(rating => rating.At).Take(200).ToListAsync(stop);
        return [.. kept.Select(rating => new ReaderComment(rating.Id, rating.Stars, rating.Comment!, rating.At, rating.State == TextState.Shown))];
    }

    public Task<Outcome<Guid>> Rate(Voice voice, ItemRef item, int stars, string? comment, CancellationToken stop) => book.Rate(voice, item, stars, comment, stop);

    public static ShownChart Chart(RatingSummary summary) => new(
        ChartKind.Rows, "星级", ["5 星", "4 星", "3 星", "2 星", "1 星"], [new("人数", [.. summary.ByStar.Reverse().Select(count => (decimal?)count)])], " 人");
}
