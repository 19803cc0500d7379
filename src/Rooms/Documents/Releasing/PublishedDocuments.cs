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
        var shown = await Shown().FirstOrDefaultAsync(s => s.Document.Id == id, stop);
        return shown is null ? null : Item(shown, await units.Find(shown.Document.AgencyId, stop));
    }

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        await foreach (var shown in Shown().AsAsyncEnumerable().WithCancellation(stop))
            yield return Item(shown, book.Find(shown.Document.AgencyId));
    }

    private IQueryable<ShownDocument> Shown() =>
        from document in db.Set<Document>().AsNoTracking()
        join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
        where edition.Reach == Reach.Open
        select new ShownDocument { Document = document, Edition = edition };

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
