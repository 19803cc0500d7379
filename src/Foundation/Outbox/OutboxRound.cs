using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Outbox;

/// <summary>
/// Takes what is due, each message under a lease of its own. Sent but not yet marked when the node dies, a message goes out
/// once more after the lease; so it is at least once, with the same id.
/// </summary>
internal sealed class OutboxRound(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock, ILogger<OutboxRound> log)
{
    private const int AtOnce = 4;
    private const int Batch = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Ends before the lease does, so that no other node starts while this one is still sending.</summary>
    private static readonly TimeSpan LongestDelivery = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many messages were taken.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var due = await Due(stop);
        var taken = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (id, _) =>
        {
            if (await Take(id, stop))
                Interlocked.Increment(ref taken);
        });
        return taken;
    }

    private async Task<List<Guid>> Due(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Now;
        return await Open(scope, now).OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Select(m => m.Id).Take(Batch).ToListAsync(stop);
    }

    private async Task<bool> Take(Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lease = Guid.CreateVersion7(clock.GetUtcNow());
        if (!await Claim(scope, id, lease, stop))
            return false;
        var message = await Outbox(scope).AsNoTracking().SingleAsync(m => m.Id == id, stop);
        var (delivery, failure) = await Attempt(scope, message, stop);
        await Settle(scope, message, lease, delivery, failure);
        return true;
    }

    private async Task<bool> Claim(AsyncServiceScope scope, Guid id, Guid lease, CancellationToken stop)
    {
        var now = Now;
        using var turn = await gate.Enter(stop);
        return await Open(scope, now).Where(m => m.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.LeasedBy, lease).SetProperty(m => m.LeasedUntil, now + Lease), stop) == 1;
    }

    private static async Task<(Delivery? Delivery, Exception? Failure)> Attempt(AsyncServiceScope scope, OutboxMessage message, CancellationToken stop)
    {
        var deliverer = scope.ServiceProvider.GetServices<IDelivers>().FirstOrDefault(d => d.Kind == message.Kind);
        if (deliverer is null)
            return (Delivery.Held($"没有投递「{message.Kind}」的通道"), null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LongestDelivery);
        try
        {
            return (await deliverer.Deliver(new(message.Id, message.Kind, message.Payload, message.Attempts + 1), limit.Token), null);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return (null, failure);
        }
    }

    /// <summary>Not stopped half way: what was sent must be marked, or it is sent again.</summary>
    private async Task Settle(AsyncServiceScope scope, OutboxMessage message, Guid lease, Delivery? delivery, Exception? failure)
    {
        using var turn = await gate.Enter(CancellationToken.None);
        var mine = Outbox(scope).Where(m => m.Id == message.Id && m.LeasedBy == lease);
        var settled = delivery is not null ? await mine.ExecuteUpdateAsync(End(delivery)) : await Fail(mine, message, failure!);
        if (settled == 0)
            log.LogWarning("Outbox message {Id} outlived its lease; it may be delivered twice", message.Id);
    }

    private Action<UpdateSettersBuilder<OutboxMessage>> End(Delivery delivery)
    {
        var (now, held) = (Now, delivery.State == OutboxState.Held);
        return set =>
        {
            set.SetProperty(m => m.State, delivery.State)
                .SetProperty(m => m.LastError, delivery.Why)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null);
            if (held)
                set.SetProperty(m => m.NotBefore, now + HeldFor);
            else
                set.SetProperty(m => m.EndedAt, now).SetProperty(m => m.Attempts, m => m.Attempts + 1);
        };
    }

    private Task<int> Fail(IQueryable<OutboxMessage> mine, OutboxMessage message, Exception failure)
    {
        var attempts = message.Attempts + 1;
        var (now, pause) = (Now, BackOff.After(attempts));
        log.LogWarning(failure, "Outbox message {Id} of kind {Kind} failed, attempt {Attempt}", message.Id, message.Kind, attempts);
        return mine.ExecuteUpdateAsync(set =>
        {
            set.SetProperty(m => m.State, pause is null ? OutboxState.Dead : OutboxState.Waiting)
                .SetProperty(m => m.Attempts, attempts)
                .SetProperty(m => m.LastError, failure.Message)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null)
                .SetProperty(m => m.NotBefore, now + (pause ?? TimeSpan.Zero));
            if (pause is null)
                set.SetProperty(m => m.EndedAt, now);
        });
    }

    private static DbSet<OutboxMessage> Outbox(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<OutboxMessage>();

    private static IQueryable<OutboxMessage> Open(AsyncServiceScope scope, DateTime now) => Outbox(scope).Where(m =>
        (m.State == OutboxState.Waiting || m.State == OutboxState.Held) && m.NotBefore <= now
        && (m.LeasedUntil == null || m.LeasedUntil < now));
}
