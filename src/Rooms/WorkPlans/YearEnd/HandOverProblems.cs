using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>移交问题清单: every unfinished task becomes an entry, once; which of them the next year takes up is marked.</summary>
internal sealed class HandOverProblems(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions, TaskReading reading)
{
    private const int FirstDay = 20;

    /// <param name="carried">Tasks the next year's plan takes up.</param>
    public Task<Outcome<int>> Do(Guid planId, IReadOnlyCollection<Guid> carried, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<int>(YearEndPermissions.HandOver, who.Actor, async doing =>
        {
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan
                || !permissions.Allows(who.Role, YearEndPermissions.HandOver) || !await scope.IsOffice(who, plan.AgencyId, stop))
                return YearEndRefusals.NotYours;
            var open = await Unfinished(planId, stop);
            var known = await db.Set<PlanProblem>().Where(p => p.PlanId == planId).ToListAsync(stop);
            List<Refusal> reasons = [.. Reasons(plan, open.Count + known.Count, doing.Today)];
            if (reasons.Count > 0)
                return reasons;
            var words = await reading.LastWords([.. open.Select(task => task.Id)], stop);
            foreach (var task in open.Where(task => known.TrueForAll(problem => problem.TaskId != task.Id)))
                known.Add(db.Add(Problem(plan, task, words.GetValueOrDefault(task.Id), doing, who)).Entity);
            foreach (var problem in known)
                problem.CarriesOver = carried.Contains(problem.TaskId);
            doing.About("workplans.plan", planId, $"移交问题清单{known.Count}项，其中{known.Count(problem => problem.CarriesOver)}项转入下年度");
            return known.Count;
        }, stop);

    public Task<List<PlanTask>> Unfinished(Guid planId, CancellationToken stop) => db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().Include(task => task.Clause)
        .Where(task => task.PlanId == planId && task.State != TaskState.Done && task.State != TaskState.Stopped).OrderBy(task => task.Clause!.Ordinal).ToListAsync(stop);

    public static ProblemKind KindOf(PlanTask task, int year) => task switch
    {
        { State: TaskState.Dispatched } => ProblemKind.NeverBrokenDown,
        { ReturnedAt: not null, State: TaskState.Underway } => ProblemKind.Returned,
        _ when task.DueOn > new DateOnly(year, 12, 31) => ProblemKind.NotDueYet,
        _ => ProblemKind.Overdue,
    };

    private static IEnumerable<Refusal> Reasons(WorkPlan plan, int tasks, DateOnly today)
    {
        if (plan.State != PlanState.Published)
            yield return YearEndRefusals.NotInForce;
        if (today < new DateOnly(plan.Year, 12, FirstDay))
            yield return YearEndRefusals.TooEarly;
        if (tasks == 0)
            yield return YearEndRefusals.NothingUnfinished;
    }

    private static PlanProblem Problem(WorkPlan plan, PlanTask task, LastWord? last, Doing doing, CurrentPerson who) => new()
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        PlanId = plan.Id,
        Year = plan.Year,
        ClauseId = task.ClauseId,
        TaskId = task.Id,
        UnitId = task.UnitId,
        Kind = KindOf(task, plan.Year),
        Title = $"第{task.Clause!.Mark}条 {task.Clause.Title}",
        Text = $"完成时限{task.DueOn:yyyy-MM-dd}。"
            + (last is null ? "没有填报过进展。" : $"最近进展（{last.On:yyyy-MM-dd}{(last.Percent is { } percent ? $"，{percent}%" : "")}）：{last.Text}")
            + (task.ReturnedWhy is { } why ? $" 退回理由：{why}" : ""),
        DueOn = task.DueOn,
        HandedOverAt = doing.Now,
        HandedOverByName = who.Name,
    };
}
