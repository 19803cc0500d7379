using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Jobs;

/// <summary>Runs a job when it is due and free, and stores how it went. A failure is logged and shown; it ends nothing else.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, JobLock locks, WriteGate gate, TimeProvider clock, ILogger<JobRunner> log)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>False where it was not due, or another node has it.</returns>
    public Task<bool> RunIfDue(string name, CancellationToken stop) => Run(name, evenIfNotDue: false, stop);

    /// <summary>At once, whatever its schedule; still under the lock.</summary>
    public Task<bool> RunNow(string name, CancellationToken stop) => Run(name, evenIfNotDue: true, stop);

    private async Task<bool> Run(string name, bool evenIfNotDue, CancellationToken stop)
    {
        await using var holding = scopes.CreateAsyncScope();
        var db = holding.ServiceProvider.GetRequiredService<PlatformDb>();
        await using var held = await locks.Take(db, name, stop);
        if (held is null)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IRoomJob>().Single(j => j.Name == name);
        var last = await db.Set<JobRunRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Name == name, stop);
        if (!evenIfNotDue && !IsDue(job, last))
            return false;
        await Run(db, job, new(Now, last?.LastGoodAt), stop);
        return true;
    }

    /// <summary>A run still marked as running under a free lock died with its node, and is due again.</summary>
    private bool IsDue(IRoomJob job, JobRunRow? last) =>
        last is null || last.Outcome == JobOutcome.Running || job.When.IsDue(last.StartedAt, Now);

    private async Task Run(PlatformDb db, IRoomJob job, JobRun run, CancellationToken stop)
    {
        await Write(db, job.Name, run.Now, JobOutcome.Running, null, null, run.LastGoodAt);
        try
        {
            await job.Run(run, stop);
            await Write(db, job.Name, run.Now, JobOutcome.Done, Now, run.Note, run.Now);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "Job {Job} failed", job.Name);
            await Write(db, job.Name, run.Now, JobOutcome.Failed, Now, failure.Message, run.LastGoodAt);
        }
    }

    private async Task Write(PlatformDb db, string name, DateTime started, JobOutcome outcome, DateTime? ended, string? note, DateTime? lastGood)
    {
        using var turn = await gate.Enter(CancellationToken.None);
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO foundation_job_runs (name, started_at, ended_at, last_good_at, outcome, note)
             VALUES ({name}, {started}, {ended}, {lastGood}, {outcome.ToString()}, {note})
             ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at, ended_at = excluded.ended_at,
                 last_good_at = excluded.last_good_at, outcome = excluded.outcome, note = excluded.note
             """);
    }
}
