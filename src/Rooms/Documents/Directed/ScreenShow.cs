using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Directed;

internal sealed record ShownOnScreen(Edition Edition, DateOnly EndsOn);

/// <summary>What a paired screen shows now: one released text after another, each until its last day.</summary>
internal sealed class ScreenShow(ActBook acts, PlatformDb db, DirectedLog log, TimeProvider clock)
{
    /// <summary>Null where the token opens no screen.</summary>
    public async Task<Place?> Of(string? token, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var digest = ScreenPairing.DigestOf(token);
        return await db.Set<Place>().AsNoTracking().FirstOrDefaultAsync(p => p.TokenDigest == digest && p.ClosedAt == null, stop);
    }

    public async Task<IReadOnlyList<ShownOnScreen>> Showing(Place place, CancellationToken stop)
    {
        var today = clock.Today();
        return await (
            from recipient in db.Set<Recipient>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on recipient.DocumentId equals document.Id
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where recipient.PlaceId == place.Id && recipient.EditionId == edition.Id && recipient.EndsOn >= today && edition.State == EditionState.Published
            orderby edition.PublishedAt
            select new ShownOnScreen(edition, recipient.EndsOn)).ToListAsync(stop);
    }

    /// <summary>The screen is its own proof: what it showed is posted. Noted once an hour, not at every turn of the page.</summary>
    public async Task Seen(Place place, IReadOnlyList<Edition> shown, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var fresh = shown.Select(e => e.Id).ToList();
        var isNew = await db.Set<Recipient>().AnyAsync(r => r.PlaceId == place.Id && r.PostedAt == null && fresh.Contains(r.EditionId), stop);
        if (!isNew && place.LastSeenAt is { } last && now - last < TimeSpan.FromHours(1))
            return;
        _ = await acts.Do<bool>("documents.screen-seen", new Actor(null, $"电子屏「{place.Name}」", place.UnitId), async doing =>
        {
            (await db.Set<Place>().FirstAsync(p => p.Id == place.Id, stop)).LastSeenAt = doing.Now;
            foreach (var recipient in await db.Set<Recipient>().Where(r => r.PlaceId == place.Id && r.PostedAt == null && fresh.Contains(r.EditionId)).ToListAsync(stop))
                (recipient.PostedAt, recipient.PostedByName, recipient.Note) = (doing.Now, place.Name, "电子屏自动回执");
            doing.About("documents.place", place.Id, "电子屏在线");
            return true;
        }, stop);
        foreach (var recipient in await db.Set<Recipient>().AsNoTracking().Where(r => r.PlaceId == place.Id && fresh.Contains(r.EditionId)).ToListAsync(stop))
            await Showed(place, recipient, shown.First(edition => edition.Id == recipient.EditionId), stop);
    }

    /// <summary>What a screen showed stands in the log of that release, once a day.</summary>
    private async Task Showed(Place place, Recipient recipient, Edition edition, CancellationToken stop)
    {
        var what = $"展示第 {edition.Number} 版";
        if (await log.IsNoted(recipient.Id, DirectedLog.Showed, ChinaTime.StartOf(clock.Today()).UtcDateTime, what, stop))
            return;
        _ = await acts.Do<bool>(DirectedLog.Showed, new Actor(null, $"电子屏「{place.Name}」", place.UnitId), doing =>
        {
            doing.About(DirectedLog.Kind, recipient.Id, what);
            return Task.FromResult<Outcome<bool>>(true);
        }, stop);
    }
}
