using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Directed;

/// <param name="Name">Of the place or the group it was given to.</param>
internal sealed record DirectedText(Recipient Recipient, Edition Edition, string Name, Guid UnitId);

/// <summary>What a link opens: the text that is directed at its holder now, until the last day; and the entry that it was opened (S0 66).</summary>
internal sealed class DirectedReading(ActBook acts, PlatformDb db, DirectedLink link, DirectedLog log, TimeProvider clock)
{
    /// <summary>Whoever reloads a page reads it once; a link passed round and round does not fill the log.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    public async Task<DirectedText?> Open(string token, CancellationToken stop)
    {
        if (link.Of(token) is not { } id)
            return null;
        var today = clock.Today();
        var found = await (
            from recipient in db.Set<Recipient>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on recipient.DocumentId equals document.Id
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            join place in db.Set<Place>().AsNoTracking() on recipient.PlaceId equals place.Id into places
            from place in places.DefaultIfEmpty()
            where recipient.Id == id && recipient.EditionId == edition.Id && recipient.EndsOn >= today && edition.State == EditionState.Published
                && (place == null || place.ClosedAt == null)
            select new { recipient, edition, document.UnitId, PlaceName = place == null ? null : place.Name }).FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.recipient, found.edition, found.PlaceName ?? found.recipient.GroupName ?? "", found.UnitId);
    }

    public async Task Note(DirectedText opened, string what, CancellationToken stop)
    {
        if (await log.IsNoted(opened.Recipient.Id, DirectedLog.Opened, clock.GetUtcNow().UtcDateTime - Once, what, stop))
            return;
        _ = (await acts.Do<bool>(DirectedLog.Opened, new Actor(null, opened.Name, opened.UnitId), doing =>
        {
            doing.About(DirectedLog.Kind, opened.Recipient.Id, what);
            return Task.FromResult<Outcome<bool>>(true);
        }, stop)).Value;
    }
}
