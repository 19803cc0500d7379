using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Publishing;

/// <summary>One line of the change log that every index, feed and cache follows.</summary>
internal sealed class PublicChange
{
    public long Seq { get; init; }

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    public bool IsPublic { get; init; }

    public DateTime At { get; init; }

    /// <summary>The process that wrote it, which knows already.</summary>
    public string? Node { get; init; }
}

/// <summary>Written in the transaction of the act, so that a rolled-back item is never found and a committed one always is.</summary>
public static class ChangeLog
{
    public static void Note(this Doing doing, ItemRef item, bool isPublic) => doing.Remember(item, isPublic);

    /// <summary>Last of the transaction, under the lock of the audit log: the order of the numbers is the order of the commits.</summary>
    internal static async Task Write(PlatformDb db, string node, IEnumerable<Doing> done, CancellationToken stop)
    {
        await NewRows.Insert<PublicChange>(db, [.. done.SelectMany(doing => doing.Noted.Select(noted => Change(doing, noted.Item, noted.IsPublic)))], stop);

        PublicChange Change(Doing doing, ItemRef item, bool isPublic) => new() { Kind = item.Kind, ItemId = item.Id, IsPublic = isPublic, At = doing.Now, Node = node };
    }
}

/// <summary>A change as a follower reads it.</summary>
/// <param name="Seq">Rises with every commit, on both databases; numbers may be left out, none comes in later.</param>
public sealed record LoggedChange(long Seq, ItemRef Item, DateTime At);

/// <summary>Reads the change log for an index that follows it.</summary>
public sealed class ChangeReading(PlatformDb db)
{
    public async Task<IReadOnlyList<LoggedChange>> After(long seq, int most, CancellationToken stop = default) =>
        await db.Set<PublicChange>().AsNoTracking().Where(change => change.Seq > seq).OrderBy(change => change.Seq).Take(most)
            .Select(change => new LoggedChange(change.Seq, new ItemRef(change.Kind, change.ItemId), change.At)).ToListAsync(stop);

    /// <summary>Null where that number was never given.</summary>
    public Task<LoggedChange?> At(long seq, CancellationToken stop = default) =>
        db.Set<PublicChange>().AsNoTracking().Where(change => change.Seq == seq)
            .Select(change => new LoggedChange(change.Seq, new ItemRef(change.Kind, change.ItemId), change.At)).FirstOrDefaultAsync(stop);

    public async Task<long> Latest(CancellationToken stop = default) => await db.Set<PublicChange>().MaxAsync(change => (long?)change.Seq, stop) ?? 0;
}
