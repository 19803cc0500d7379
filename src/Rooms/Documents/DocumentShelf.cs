using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;

namespace Mingtang.Documents;

/// <summary>Everything about one document, for the desk.</summary>
internal sealed record DocumentFolder(
    Document Document, Edition Edition, Edition? Public, IReadOnlyList<Edition> Editions, IReadOnlyList<EditionStep> Steps,
    IReadOnlyList<Relation> Outgoing, IReadOnlyList<Relation> Incoming, IReadOnlyList<ChannelPost> Posts, IReadOnlyList<ValidityNote> Notes,
    IReadOnlyList<Recipient> Recipients)
{
    public bool Allows(EditionAct act) => EditionLifecycle.Table.Allows(Edition.State, act);

    public bool Wrote(CurrentPerson who) => who.Id is { } id && Edition.Writers.Contains(id);
}

/// <summary>A line of a list on the desk.</summary>
internal sealed record DocumentLine(Document Document, Edition Edition);

/// <summary>What a list on the desk is asked for.</summary>
internal sealed record LinesWanted
{
    public DocumentKind? Kind { get; init; }

    public EditionState? State { get; init; }

    public Guid? UnitId { get; init; }

    public string? Words { get; init; }

    public Guid? Before { get; init; }

    public int Most { get; init; } = 30;
}

/// <summary>Reads documents for the desk, as far as a person may see them.</summary>
internal sealed class DocumentShelf(PlatformDb db, DocumentScope scope)
{
    public async Task<DocumentFolder?> Open(Guid id, CurrentPerson who, CancellationToken stop)
    {
        if (await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop) is not { } document || !await scope.Covers(who, document, stop))
            return null;
        var editions = await db.Set<Edition>().AsNoTracking().Where(e => e.DocumentId == id).OrderByDescending(e => e.Number).ToListAsync(stop);
        var edition = editions.First(e => e.Id == document.EditionId);
        return new(
            document, edition, editions.FirstOrDefault(e => e.Id == document.PublicEditionId), editions,
            await db.Set<EditionStep>().AsNoTracking().Where(s => s.DocumentId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(stop),
            await db.Set<Relation>().AsNoTracking().Where(r => r.FromId == id).OrderBy(r => r.Kind).ToListAsync(stop),
            await db.Set<Relation>().AsNoTracking().Where(r => r.ToId == id).OrderBy(r => r.Kind).ToListAsync(stop),
            await db.Set<ChannelPost>().AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.SentAt).ToListAsync(stop),
            await db.Set<ValidityNote>().AsNoTracking().Where(n => n.DocumentId == id).OrderBy(n => n.At).ToListAsync(stop),
            await db.Set<Recipient>().AsNoTracking().Where(r => r.DocumentId == id).OrderBy(r => r.EndsOn).ThenBy(r => r.GroupName).ThenBy(r => r.Id).ToListAsync(stop));
    }

    /// <summary>Newest first; a person sees the own unit's, the office and the reviewers every unit's.</summary>
    public async Task<IReadOnlyList<DocumentLine>> Lines(LinesWanted wanted, CurrentPerson who, CancellationToken stop)
    {
        var lines = Joined().Where(line => line.Document.Kind != DocumentKind.Reference || wanted.Kind == DocumentKind.Reference);
        if (who.Role is not (Role.Office or Role.Reviewer or Role.LegalReviewer))
            lines = lines.Where(line => line.Document.UnitId == who.UnitId || line.Document.AgencyId == who.UnitId || line.Document.Kind == DocumentKind.Reference);
        if (wanted.Kind is { } kind)
            lines = lines.Where(line => line.Document.Kind == kind);
        if (wanted.State is { } state)
            lines = lines.Where(line => line.Edition.State == state);
        if (wanted.UnitId is { } unit)
            lines = lines.Where(line => line.Document.UnitId == unit || line.Document.AgencyId == unit);
        if (!string.IsNullOrWhiteSpace(wanted.Words))
            lines = lines.Where(line => line.Edition.Title.Contains(wanted.Words.Trim()) || line.Edition.DocumentNumber!.Contains(wanted.Words.Trim()) || line.Document.IndexNumber == wanted.Words.Trim());
        if (wanted.Before is { } before && await db.Set<Document>().Where(d => d.Id == before).Select(d => (DateTime?)d.CreatedAt).FirstOrDefaultAsync(stop) is { } then)
            lines = lines.Where(line => line.Document.CreatedAt < then);
        var found = await lines.OrderByDescending(line => line.Document.CreatedAt).ThenByDescending(line => line.Document.Id).Take(wanted.Most).ToListAsync(stop);
        return [.. found.Select(line => new DocumentLine(line.Document, line.Edition))];
    }

    /// <summary>A document by its whole title, number or index number; the newest of several.</summary>
    public async Task<Guid?> ByWords(string words, CancellationToken stop) =>
        await Joined().Where(line => line.Document.Title == words.Trim() || line.Edition.DocumentNumber == words.Trim() || line.Document.IndexNumber == words.Trim())
            .OrderByDescending(line => line.Document.CreatedAt).Select(line => (Guid?)line.Document.Id).FirstOrDefaultAsync(stop);

    internal IQueryable<JoinedLine> Joined() =>
        from document in db.Set<Document>().AsNoTracking()
        join edition in db.Set<Edition>().AsNoTracking() on document.EditionId equals edition.Id
        select new JoinedLine { Document = document, Edition = edition };

    internal sealed class JoinedLine
    {
        public required Document Document { get; init; }

        public required Edition Edition { get; init; }
    }
}
