using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Directed;

/// <param name="Who">The screen, the holder of the link, or the clerk who registered it.</param>
internal sealed record DirectedEntry(Guid RecipientId, DateTime At, string Who, string What);

/// <summary>One directed release to one place or group, and what became of it.</summary>
internal sealed record DirectedLine(Recipient Recipient, string DocumentTitle, string Name, IReadOnlyList<DirectedEntry> Entries);

/// <summary>
/// Who was shown or opened what, where and when (S0 66). Kept in the house's chained log, so that nobody mends it afterwards; read from there.
/// </summary>
internal sealed class DirectedLog(PlatformDb db, AuditReading audit)
{
    public const string Kind = "documents.recipient";
    public const string Opened = "documents.directed-opened";
    public const string Showed = "documents.directed-shown";

    private const int MostOfOne = 500;

    public async Task<bool> IsNoted(Guid recipientId, string act, DateTime since, string what, CancellationToken stop) =>
        (await audit.Find(new(Act: act, Subject: $"{Kind}:{recipientId}", From: since), stop)).Any(line => line.Summary == what);

    /// <summary>Of each place or group what was noted, newest first; the log is asked once for all of them.</summary>
    public async Task<ILookup<Guid, DirectedEntry>> Of(IReadOnlyCollection<Recipient> recipients, CancellationToken stop)
    {
        if (recipients.Count == 0)
            return Array.Empty<DirectedEntry>().ToLookup(entry => entry.RecipientId);
        var bySubject = recipients.ToDictionary(recipient => $"{Kind}:{recipient.Id}", recipient => recipient.Id, StringComparer.Ordinal);
        var noted = (await audit.About("documents.directed-", bySubject.Keys, MostOfOne * recipients.Count, stop))
            .Select(line => new DirectedEntry(bySubject[line.Subject], line.At, line.PersonName, line.Summary ?? ""));
        return noted.Concat(recipients.Select(Registered).OfType<DirectedEntry>()).OrderByDescending(entry => entry.At).ToLookup(entry => entry.RecipientId);
    }

    private static DirectedEntry? Registered(Recipient recipient) => recipient.PostedAt is { } posted && recipient.PostedByName is { } by
        ? new(recipient.Id, posted, by, recipient.PlaceId is null ? $"登记告知：{recipient.Note}" : $"登记张贴{(recipient.ProofHash is null ? "" : "，有现场照片")}{(recipient.Note is null ? "" : $"：{recipient.Note}")}")
        : null;

    /// <summary>Every directed release of a unit; of all units for null. What ends last stands first.</summary>
    public async Task<IReadOnlyList<DirectedLine>> OfUnit(Guid? unitId, CancellationToken stop)
    {
        var sent = await (
            from recipient in db.Set<Recipient>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on recipient.DocumentId equals document.Id
            join place in db.Set<Place>().AsNoTracking() on recipient.PlaceId equals place.Id into places
            from place in places.DefaultIfEmpty()
            where (unitId == null || document.UnitId == unitId) && document.PublicEditionId == recipient.EditionId
            orderby recipient.EndsOn descending, document.Title
            select new { recipient, document.Title, PlaceName = place == null ? null : place.Name }).ToListAsync(stop);
        var entries = await Of([.. sent.Select(one => one.recipient)], stop);
        return [.. sent.Select(one => new DirectedLine(one.recipient, one.Title, one.PlaceName ?? one.recipient.GroupName ?? "", [.. entries[one.recipient.Id]]))];
    }
}
