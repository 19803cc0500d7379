using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>Reads documents for the other rooms.</summary>
internal sealed class DocumentDirectory(PlatformDb db, TimeProvider clock) : IDocuments
{
    public Task<DocumentRef?> Find(Guid documentId, CancellationToken stop) => One(documentId, document => document.EditionId, stop);

    public Task<DocumentRef?> FindPublic(Guid documentId, CancellationToken stop) => One(documentId, document => document.PublicEditionId, stop);

    public async Task<DocumentRef?> ByIndexNumber(string indexNumber, CancellationToken stop) =>
        await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.IndexNumber == indexNumber, stop) is { } found ? await Of(found, found.PublicEditionId ?? found.EditionId, stop) : null;

    public async Task<IReadOnlyList<DocumentRef>> Public(DocumentsWanted wanted, CancellationToken stop)
    {
        var today = clock.Today();
        var shown =
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where wanted.Kinds.Contains(document.Kind) && edition.Reach == Reach.Open
            select new { document, edition };
        if (wanted.AgencyId is { } agency)
            shown = shown.Where(s => s.document.AgencyId == agency || s.document.UnitId == agency);
        if (wanted.Topic is { } topic)
            shown = shown.Where(s => s.edition.Topic!.StartsWith(topic));
        if (wanted.Code is { } code)
            shown = shown.Where(s => s.document.CodeLine.Contains(code));
        if (wanted.Words is { Length: > 0 } words)
            shown = shown.Where(s => s.edition.Title.Contains(words) || s.edition.DocumentNumber!.Contains(words));
        if (!wanted.AlsoEnded)
            shown = shown.Where(s => (s.document.EndedOn == null || s.document.EndedOn > today) && (s.document.ExpiresOn == null || s.document.ExpiresOn >= today));
        if (wanted.OnlyConverted)
            shown = shown.Where(s => s.document.ConvertedAt != null);
        if (wanted.SignedFrom is { } from)
            shown = shown.Where(s => s.edition.SignedOn >= from);
        if (wanted.SignedTo is { } to)
            shown = shown.Where(s => s.edition.SignedOn <= to);
        if (wanted.Before is { } before)
            shown = shown.Where(s => s.edition.PublishedAt < before);
        var found = await shown.OrderByDescending(s => s.edition.PublishedAt).ThenByDescending(s => s.document.Id).Take(wanted.Most).ToListAsync(stop);
        return [.. found.Select(s => Ref(s.document, s.edition, today))];
    }

    public async Task<StructuredText> BodyOf(DocumentRef document, CancellationToken stop) =>
        await db.Set<Edition>().AsNoTracking().Where(e => e.Id == document.EditionId).Select(e => e.Body).FirstOrDefaultAsync(stop) ?? StructuredText.Empty;

    internal static DocumentRef Ref(Document document, Edition edition, DateOnly today) =>
        new(document.Id, edition.Id, document.Kind, document.AgencyId, document.UnitId, edition.Title, edition.State)
        {
            EditionNumber = edition.Number,
            IndexNumber = document.IndexNumber,
            DocumentNumber = edition.DocumentNumber,
            Issuer = edition.Issuer,
            SignedOn = edition.SignedOn,
            EffectiveOn = document.EffectiveOn ?? edition.EffectiveOn,
            ExpiresOn = document.ExpiresOn ?? edition.ExpiresOn,
            Validity = document.On(today),
            Topic = edition.Topic,
            Genre = edition.Genre,
            Keywords = edition.Keywords,
            Abstract = edition.Abstract,
            IsPolicy = edition.IsPolicy,
            ForFirms = edition.ForFirms,
            ForResidents = edition.ForResidents,
            Attribute = edition.Attribute,
            Digest = edition.State == EditionState.Draft ? null : edition.Digest,
            PublishedAt = edition.PublishedAt,
            IsPublic = document.PublicEditionId == edition.Id,
            IsOpenToAll = edition.Reach == Reach.Open,
            ServiceItems = edition.ServiceItems,
        };

    /// <summary>The public page; null while it has no index number.</summary>
    internal static string? UrlOf(DocumentKind kind, Guid id, string? indexNumber) =>
        kind == DocumentKind.Reference ? $"/documents/reference/{id:N}" : indexNumber is null ? null : $"/documents/{indexNumber}";

    private async Task<DocumentRef?> One(Guid documentId, Func<Document, Guid?> which, CancellationToken stop) =>
        await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == documentId, stop) is { } document && which(document) is { } editionId
            ? await Of(document, editionId, stop)
            : null;

    private async Task<DocumentRef> Of(Document document, Guid editionId, CancellationToken stop) =>
        Ref(document, await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == editionId, stop), clock.Today());
}
