using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Releasing;

/// <summary>
/// 发布 as one act: the document, what goes with it, its place in catalogue and change log, its effect on other documents and the messages to
/// the channels, all together or not at all; every reason against it at once.
/// </summary>
internal sealed class PublishEdition(
    EditionFrame frame, PlatformDb db, ReleaseBook releases, IEnumerable<IGoesWith> companions, ChannelSending channels, RelationEffects effects,
    PenaltyBook penalties)
{
    public static readonly Refusal TimePassed = new("documents.publish-time-passed", "定时发布的时间须晚于现在。", "At");

    public static readonly Refusal TimeMissing = new("documents.publish-time-missing", "请填写发布时间。", "At");

    public Task<Outcome<Edition>> Now(Guid documentId, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Publish, DocumentPermissions.Publish, who), hand => Release(hand, stop), stop);

    /// <summary>Everything is asked now, and asked again when the time comes.</summary>
    public Task<Outcome<Edition>> At(Guid documentId, DateTime? at, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Schedule, DocumentPermissions.Publish, who), async hand =>
        {
            List<Refusal> reasons = at is null ? [TimeMissing] : at <= hand.Doing.Now ? [TimePassed] : [];
            reasons.AddRange(await Objections(hand.Document, hand.Edition, stop));
            hand.Edition.PublishAt = at;
            return reasons;
        }, stop);

    public Task<Outcome<Edition>> NotYet(Guid documentId, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Unschedule, DocumentPermissions.Publish, who), hand =>
        {
            hand.Edition.PublishAt = null;
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    /// <summary>Every reason against publication now: the review, the guards of all rooms, the companions.</summary>
    public async Task<IReadOnlyList<Refusal>> Objections(Document document, Edition edition, CancellationToken stop)
    {
        List<Refusal> reasons = [.. await releases.ObjectionsTo(document.Item, edition.Digest ?? "", stop)];
        foreach (var companion in await CompanionsOf(document, edition, stop))
            reasons.AddRange(companion.Companion.Objections);
        return [.. reasons.Distinct()];
    }

    public async Task<IReadOnlyList<(IGoesWith By, Companion Companion)>> CompanionsOf(Document document, Edition edition, CancellationToken stop)
    {
        List<(IGoesWith, Companion)> found = [];
        foreach (var room in companions)
            found.AddRange((await room.With(DocumentDirectory.Ref(document, edition, DateOnly.MinValue), stop)).Select(companion => (room, companion)));
        return found;
    }

    /// <summary>The release itself, for the act and for the job.</summary>
    internal async Task<IReadOnlyList<Refusal>> Release(EditionAtHand hand, CancellationToken stop)
    {
        var (document, edition, doing) = (hand.Document, hand.Edition, hand.Doing);
        var together = await CompanionsOf(document, edition, stop);
        if (await Objections(document, edition, stop) is { Count: > 0 } reasons)
            return reasons;
        if (await releases.Release(doing, document.Item, edition.Digest!, stop) is { IsRefused: true } refused)
            return refused.Refusals;
        var isFirst = document.FirstPublishedAt is null;
        await TakePlace(hand, stop);
        var released = DocumentDirectory.Ref(document, edition, doing.Today) with { State = EditionState.Published, IsPublic = true };
        foreach (var (room, companion) in together)
            if (await room.Release(doing, released, companion, stop) is { IsRefused: true } against)
                return against.Refusals;
        await effects.Follow(doing, document, stop);
        if (edition.Reach == Reach.Open)
            await channels.Send(doing, document, edition, stop);
        doing.Raise(new DocumentPublished(released, doing.Now, isFirst));
        return [];
    }

    /// <summary>The edition before stays readable and is marked; one that was closed becomes a conversion.</summary>
    private async Task TakePlace(EditionAtHand hand, CancellationToken stop)
    {
        var (document, edition) = (hand.Document, hand.Edition);
        var before = await db.Set<Edition>()
            .Where(e => e.DocumentId == document.Id && e.Id != edition.Id
                && (e.State == EditionState.Published || e.State == EditionState.Kept || e.State == EditionState.Withdrawn))
            .ToListAsync(stop);
        if (before.Any(e => e.State == EditionState.Kept))
            document.ConvertedAt = hand.Doing.Now;
        else if (document.Origin == Origin.Converted)
            document.ConvertedAt ??= hand.Doing.Now;
        foreach (var older in before)
        {
            frame.Step(hand.Doing, older, EditionAct.Supersede);
            // A penalty that no longer stands is not left readable as the edition before.
            if (older.WithdrawnAt is null && await penalties.Of(document.Id, stop) is { } duty && duty.Change.EditionId == older.Id)
                (older.WithdrawnAt, older.WithdrawnWhy) = (hand.Doing.Now, duty.PublicReason);
        }
        (edition.PublishedAt, edition.PublishAt) = (hand.Doing.Now, null);
        (document.PublicEditionId, document.Title, document.ReReviewOn) = (edition.Id, edition.Title, null);
        document.FirstPublishedAt ??= hand.Doing.Now;
    }
}
