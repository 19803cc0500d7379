using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Cascade;

/// <summary>
/// 一次填报: an entry on a task of a unit's own plan is told to the upper task as well, and the other way round where the unit has one task
/// below. The copy names the entry it comes from, so it is shown as such and counted once.
/// </summary>
internal sealed class CascadeEntries(PlatformDb db) : IHears<ProgressReported>
{
    public Task Hear(ProgressReported happened, Doing doing, CancellationToken stop) => Tell(happened.TaskId, [], doing, stop);

    private async Task Tell(Guid taskId, HashSet<Guid> told, Doing doing, CancellationToken stop)
    {
        told.Add(taskId);
        foreach (var other in await db.LinkedTo(taskId, stop))
            if (!told.Contains(other) && await TakesEntries(other, stop))
            {
                await Copy(taskId, other, doing, stop);
                await Tell(other, told, doing, stop);
            }
    }

    /// <summary>What waits for acceptance or is settled takes no entry behind the office's back; a later entry brings the missing ones along.</summary>
    private async Task<bool> TakesEntries(Guid taskId, CancellationToken stop)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM workplans_tasks WHERE id = {taskId} FOR SHARE", stop);
        return await db.Set<PlanTask>().AnyAsync(task => task.Id == taskId && (task.State == TaskState.Dispatched || task.State == TaskState.Underway), stop);
    }

    private async Task Copy(Guid from, Guid to, Doing doing, CancellationToken stop)
    {
        var (given, held) = (await Entries(from, stop), await Entries(to, stop));
        foreach (var entry in given.Where(entry => held.All(known => OriginOf(known) != OriginOf(entry))))
        {
            var corrected = given.Find(other => other.Id == entry.Corrects);
            var copy = new ProgressEntry
            {
                Id = Guid.CreateVersion7(doing.Act.At),
                TaskId = to,
                On = entry.On,
                EnteredAt = entry.EnteredAt,
                EnteredBy = entry.EnteredBy,
                EnteredByName = entry.EnteredByName,
                Text = entry.Text,
                Percent = entry.Percent,
                Corrects = corrected is null ? null : held.Find(known => OriginOf(known) == OriginOf(corrected))?.Id,
                Evidence = [.. entry.Evidence],
                FromEntryId = OriginOf(entry),
            };
            held.Add(copy);
            db.Add(copy);
        }
        await db.SaveChangesAsync(stop);
    }

    private Task<List<ProgressEntry>> Entries(Guid taskId, CancellationToken stop) =>
        db.Set<ProgressEntry>().AsNoTracking().Where(entry => entry.TaskId == taskId).OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.Id).ToListAsync(stop);

    private static Guid OriginOf(ProgressEntry entry) => entry.FromEntryId ?? entry.Id;
}
