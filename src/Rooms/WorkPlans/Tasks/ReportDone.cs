using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>报办结: the unit says it is done; an entry that proves it must be there, and must not have been taken back.</summary>
internal sealed record ReportDone(Guid TaskId) : IActOnTask
{
    public string? TakenFrom { get; init; }

    public string Name => "workplans.report-done";

    public TaskAct? Step => TaskAct.ReportDone;

    public Party By => TakenFrom is null ? Party.Unit : Party.OfficeForUnit;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        var entries = await at.Db.Set<ProgressEntry>().Where(entry => entry.TaskId == TaskId).ToListAsync(stop);
        var corrected = entries.Select(entry => entry.Corrects).ToHashSet();
        return entries.Any(entry => entry.Evidence.Count > 0 && !corrected.Contains(entry.Id)) ? [] : [TaskRefusals.NoEvidence];
    }

    public string Apply(TaskAtHand at)
    {
        (at.Task.ReportedDoneBy, at.Task.ReportedDoneAt) = (at.Who.Id, at.Now);
        (at.Task.ReturnedAt, at.Task.ReturnedWhy) = (null, null);
        return "报办结";
    }
}
