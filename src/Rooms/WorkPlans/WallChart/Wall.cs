using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.WallChart;

/// <summary>挂图作战: the whole plan at one glance, a cell a clause.</summary>
internal sealed record Wall(WorkPlan Plan, DateOnly On, IReadOnlyList<WallSection> Sections)
{
    public IEnumerable<WallCell> Cells => Sections.SelectMany(section => section.Cells);

    public WallSheet Sheet => WallSheet.Of([.. Sections.Select(section => section.Cells.Count)]);

    public int Count(ClauseStanding standing) => Cells.Count(cell => cell.Standing == standing);

    public IEnumerable<(ClauseStanding Standing, int Count)> Legend =>
        Enum.GetValues<ClauseStanding>().Select(standing => (standing, Count(standing))).Where(one => one.Item2 > 0);
}

internal sealed record WallSection(string Title, IReadOnlyList<WallCell> Cells);

/// <param name="Done">Units whose task is accepted, of those still asked.</param>
/// <param name="Late">Short names of the units that are overdue.</param>
internal sealed record WallCell(PlanClause Clause, ClauseStanding Standing, int Done, int Asked, DateOnly? DueOn, IReadOnlyList<string> Leads, IReadOnlyList<string> Late);

internal sealed class WallReading(PlatformDb db, TaskReading reading, ClauseFigures figures, IUnits units, TimeProvider clock)
{
    public async Task<Wall> Of(WorkPlan plan, CancellationToken stop)
    {
        var today = clock.Today();
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(clause => clause.PlanId == plan.Id && !clause.IsDropped).OrderBy(clause => clause.Ordinal).ToListAsync(stop);
        var tasks = (await reading.OfPlan(plan.Id, stop)).ToLookup(task => task.ClauseId);
        var measured = await figures.OfPlan(plan, stop);
        var book = await units.OfYear(plan.Year, stop);
        string Name(PlanTask task) => book.Find(task.UnitId)?.ShortName ?? "";
        WallCell Cell(PlanClause clause)
        {
            var mine = tasks[clause.Id].Where(task => task.State != TaskState.Stopped).ToList();
            return new(
                clause, ClauseStandings.Of(measured.GetValueOrDefault(clause.Id, []), [.. tasks[clause.Id]], today), mine.Count(task => task.State == TaskState.Done), mine.Count,
                mine.Count == 0 ? null : mine.Max(task => task.DueOn), [.. mine.Where(task => task.Part == TaskPart.Lead).Select(Name)], [.. mine.Where(task => task.IsOverdue(today)).Select(Name)]);
        }
        return new(plan, today, [.. clauses.GroupBy(clause => clause.Section ?? "任务").Select(section => new WallSection(section.Key, [.. section.Select(Cell)]))]);
    }
}
