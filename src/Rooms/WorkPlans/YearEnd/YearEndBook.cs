using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>A plan at the end of its year, read for pages, the archive and the annual report.</summary>
internal sealed class YearEndBook(PlatformDb db, PlanScope scope, HandOverProblems problems, FiguresBook figures, IUnits units, TimeProvider clock)
{
    public async Task<YearEndFolder?> Open(Guid planId, CurrentPerson who, CancellationToken stop)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { State: not PlanState.Draft } plan)
            return null;
        if (!await scope.IsOffice(who.Role == Role.Approver ? who with { Role = Role.Office } : who, plan.AgencyId, stop))
            return null;
        return new(
            plan, await problems.Unfinished(planId, stop), await db.Set<PlanProblem>().AsNoTracking().Where(p => p.PlanId == planId).OrderBy(p => p.Title).ToListAsync(stop),
            await ReasonsToWait(plan, stop), await db.Set<PlanArchive>().AsNoTracking().FirstOrDefaultAsync(a => a.PlanId == planId, stop),
            await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.PreviousPlanId == planId, stop), await units.OfYear(plan.Year, stop));
    }

    /// <summary>Every reason why the plan may not be archived yet.</summary>
    public async Task<IReadOnlyList<Refusal>> ReasonsToWait(WorkPlan plan, CancellationToken stop)
    {
        List<Refusal> reasons = [];
        if (plan.State != PlanState.Published)
            return [YearEndRefusals.NotInForce];
        if (clock.Today().Year <= plan.Year)
            reasons.Add(YearEndRefusals.YearNotOver);
        var unfinished = await db.Set<PlanTask>().CountAsync(
            task => task.PlanId == plan.Id && task.State != TaskState.Done && task.State != TaskState.Stopped && !db.Set<PlanProblem>().Any(problem => problem.TaskId == task.Id), stop);
        if (unfinished > 0)
            reasons.Add(YearEndRefusals.Unfinished(unfinished));
        if ((await db.Set<ReturnRound>().AsNoTracking().Where(r => r.PlanId == plan.Id && r.OpenedAt != null && r.ClosedAt == null).ToListAsync(stop)) is { Count: > 0 } running)
            reasons.Add(YearEndRefusals.ReturnsRunning(running.Select(round => round.Quarter).Order()));
        if (await db.Set<UnitReturn>().CountAsync(one => one.PlanId == plan.Id && one.State == ReturnState.Submitted, stop) is > 0 and var undecided)
            reasons.Add(YearEndRefusals.ReturnsOpen(undecided));
        if (await db.Set<Bulletin>().CountAsync(b => b.PlanId == plan.Id && b.State != BulletinState.Issued, stop) is > 0 and var unissued)
            reasons.Add(YearEndRefusals.BulletinsOpen(unissued));
        return reasons;
    }

    public async Task<AnnualPart> Annual(WorkPlan plan, CancellationToken stop)
    {
        var now = await figures.Now(plan, new(plan.Year, 4), stop);
        // One entry told to two tasks is one entry.
        var entries = await db.Set<ProgressEntry>().CountAsync(entry => entry.FromEntryId == null && db.Set<PlanTask>().Any(task => task.Id == entry.TaskId && task.PlanId == plan.Id), stop)
            + await db.Set<ProgressEntry>().Where(entry => entry.FromEntryId != null && db.Set<PlanTask>().Any(task => task.Id == entry.TaskId && task.PlanId == plan.Id)).Select(entry => entry.FromEntryId).Distinct().CountAsync(stop);
        var rounds = await db.Set<ReturnRound>().AsNoTracking().Include(r => r.Returns).Where(r => r.PlanId == plan.Id && r.OpenedAt != null).ToListAsync(stop);
        var issued = await db.Set<Bulletin>().CountAsync(b => b.PlanId == plan.Id && b.State == BulletinState.Issued, stop);
        var (today, book) = (clock.Today(), await units.OfYear(plan.Year, stop));
        var open = await problems.Unfinished(plan.Id, stop);
        return new(
            plan.Title, plan.Year, now, entries, rounds.Sum(r => r.Returns.Count), rounds.Sum(r => r.Returns.Count(one => one.FirstSubmittedAt is not null && !one.IsLate(r, today))), issued,
            [.. open.Select(task => new UnfinishedTask(book.Find(task.UnitId)?.ShortName ?? "已撤销单位", task.Clause!.Title, UnfinishedTask.KindOn(today, task, plan.Year)))],
            await db.Set<PlanProblem>().AnyAsync(problem => problem.PlanId == plan.Id, stop));
    }
}

internal sealed record YearEndFolder(
    WorkPlan Plan, IReadOnlyList<PlanTask> Unfinished, IReadOnlyList<PlanProblem> Problems, IReadOnlyList<Refusal> ReasonsToWait, PlanArchive? Archive, WorkPlan? Next, UnitBook Units)
{
    public string NameOf(Guid unit) => Units.Find(unit)?.ShortName ?? "已撤销单位";

    public bool Carries(PlanTask task) => Problems.FirstOrDefault(problem => problem.TaskId == task.Id)?.CarriesOver ?? true;
}
