using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>A task with everything on it, as its page shows it.</summary>
internal sealed record TaskFolder(
    PlanTask Task, WorkPlan Plan, UnitRef? Unit, bool IsOffice, bool IsOwn, IReadOnlyList<PlanTask> Siblings,
    IReadOnlyList<TaskStep> Steps, IReadOnlyList<Urging> Urgings, IReadOnlyList<SupervisionNote> Supervision,
    IReadOnlyList<DeadlineChange> Deadlines, IReadOnlyList<DeadlineRequest> Requests, IReadOnlyList<TiedItem> Tied)
{
    public PlanClause Clause => Task.Clause!;

    public IEnumerable<ProgressEntry> Newest => Task.Progress.OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.EnteredAt);

    public IEnumerable<Milestone> Milestones => Task.Milestones.OrderBy(milestone => milestone.Position);

    public bool IsCorrected(ProgressEntry entry) => Task.Progress.Any(other => other.Corrects == entry.Id);

    public DeadlineRequest? OpenRequest => Requests.FirstOrDefault(request => request.IsGranted is null);
}

internal sealed class TaskFolders(PlatformDb db, PlanScope scope, IUnits units)
{
    public Task<List<PlanTask>> WithMilestones(Guid unitId, Guid planId, CancellationToken stop) => db.Set<PlanTask>().AsNoTracking().AsSplitQuery()
        .Include(task => task.Clause).Include(task => task.Milestones).Where(task => task.UnitId == unitId && task.PlanId == planId).ToListAsync(stop);

    /// <summary>Null where there is no such task for this person.</summary>
    public async Task<TaskFolder?> Open(Guid id, CurrentPerson who, CancellationToken stop)
    {
        var task = await db.Set<PlanTask>().AsNoTracking().AsSplitQuery().Include(t => t.Clause).Include(t => t.Milestones).Include(t => t.Progress).FirstOrDefaultAsync(t => t.Id == id, stop);
        if (task is null || await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == task.PlanId, stop) is not { } plan)
            return null;
        if (!await scope.MaySee(who, task, plan.AgencyId, stop))
            return null;
        return new(
            task, plan, await units.Find(task.UnitId, stop), await scope.IsOffice(who, plan.AgencyId, stop), who.UnitId == task.UnitId,
            await db.Set<PlanTask>().AsNoTracking().Where(t => t.ClauseId == task.ClauseId).ToListAsync(stop),
            await db.Set<TaskStep>().AsNoTracking().Where(s => s.TaskId == id).OrderBy(s => s.At).ToListAsync(stop),
            await db.Set<Urging>().AsNoTracking().Where(u => u.TaskId == id).OrderByDescending(u => u.At).ToListAsync(stop),
            await db.Set<SupervisionNote>().AsNoTracking().Where(n => n.TaskId == id).OrderByDescending(n => n.At).ToListAsync(stop),
            await db.Set<DeadlineChange>().AsNoTracking().Where(c => c.TaskId == id).OrderBy(c => c.At).ToListAsync(stop),
            await db.Set<DeadlineRequest>().AsNoTracking().Where(r => r.TaskId == id).OrderByDescending(r => r.At).ToListAsync(stop),
            await db.Set<TiedItem>().AsNoTracking().Where(t => t.TaskId == id).OrderBy(t => t.At).ToListAsync(stop));
    }
}
