using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Exchanges;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>A task with everything on it, as its page shows it.</summary>
internal sealed record TaskFolder(
    PlanTask Task, WorkPlan Plan, UnitRef? Unit, bool IsOffice, bool IsOwn, IReadOnlyList<PlanTask> Siblings,
    IReadOnlyList<TaskStep> Steps, IReadOnlyList<Urging> Urgings, IReadOnlyList<SupervisionNote> Supervision,
    IReadOnlyList<DeadlineChange> Deadlines, IReadOnlyList<DeadlineRequest> Requests, IReadOnlyList<TiedItem> Tied)
{
    /// <summary>Between the units of the clause, oldest first.</summary>
    public IReadOnlyList<ClauseRemark> Remarks { get; init; } = [];

    /// <summary>Short names of the units that share the clause.</summary>
    public IReadOnlyDictionary<Guid, string> Partners { get; init; } = new Dictionary<Guid, string>();


    public PlanClause Clause => Task.Clause!;

    public IEnumerable<ProgressEntry> Newest => Task.Progress.OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.EnteredAt);

    public IEnumerable<Milestone> Milestones => Task.Milestones.OrderBy(milestone => milestone.Position);

    public bool IsCorrected(ProgressEntry entry) => Task.Progress.Any(other => other.Corrects == entry.Id);

    public bool IsAnswered(ClauseRemark remark) => Remarks.Any(later => later.UnitId == remark.AskedUnitId && later.At > remark.At);

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
            await db.Set<TiedItem>().AsNoTracking().Where(t => t.TaskId == id).OrderBy(t => t.At).ToListAsync(stop))
        {
            Remarks = await db.Set<ClauseRemark>().AsNoTracking().Where(r => r.ClauseId == task.ClauseId).OrderBy(r => r.At).ToListAsync(stop),
            Partners = await Partners(task, plan, stop),
        };
    }

    private async Task<Dictionary<Guid, string>> Partners(PlanTask task, WorkPlan plan, CancellationToken stop)
    {
        var book = await units.OfYear(plan.Year, stop);
        var ids = await db.Set<PlanTask>().Where(t => t.ClauseId == task.ClauseId).Select(t => t.UnitId).Distinct().ToListAsync(stop);
        return ids.ToDictionary(id => id, id => book.Find(id)?.ShortName ?? "已撤销单位");
    }
}
