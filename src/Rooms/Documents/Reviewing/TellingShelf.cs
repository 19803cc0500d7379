using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Reviewing;

/// <summary>What each public edition tells, kept by this process: its text never changes, so it is read once and not at each look at a review.</summary>
internal sealed class TellingShelf
{
    private const int AtOnce = 200;

    private readonly ConcurrentDictionary<Guid, Telling> kept = [];

    /// <summary>Of these editions, in their order. Those that are public no longer are dropped.</summary>
    public async Task<IReadOnlyList<Telling>> Of(PlatformDb db, IReadOnlyList<Guid> editions, CancellationToken stop)
    {
        var told = editions.Where(kept.ContainsKey).ToDictionary(id => id, id => kept[id]);
        foreach (var some in editions.Where(id => !told.ContainsKey(id)).Chunk(AtOnce))
            foreach (var edition in await db.Set<Edition>().AsNoTracking().Where(e => some.Contains(e.Id)).Select(e => new { e.Id, e.Title, e.PlainText }).ToListAsync(stop))
                kept[edition.Id] = told[edition.Id] = Telling.Of(edition.PlainText, edition.Title);
        foreach (var gone in kept.Keys.Where(id => !told.ContainsKey(id)))
            kept.TryRemove(gone, out _);
        return [.. editions.Select(id => told[id])];
    }
}
