using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

/// <summary>
/// Keeps the chain's end outside the database: soon after commits, many of them at once, at a day's end and at shutdown. Where
/// the database contradicts what was kept, it is the database that is doubted, and nothing is overwritten.
/// </summary>
internal sealed class AuditHeadKeeper(IServiceScopeFactory scopes, AuditHeadFiles files, TimeProvider clock, ILogger<AuditHeadKeeper> log) : BackgroundService, IFollowsActs
{
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim raised = new(0);

    public void Stored(bool publicChanged)
    {
        if (raised.CurrentCount == 0)
            raised.Release();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Try(cancellationToken);
    }

    public override void Dispose()
    {
        raised.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Try(stoppingToken);
            if (await raised.WaitAsync(Look, stoppingToken))
                await Task.Delay(Together, stoppingToken);
        }
    }

    internal async Task Keep(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var head = await db.Set<AuditHead>().AsNoTracking().OrderBy(h => h.Id).FirstOrDefaultAsync(stop);
        var kept = files.Latest();
        if (kept is not null && await HashAt(db, kept.Seq, stop) != kept.Hash)
        {
            log.LogCritical("The audit log no longer has entry {Seq} as it was kept outside; run check", kept.Seq);
            return;
        }
        if (head is null)
            return;
        await KeepYesterday(db, stop);
        if (kept?.Seq != head.Seq)
            files.KeepLatest(new(head.Seq, head.Hash));
    }

    private async Task Try(CancellationToken stop)
    {
        try
        {
            await Keep(stop);
        }
        catch (Exception outage) when (!stop.IsCancellationRequested)
        {
            log.LogError(outage, "The head of the audit log could not be kept outside the database; trying again");
        }
    }

    private async Task KeepYesterday(PlatformDb db, CancellationToken stop)
    {
        var today = clock.Today();
        if (files.Days().LastOrDefault()?.Day >= today.AddDays(-1))
            return;
        var midnight = ChinaTime.StartOf(today).UtcDateTime;
        var last = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.At < midnight).OrderByDescending(e => e.Seq).FirstOrDefaultAsync(stop);
        if (last is not null)
            files.AppendDay(new(last.Seq, last.Hash, today.AddDays(-1)));
    }

    private static Task<string?> HashAt(PlatformDb db, long seq, CancellationToken stop) =>
        db.Set<AuditEntry>().Where(e => e.Seq == seq).Select(e => e.Hash).FirstOrDefaultAsync(stop);
}
