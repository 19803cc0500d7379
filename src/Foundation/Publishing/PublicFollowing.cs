using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Publishing;

/// <summary>Brings the register of public items up to what the rooms say of the items an act touched, or of all.</summary>
internal sealed class PublicFollowing(PlatformDb db, IEnumerable<IPublishes> rooms)
{
    private const int AtOnce = 100;

    private readonly IReadOnlyList<IPublishes> rooms = [.. rooms];

    /// <summary>Called last in the transaction, when everything else of the act is saved.</summary>
    public async Task Follow(IEnumerable<ItemRef> touched, CancellationToken stop)
    {
        var fresh = new List<PublicEntry>();
        foreach (var kind in touched.Distinct().GroupBy(item => item.Kind))
            foreach (var some in kind.Chunk(AtOnce))
            {
                var ids = some.Select(item => item.Id).ToList();
                var kept = await db.Set<PublicEntry>().AsTracking().Where(e => e.Kind == kind.Key && ids.Contains(e.ItemId)).ToDictionaryAsync(e => e.ItemId, stop);
                var now = RoomOf(kind.Key) is { } room ? (await room.FindMany(some, stop)).Where(found => found.IsListed).ToDictionary(found => found.Item) : [];
                foreach (var item in some)
                    if (Write(kept.GetValueOrDefault(item.Id), now.GetValueOrDefault(item)) is { } entry)
                        fresh.Add(entry);
            }
        await db.SaveChangesAsync(stop);
        await NewRows.Insert(db, fresh, stop);
    }

    /// <summary>What differs between the register and the rooms; with <paramref name="mend"/> the register is made right (the caller saves).</summary>
    public async Task<int> Compare(bool mend, CancellationToken stop)
    {
        var kept = await db.Set<PublicEntry>().AsTracking().ToDictionaryAsync(e => new ItemRef(e.Kind, e.ItemId), stop);
        var differences = 0;
        foreach (var room in rooms)
            await foreach (var item in room.All(stop))
            {
                kept.Remove(item.Item, out var entry);
                if (!item.IsListed && entry is null || entry is not null && item.IsListed && Same(entry, item))
                    continue;
                differences++;
                if (mend && Write(entry, item.IsListed ? item : null) is { } fresh)
                    db.Add(fresh);
            }
        if (mend)
            db.RemoveRange(kept.Values);
        return differences + kept.Count;
    }

    private IPublishes? RoomOf(string kind) => rooms.FirstOrDefault(room => room.Kinds.Contains(kind));

    /// <returns>The entry of an item that had none.</returns>
    private PublicEntry? Write(PublicEntry? entry, PublicItem? now)
    {
        if (now is not null && entry is null)
            return PublicEntry.Of(now);
        if (now is not null)
            TakeOver(entry!, now);
        else if (entry is not null)
            db.Remove(entry);
        return null;
    }

    private void TakeOver(PublicEntry entry, PublicItem now)
    {
        entry.TakeOver(now);
        db.Entry(entry).DetectChanges();
    }

    private static bool Same(PublicEntry entry, PublicItem item)
    {
        var made = PublicEntry.Of(item);
        return (entry.Title, entry.Lead, entry.KindTitle, entry.Url, entry.AgencyId, entry.AgencyName, entry.PublishedAt, entry.Topic)
            == (made.Title, made.Lead, made.KindTitle, made.Url, made.AgencyId, made.AgencyName, made.PublishedAt, made.Topic);
    }
}
