using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Documents.Channels;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Releasing;

/// <summary>Interpretations of documents belong into the city library beside them (S0 50, S2 63); those of drafts do not, for there is no document yet.</summary>
internal sealed class LibraryInterpretations(PlatformDb db, IDocuments documents, IUnits units, TimeProvider clock) : IEntersLibrary
{
    public string Kind => Interpretation.Kind;

    public async Task<LibraryItem?> Find(ItemRef item, CancellationToken stop) =>
        Guid.TryParse(item.Id, out var id) && await Ever().FirstOrDefaultAsync(found => found.Id == id, stop) is { } found
            ? await Item(found, await units.Find(found.UnitId, stop), stop)
            : null;

    public async Task<IReadOnlyList<LibraryItem>> All(Guid? unitId, CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var shown = await Ever().Where(found => found.State == InterpretationState.Released && (unitId == null || found.UnitId == unitId)).OrderBy(found => found.ReleasedAt).ToListAsync(stop);
        List<LibraryItem> items = [];
        foreach (var found in shown)
            items.Add(await Item(found, book.Find(found.UnitId), stop));
        return items;
    }

    private IQueryable<Interpretation> Ever() => db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces).Where(found => found.ReleasedAt != null && found.DocumentId != null);

    private async Task<LibraryItem> Item(Interpretation found, UnitRef? unit, CancellationToken stop)
    {
        var document = await documents.Find(found.DocumentId!.Value, stop);
        return new(
            found.Item, found.UnitId, found.Title, "政策解读", unit?.Name ?? "",
            new(found.DocumentId.Value, found.SubjectTitle, document?.IndexNumber, document?.DocumentNumber, document?.Url))
        {
            Topic = document?.Topic,
            PublishedAt = found.ReleasedAt,
            Text = found.PlainText,
            Url = found.Url,
            DeskUrl = found.DeskUrl,
            WithdrawnWhy = found.WithdrawnWhy,
        };
    }
}
