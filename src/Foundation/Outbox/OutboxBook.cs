using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Outbox;

/// <summary>What the system administrator sees of the outbox, and the one thing to do about a dead letter.</summary>
public sealed class OutboxBook(PlatformDb db)
{
    internal static readonly Refusal NotDead = new("foundation.outbox-not-dead", "这条消息不在「投递失败」之列，无需重投。");

    public Task<Dictionary<OutboxState, int>> Counts(CancellationToken stop = default) =>
        db.Set<OutboxMessage>().GroupBy(m => m.State).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);

    /// <summary>Newest first; the payload stays inside, it may hold personal data.</summary>
    public Task<List<OutboxLine>> In(OutboxState state, int take = 200, CancellationToken stop = default) =>
        db.Set<OutboxMessage>().Where(m => m.State == state).OrderByDescending(m => m.CreatedAt).Take(take)
            .Select(m => new OutboxLine(m.Id, m.Kind, m.CreatedAt, m.NotBefore, m.Attempts, m.LastError))
            .ToListAsync(stop);

    /// <summary>Gives a dead message all its attempts again.</summary>
    public async Task<Outcome<Guid>> Revive(Doing doing, Guid id, CancellationToken stop = default)
    {
        var revived = await db.Set<OutboxMessage>().Where(m => m.Id == id && m.State == OutboxState.Dead).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Waiting).SetProperty(m => m.Attempts, 0)
                .SetProperty(m => m.NotBefore, doing.Now).SetProperty(m => m.EndedAt, (DateTime?)null),
            stop);
        doing.About("foundation.outbox", id, "重新投递");
        return revived == 1 ? id : NotDead;
    }
}

/// <param name="Trouble">Why it is held or dead, or the last failed attempt.</param>
public sealed record OutboxLine(Guid Id, string Kind, DateTime CreatedAt, DateTime NotBefore, int Attempts, string? Trouble);
