using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>Reads tasks for pages; what a person may not see is not there.</summary>
internal sealed class TaskReading(PlatformDb db, PlanScope scope)
{
    private IQueryable<PlanTask> InForce => db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().Include(task => task.Clause)
        .Where(task => db.Set<WorkPlan>().Any(plan => plan.Id == task.PlanId && plan.State == PlanState.Published));

    /// <summary>A unit's tasks in plans in force, as the plan prints them.</summary>
    public Task<List<PlanTask>> OfUnit(Guid unitId, Guid? planId, CancellationToken stop) => InForce
        .Where(task => task.UnitId == unitId && (planId == null || task.PlanId == planId))
        .OrderBy(task => task.PlanId).ThenBy(task => task.Clause!.Ordinal).ToListAsync(stop);

    public Task<List<PlanTask>> OfPlan(Guid planId, CancellationToken stop) => db.Set<PlanTask>().AsNoTrackingWithIdentityResolution()
        .Include(task => task.Clause).Where(task => task.PlanId == planId).OrderBy(task => task.Clause!.Ordinal).ToListAsync(stop);

    /// <summary>Also of a plan that is archived.</summary>
    public Task<List<PlanTask>> OfUnitInPlan(Guid unitId, Guid planId, CancellationToken stop) => db.Set<PlanTask>().AsNoTrackingWithIdentityResolution()
        .Include(task => task.Clause).Where(task => task.PlanId == planId && task.UnitId == unitId).OrderBy(task => task.Clause!.Ordinal).ToListAsync(stop);

    /// <summary>Published plans whose office this person is, newest first.</summary>
    public async Task<IReadOnlyList<WorkPlan>> PlansOfOffice(CurrentPerson who, CancellationToken stop)
    {
        var mine = new List<WorkPlan>();
        foreach (var plan in await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Published).OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Title).ToListAsync(stop))
            if (await scope.IsOffice(who, plan.AgencyId, stop))
                mine.Add(plan);
        return mine;
    }

    public async Task<WorkPlan?> PlanOfOffice(Guid planId, CurrentPerson who, CancellationToken stop) =>
        await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Id == planId, stop) is { State: not PlanState.Draft } plan
        && await scope.IsOffice(who, plan.AgencyId, stop) ? plan : null;

    public async Task<WorkPlan?> PlanForSheets(Guid planId, CurrentPerson who, CancellationToken stop) =>
        await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Id == planId, stop) is { State: not PlanState.Draft } plan
        && await scope.SendsSheetsOf(who, plan.AgencyId, stop) ? plan : null;

    /// <summary>Also for a unit with a task in it.</summary>
    public async Task<WorkPlan?> PlanSeenBy(Guid planId, CurrentPerson who, CancellationToken stop) =>
        await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Id == planId, stop) is { State: not PlanState.Draft } plan
        && (await scope.IsOffice(who, plan.AgencyId, stop) || await db.Set<PlanTask>().AnyAsync(task => task.PlanId == planId && task.UnitId == who.UnitId, stop)) ? plan : null;

    /// <summary>A plan's tasks by unit, counted by the database: a plan has as many as clauses times units.</summary>
    public Task<List<UnitTally>> CountsOf(Guid planId, DateOnly today, CancellationToken stop) => db.Set<PlanTask>().Where(task => task.PlanId == planId)
        .GroupBy(task => task.UnitId).Select(unit => new UnitTally(
            unit.Key,
            unit.Count(task => task.State != TaskState.Stopped),
            unit.Count(task => task.State == TaskState.Dispatched),
            unit.Count(task => task.State == TaskState.Underway),
            unit.Count(task => task.State == TaskState.ReportedDone),
            unit.Count(task => task.State == TaskState.Done),
            unit.Count(task => task.DueOn < today && task.State != TaskState.Done && task.State != TaskState.Stopped))).ToListAsync(stop);

    /// <summary>The last day each unit of a plan reported something; corrected entries say nothing.</summary>
    public Task<Dictionary<Guid, DateOnly>> LastDays(Guid planId, CancellationToken stop) =>
        (from task in db.Set<PlanTask>()
         join entry in db.Set<ProgressEntry>() on task.Id equals entry.TaskId
         where task.PlanId == planId && !db.Set<ProgressEntry>().Any(later => later.TaskId == entry.TaskId && later.Corrects == entry.Id)
         group entry.On by task.UnitId into unit
         select new { unit.Key, Last = unit.Max() }).ToDictionaryAsync(unit => unit.Key, unit => unit.Last, stop);

    /// <summary>The last percentage and day each task reported; corrected entries say nothing.</summary>
    public async Task<IReadOnlyDictionary<Guid, LastWord>> LastWords(IReadOnlyCollection<Guid> tasks, CancellationToken stop)
    {
        var entries = await db.Set<ProgressEntry>().AsNoTracking().Where(entry => tasks.Contains(entry.TaskId))
            .Select(entry => new { entry.Id, entry.TaskId, entry.On, entry.EnteredAt, entry.Percent, entry.Text, entry.Corrects }).ToListAsync(stop);
        var corrected = entries.Select(entry => entry.Corrects).ToHashSet();
        return entries.Where(entry => !corrected.Contains(entry.Id)).GroupBy(entry => entry.TaskId).ToDictionary(
            task => task.Key,
            task =>
            {
                var last = task.OrderBy(entry => entry.On).ThenBy(entry => entry.EnteredAt).ToList();
                return new LastWord(last[^1].On, last.LastOrDefault(entry => entry.Percent is not null)?.Percent, last[^1].Text);
            });
    }
}

/// <summary>One unit's tasks of a plan in figures; stopped ones are not among all.</summary>
internal sealed record UnitTally(Guid UnitId, int All, int NotBrokenDown, int Underway, int Reported, int Done, int Overdue);

internal sealed record LastWord(DateOnly On, int? Percent, string Text);
