using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>An edition the public may read, or the trace of a withdrawn one.</summary>
/// <param name="Newer">The number of the edition in force where an older one is shown.</param>
/// <param name="Read">What it was read by: the same for as long as the same would be read.</param>
internal sealed record PublicDocument(Document Document, Edition Edition, DocumentRef Reference, int? Newer, IReadOnlyList<OlderEdition> Older, ReadBy Read)
{
    public bool IsWithdrawn => Edition.State == EditionState.Withdrawn;

    public string Url => Reference.Url!;

    /// <summary>Of this very edition: the address of an older one names it.</summary>
    public string EditionUrl => Newer is null ? Url : $"{Url}?edition={Edition.Number}";

    public IEnumerable<string> Issuers => Edition.JointIssuers.Prepend(Edition.Issuer);

    public string FileUrl(int index) => DocumentFiles.Url(Url, Edition.Number, index);

    public string PreviewUrl(int index) => $"{Url}/preview/{Edition.Number}/{index}";

    public string PaperUrl(string ending) => $"{Url}/paper/{Edition.Number}.{ending}";

    /// <summary>Pictures of the body and files set in it; nothing else is handed out by its hash.</summary>
    public string? KeptUrl(string hash) => hash.Split(':') is [_, { Length: > 0 } hex] ? $"{Url}/kept/{Edition.Number}/{hex}" : null;
}

/// <param name="Standing">As the database said it at the reading (<see cref="DocumentStanding"/>).</param>
internal sealed record ReadBy(string IndexNumber, int? Wanted, string Standing);

internal sealed record OlderEdition(int Number, DateTime? PublishedAt);

/// <summary>
/// What stands behind an index number for everybody: only what was once released, and to all. How it stands is asked of the database each time;
/// the texts are read again only where that, or anything public, has changed.
/// </summary>
internal sealed class PublicReading(DocumentStanding standing, PublicParts parts, IServiceProvider room)
{
    /// <param name="wanted">An older edition; null for the one in force.</param>
    public async Task<PublicDocument?> Find(string indexNumber, int? wanted, CancellationToken stop)
    {
        if (await standing.Of(indexNumber, stop) is not { } stands)
            return null;
        var by = new ReadBy(indexNumber, wanted, stands);
        return (await parts.Get("documents.shown", by, async () => new Answer(await room.GetRequiredService<ReleasedTexts>().Read(by, stop)))).Document;
    }

    private sealed record Answer(PublicDocument? Document);
}

/// <summary>Reads editions that were released, with all their words.</summary>
internal sealed class ReleasedTexts(PlatformDb db, TimeProvider clock)
{
    public async Task<PublicDocument?> Read(ReadBy by, CancellationToken stop)
    {
        var (indexNumber, wanted) = (by.IndexNumber, by.Wanted);
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
            [.. released.Where(e => e.Number < chosen.Number && e.State == EditionState.Superseded && e.WithdrawnAt is null).Select(e => new OlderEdition(e.Number, e.PublishedAt))], by);
    }

    private sealed record Released(Guid Id, int Number, EditionState State, DateTime? PublishedAt, DateTime? WithdrawnAt);
}
