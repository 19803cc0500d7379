using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.YearEnd;

internal sealed class PlanYears(PlatformDb db, YearEndBook book) : IPlanYears
{
    public async Task<IReadOnlyList<HandedOverProblem>> ProblemsOf(int year, CancellationToken stop = default)
    {
        var problems = await (from problem in db.Set<PlanProblem>().AsNoTracking()
                              join plan in db.Set<WorkPlan>() on problem.PlanId equals plan.Id
                              join task in db.Set<PlanTask>() on problem.TaskId equals task.Id
                              where problem.Year == year
                              orderby problem.HandedOverAt, problem.Id
                              select new { problem, plan.Title, task.State }).ToListAsync(stop);
        return [.. problems.Select(one => new HandedOverProblem(
            one.problem.Id, one.problem.TaskId, one.problem.UnitId, one.Title, one.problem.Kind.Title(), one.problem.Title, one.problem.Text, one.problem.DueOn,
            one.problem.HandedOverAt, one.problem.CarriesOver, one.State == TaskState.Done))];
    }

    public async Task<PlanYearReport?> ReportOf(Guid agencyId, int year, CancellationToken stop = default)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.AgencyId == agencyId && p.Year == year && p.State != PlanState.Draft, stop) is not { } plan)
            return null;
        var annual = await book.Annual(plan, stop);
        var whole = annual.Figures.Whole;
        return new(
            plan.Id, plan.Title, whole.All, whole.Done, whole.Overdue, annual.Figures.Units.Count, annual.Entries, annual.ReturnsAsked, annual.ReturnsInTime, annual.Bulletins, annual.Write());
    }
}
