using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>An edition the public may read, or the trace of a withdrawn one.</summary>
/// <param name="Newer">The number of the edition in force where an older one is shown.</param>
internal sealed record PublicDocument(Document Document, Edition Edition, DocumentRef Reference, int? Newer, IReadOnlyList<OlderEdition> Older)
{
    public bool IsWithdrawn => Edition.State == EditionState.Withdrawn;

    public string Url => Reference.Url!;

    /// <summary>Of this very edition: the address of an older one names it.</summary>
    public string EditionUrl => Newer is null ? Url : $"{Url}?edition={Edition.Number}";

    public IEnumerable<string> Issuers => Edition.JointIssuers.Prepend(Edition.Issuer);

    public string FileUrl(int index) => $"{Url}/files/{Edition.Number}/{index}";

    public string PreviewUrl(int index) => $"{Url}/preview/{Edition.Number}/{index}";

    public string PaperUrl(string ending) => $"{Url}/paper/{Edition.Number}.{ending}";

    /// <summary>Pictures of the body and files set in it; nothing else is handed out by its hash.</summary>
    public string? KeptUrl(string hash) => hash.Split(':') is [_, { Length: > 0 } hex] ? $"{Url}/kept/{Edition.Number}/{hex}" : null;
}

internal sealed record OlderEdition(int Number, DateTime? PublishedAt);

/// <summary>What stands behind an index number for everybody: only what was once released, and to all.</summary>
internal sealed class PublicReading(PlatformDb db, PublicQueries queries, TimeProvider clock)
{
    /// <param name="wanted">An older edition; null for the one in force.</param>
    public async Task<PublicDocument?> Find(string indexNumber, int? wanted, CancellationToken stop)
    {
        // Most documents have one edition, and most readers ask for it: one query then.
        if (await queries.InForce(db, indexNumber, stop) is { Edition.Number: 1 } only && (wanted is null or 1))
            return new(only.Document, only.Edition, DocumentDirectory.Ref(only.Document, only.Edition, clock.Today()), null, []);
        if (await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.IndexNumber == indexNumber, stop) is not { } document)
            return null;
        var released = await db.Set<Edition>().AsNoTracking()
            .Where(e => e.DocumentId == document.Id && e.PublishedAt != null && e.Reach == Reach.Open).OrderByDescending(e => e.Number)
            .Select(e => new Released(e.Id, e.Number, e.State, e.PublishedAt, e.WithdrawnAt)).ToListAsync(stop);
        var current = released.Find(e => e.Id == document.PublicEditionId) ?? released.Find(e => e.State == EditionState.Withdrawn);
        if (current is null)
            return null;
        var isOlder = wanted is not null && wanted != current.Number && document.PublicEditionId is not null;
        if ((isOlder ? released.Find(e => e.Number == wanted && e.WithdrawnAt is null) : current) is not { } chosen)
            return null;
        var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == chosen.Id, stop);
        return new(
            document, edition, DocumentDirectory.Ref(document, edition, clock.Today()), chosen.Number < current.Number ? current.Number : null,
            [.. released.Where(e => e.Number < chosen.Number && e.State == EditionState.Superseded && e.WithdrawnAt is null).Select(e => new OlderEdition(e.Number, e.PublishedAt))]);
    }

    private sealed record Released(Guid Id, int Number, EditionState State, DateTime? PublishedAt, DateTime? WithdrawnAt);
}
