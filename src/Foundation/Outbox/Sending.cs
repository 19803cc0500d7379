using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;

namespace Mingtang.Foundation.Outbox;

public static class Sending
{
    /// <summary>
    /// Stores a message in the transaction of the act; it goes out after the commit, at least once, and not at all when the act
    /// is undone.
    /// </summary>
    /// <param name="payload">JSON for the deliverer of this kind.</param>
    /// <param name="dedupKey">A second message with the same key is dropped in silence, whatever became of the first.</param>
    /// <param name="notBefore">UTC; null is at once.</param>
    public static Task Send(
        this Doing doing, string kind, string payload, string? dedupKey = null, DateTime? notBefore = null, CancellationToken stop = default)
    {
        // One statement on both engines: a look-up before an insert would let two transactions pass each other.
        return doing.Db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO foundation_outbox (id, kind, payload, dedup_key, created_at, not_before, state, attempts)
             VALUES ({Guid.CreateVersion7(doing.Act.At)}, {kind}, {payload}, {dedupKey}, {doing.Now}, {notBefore ?? doing.Now}, {nameof(OutboxState.Waiting)}, 0)
             ON CONFLICT (dedup_key) DO NOTHING
             """,
            stop);
    }
}
