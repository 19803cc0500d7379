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
        return shown is null ? null : Item(shown, await units.Find(shown.Document.AgencyId, stop));
    }

    public async Task<IReadOnlyList<PublicItem>> FindMany(IReadOnlyList<ItemRef> items, CancellationToken stop)
    {
        var ids = items.Select(item => Guid.TryParse(item.Id, out var id) ? id : Guid.Empty).ToList();
        var book = await units.On(clock.Today(), stop);
        var found = new List<PublicItem>(ids.Count);
        foreach (var shown in await Shown(db.Set<Document>().AsNoTracking().Where(d => ids.Contains(d.Id))).ToListAsync(stop))
            found.Add(Item(shown, book.Find(shown.Document.AgencyId) ?? await units.Find(shown.Document.AgencyId, stop)));
        return found;
    }

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        await foreach (var shown in Shown(db.Set<Document>().AsNoTracking()).AsAsyncEnumerable().WithCancellation(stop))
            yield return Item(shown, book.Find(shown.Document.AgencyId));
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
                DraftedByName = edition.DraftedByName,
                PublishedAt = edition.PublishedAt,
            },
        };

    private PublicItem Item(ShownDocument shown, UnitRef? agency)
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
        };
    }

    private sealed class ShownDocument
    {
        public required Document Document { get; init; }

        public required Edition Edition { get; init; }
    }
}
