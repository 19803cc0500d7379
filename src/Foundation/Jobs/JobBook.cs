using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Jobs;

/// <summary>How the jobs went, for the system administrator's page.</summary>
public sealed class JobBook(PlatformDb db, IEnumerable<IRoomJob> jobs)
{
    /// <summary>Every declared job, also one that never ran.</summary>
    public async Task<List<JobLine>> All(CancellationToken stop = default)
    {
        var runs = await db.Set<JobRunRow>().AsNoTracking().ToDictionaryAsync(r => r.Name, stop);
        return [.. jobs.OrderBy(j => j.Name).Select(j => Line(j, runs.GetValueOrDefault(j.Name)))];
    }

    private static JobLine Line(IRoomJob job, JobRunRow? run) => new(job.Name, job.Title, run?.StartedAt, run?.EndedAt, run?.Outcome, run?.Note, run?.LastGoodAt);
}

/// <param name="Outcome">Null when it never ran.</param>
public sealed record JobLine(string Name, string Title, DateTime? StartedAt, DateTime? EndedAt, JobOutcome? Outcome, string? Note, DateTime? LastGoodAt);
