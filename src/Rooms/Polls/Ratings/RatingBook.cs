using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Ratings;

/// <summary>Takes stars and words for public items of any room.</summary>
internal sealed class RatingBook(ActBook acts, PlatformDb db, VoiceBook voices, IEnumerable<IPublishes> rooms)
{
    public const int LongestComment = 500;

    private static readonly Actor Reader = new(null, "读者");

    /// <summary>The item while it is public, whichever room it belongs to.</summary>
    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) =>
        rooms.FirstOrDefault(room => room.Kinds.Contains(item.Kind)) is { } room ? await room.Find(item, stop) : null;

    public Task<Outcome<Guid>> Rate(Voice voice, ItemRef item, int stars, string? comment, CancellationToken stop) =>
        acts.Do<Guid>("polls.rate", Reader, async doing =>
        {
            var words = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
            var found = await Find(item, stop);
            List<Refusal> reasons = [.. Against(found, stars, words)];
            if (reasons.Count > 0)
                return reasons;
            var voiceId = await voices.Admit(doing, voice, $"rating:{item}", stop);
            if (voiceId.IsRefused)
                return voiceId;
            await Put(doing, voiceId.Value, found!, stars, words, stop);
            doing.About("polls.rating", voiceId.Value, $"读者评价「{found!.Title}」{stars} 星");
            doing.Raise(new ItemRated(item, stars, words is not null));
            return voiceId;
        }, stop);

    public async Task<MyRating?> Mine(Voice voice, ItemRef item, CancellationToken stop) =>
        await voices.Find(voice, $"rating:{item}", stop) is { } id && await db.Set<Rating>().AsNoTracking().FirstOrDefaultAsync(rating => rating.Id == id, stop) is { } mine
            ? new(mine.Stars, mine.Comment, await db.Set<VoiceRow>().Where(row => row.Id == id).Select(row => row.Side).FirstAsync(stop))
            : null;

    private static IEnumerable<Refusal> Against(PublicItem? found, int stars, string? words)
    {
        if (found is null)
            yield return RatingRefusals.NotPublic;
        if (stars is < 1 or > 5)
            yield return RatingRefusals.StarsMissing;
        if (words?.Length > LongestComment)
            yield return RatingRefusals.CommentTooLong;
    }

    private async Task Put(Doing doing, Guid id, PublicItem found, int stars, string? words, CancellationToken stop)
    {
        var rating = await db.Set<Rating>().FirstOrDefaultAsync(known => known.Id == id, stop)
            ?? db.Add(new Rating { Id = id, Kind = found.Item.Kind, ItemId = found.Item.Id, ItemTitle = "", ItemUrl = "" }).Entity;
        (rating.ItemTitle, rating.ItemUrl, rating.UnitId) = (found.Title, found.Url, found.AgencyId);
        (rating.Stars, rating.At) = (stars, doing.Now);
        if (rating.Comment == words && rating.State != 0)
            return;
        (rating.Comment, rating.State) = (words, words is null ? TextState.None : TextState.Waiting);
        (rating.JudgedByName, rating.HiddenWhy) = (null, null);
    }
}

/// <summary>What one voice said before.</summary>
internal sealed record MyRating(int Stars, string? Comment, VoiceSide? Side);
