using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Releasing;

/// <summary>What search, feeds and sitemap know of the documents: the open ones only. What is directed at a place is in none of them.</summary>
internal sealed class PublishedDocuments(PlatformDb db, IUnits units, TimeProvider clock) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [Document.ItemKind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop)
    {
        if (!Guid.TryParse(item.Id, out var id))
            return null;
        var shown = await Shown(db.Set<Document>().AsNoTracking().Where(d => d.Id == id)).FirstOrDefaultAsync(stop);
        return shown is null ? null : Item(shown, await units.Find(shown.Document.AgencyId, stop), await Versions(shown.Document.VersionOf ?? "", stop));
    }

    public async Task<IReadOnlyList<PublicItem>> FindMany(IReadOnlyList<ItemRef> items, CancellationToken stop)
    {
        var ids = items.Select(item => Guid.TryParse(item.Id, out var id) ? id : Guid.Empty).ToList();
        var book = await units.On(clock.Today(), stop);
        var versions = await Versions(null, stop);
        var shown = await Shown(db.Set<Document>().AsNoTracking().Where(d => ids.Contains(d.Id))).ToListAsync(stop);
        var agencies = new Dictionary<Guid, UnitRef?>();
        foreach (var id in shown.Select(one => one.Document.AgencyId).Distinct())
            agencies[id] = book.Find(id) ?? await units.Find(id, stop);
        return [.. shown.Select(one => Item(one, agencies[one.Document.AgencyId], versions))];
    }

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var versions = await Versions(null, stop);
        await foreach (var shown in Shown(db.Set<Document>().AsNoTracking()).AsAsyncEnumerable().WithCancellation(stop))
            yield return Item(shown, book.Find(shown.Document.AgencyId), versions);
    }

    /// <summary>The other versions of a text: one that comes into force ends the one before it.</summary>
    public async Task<IReadOnlyList<ItemRef>> Beside(ItemRef item, CancellationToken stop)
    {
        if (!Guid.TryParse(item.Id, out var id) || await db.Set<Document>().Where(d => d.Id == id).Select(d => d.VersionOf).FirstOrDefaultAsync(stop) is not { } series)
            return [];
        return [.. (await db.Set<Document>().Where(d => d.VersionOf == series && d.Id != id && d.PublicEditionId != null).Select(d => d.Id).ToListAsync(stop)).Select(Document.ItemOf)];
    }

    /// <summary>All of an edition that search and lists want; its body in pieces, by far the largest part, is none of it.</summary>
    private IQueryable<ShownDocument> Shown(IQueryable<Document> documents) =>
        from document in documents
        join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
        where edition.Reach == Reach.Open
        select new ShownDocument
        {
            Document = document,
            Edition = new Edition
            {
                Id = edition.Id,
                DocumentId = edition.DocumentId,
                Number = edition.Number,
                State = edition.State,
                Title = edition.Title,
                DocumentNumber = edition.DocumentNumber,
                Issuer = edition.Issuer,
                SignedOn = edition.SignedOn,
                EffectiveOn = edition.EffectiveOn,
                ExpiresOn = edition.ExpiresOn,
                Topic = edition.Topic,
                Genre = edition.Genre,
                Keywords = edition.Keywords,
                Abstract = edition.Abstract,
                PlainText = edition.PlainText,
                Reach = edition.Reach,
                ForFirms = edition.ForFirms,
                ForResidents = edition.ForResidents,
                DraftedByName = edition.DraftedByName,
                PublishedAt = edition.PublishedAt,
            },
        };

    /// <summary>Days on which public versions of a text came into force, of one series or of all.</summary>
    private async Task<ILookup<string, DateOnly>> Versions(string? series, CancellationToken stop)
    {
        var versions = await db.Set<Document>().AsNoTracking()
            .Where(d => d.VersionOf != null && (series == null || d.VersionOf == series) && d.Kind == DocumentKind.Reference && d.PublicEditionId != null && d.EffectiveOn != null)
            .Select(d => new { d.VersionOf, d.EffectiveOn }).ToListAsync(stop);
        return versions.ToLookup(version => version.VersionOf!, version => version.EffectiveOn!.Value);
    }

    private PublicItem Item(ShownDocument shown, UnitRef? agency, ILookup<string, DateOnly> versions)
    {
        var reference = DocumentDirectory.Ref(shown.Document, shown.Edition, clock.Today());
        var text = string.Join('\n', new[] { shown.Edition.DocumentNumber, shown.Edition.Abstract, shown.Edition.PlainText }.Where(part => !string.IsNullOrEmpty(part)));
        var at = shown.Edition.PublishedAt ?? shown.Document.CreatedAt;
        string?[] tags = [.. shown.Edition.Keywords, shown.Edition.Topic, shown.Edition.Genre, reference.Validity == Validity.InForce ? null : reference.Validity.Title()];
        return new(
            shown.Document.Item, shown.Edition.Title, text, shown.Document.Kind.Title(), shown.Document.AgencyId, agency?.Name,
            shown.Document.FirstPublishedAt ?? at, at, [.. tags.OfType<string>()], reference.Url ?? $"/documents/reference/{shown.Document.Id:N}")
        {
            Topic = shown.Edition.Topic,
            Facts = new(() => Facts(shown, reference, versions)),
        };
    }

    private static PublicFacts Facts(ShownDocument shown, DocumentRef reference, ILookup<string, DateOnly> versions)
    {
        var (document, edition) = (shown.Document, shown.Edition);
        var (sections, rest) = SearchUnits.Of(edition.PlainText);
        var later = document.VersionOf is { } series && document.EffectiveOn is { } from ? versions[series].Where(day => day > from).Order().Select(day => (DateOnly?)day).FirstOrDefault() : null;
        return new()
        {
            OtherNames = [.. new[] { edition.DocumentNumber, document.IndexNumber }.OfType<string>()],
            Sections = sections,
            Rest = edition.Abstract is { Length: > 0 } lead && !rest.Contains(lead, StringComparison.Ordinal) && sections.Count > 0 ? $"{lead}\n{rest}" : rest,
            Answers = sections.Count == 0,
            Genre = edition.Genre,
            Audience = [.. new[] { reference.ForFirms ? "企业" : null, reference.ForResidents ? "居民" : null }.OfType<string>()],
            Day = edition.SignedOn ?? reference.EffectiveOn,
            InForceFrom = reference.EffectiveOn,
            InForceTo = reference.ExpiresOn,
            EndedOn = document.EndedOn ?? later,
            IsReplaced = document.EndedOn is null ? later is not null : document.EndedAs == ValidityEnd.Replaced,
        };
    }

    private sealed class ShownDocument
    {
        public required Document Document { get; init; }

        public required Edition Edition { get; init; }
    }
}
