using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.LongWork;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Jobs;

/// <summary>Takes up papers that were being drawn or bound when their node went down; those under way here are left a quarter of an hour.</summary>
internal sealed class ContinueRedactions(PlatformDb db, RedactionWork work) : IRoomJob
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public string Name => "requests.continue-redactions";

    public string Title => "继续未完成的遮盖文件";

    public Schedule When { get; } = Schedule.Every(TimeSpan.FromMinutes(5));

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var before = run.Now - Patience;
        var left = await db.Set<Redaction>().AsNoTracking()
            .Where(redaction => (redaction.State == RedactionState.Preparing || redaction.State == RedactionState.Passed) && redaction.ChangedAt < before)
            .OrderBy(redaction => redaction.ChangedAt).Take(20).Select(redaction => new { redaction.Id, redaction.State }).ToListAsync(stop);
        var failures = new List<Exception>();
        foreach (var one in left)
        {
            try
            {
                _ = one.State == RedactionState.Preparing ? await work.Prepare(one.Id, new WorkProgress(), stop) : await work.Finish(one.Id, new WorkProgress(), stop);
            }
            // One paper that breaks the program must not hold up the others for ever; the job still fails and says so.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
            db.ChangeTracker.Clear();
        }
        run.Note = $"继续 {left.Count} 份";
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} of {left.Count} papers could not be taken up.", failures);
    }
}
