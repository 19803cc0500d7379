using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Counts a plan as it stands today. Whoever shows figures of a plan asks here.</summary>
internal sealed class FiguresBook(PlatformDb db, ClauseFigures figures, IUnits units, TimeProvider clock)
{
    public async Task<QuarterFigures> Now(WorkPlan plan, Quarter quarter, CancellationToken stop)
    {
        var (today, book) = (clock.Today(), await units.OfYear(plan.Year, stop));
        var tasks = await db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().Include(task => task.Clause).Where(task => task.PlanId == plan.Id).ToListAsync(stop);
        var measured = await figures.OfPlan(plan, stop);
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(clause => clause.PlanId == plan.Id && !clause.IsDropped).OrderBy(clause => clause.Ordinal).ToListAsync(stop);
        return new(
            plan.Title, quarter.ToString(), today, Tally.Of("全部", null, tasks, today), Tally.ByUnit(tasks, Name, today), Tally.BySection(tasks, today),
            [.. clauses.SelectMany(clause => measured.GetValueOrDefault(clause.Id, []).Select(figure => Clause(clause, figure)))], await Returns(plan, quarter, Name, stop))
        {
            Standings = Lines(clauses, measured, tasks.ToLookup(task => task.ClauseId), today),
        };

        string Name(Guid unit) => book.Find(unit)?.ShortName ?? "已撤销单位";
    }

    /// <summary>Newest of the plan's quarters that has begun; the quarter a page of today is about.</summary>
    public Quarter Current(WorkPlan plan) => Quarter.Of(clock.Today()) is var now && now.Year > plan.Year ? new(plan.Year, 4) : now.Year < plan.Year ? new(plan.Year, 1) : now;

    private static IReadOnlyList<ClauseLine> Lines(
        List<PlanClause> clauses, IReadOnlyDictionary<Guid, IReadOnlyList<ClauseFigure>> measured, ILookup<Guid, PlanTask> tasks, DateOnly today) =>
        [.. clauses.Select(clause => new ClauseLine(clause.Id, clause.Ordinal, clause.Title, ClauseStandings.Of(measured.GetValueOrDefault(clause.Id, []), [.. tasks[clause.Id]], today)) { Number = clause.Number })];

    private static ClauseTally Clause(PlanClause clause, ClauseFigure figure) => new(
        clause.Id, clause.Ordinal, clause.Title, figure.Title, figure.AwaitsRoom ? FigureRooms.Awaiting(figure.Binding.IndicatorId) : FigureWords.Value(figure), FigureWords.Target(figure), figure.Standing)
    {
        AwaitsRoom = figure.AwaitsRoom,
        Number = clause.Number,
    };

    private async Task<ReturnsTally?> Returns(WorkPlan plan, Quarter quarter, Func<Guid, string> nameOf, CancellationToken stop)
    {
        if (await db.Set<ReturnRound>().AsNoTracking().Include(r => r.Returns).FirstOrDefaultAsync(r => r.PlanId == plan.Id && r.Quarter == quarter, stop) is not { OpenedAt: not null } round)
            return null;
        var (today, missing) = (clock.Today(), round.Returns.Where(one => one.FirstSubmittedAt is null).ToList());
        return new(
            round.Returns.Count, round.Returns.Count(one => one.FirstSubmittedAt is not null && !one.IsLate(round, today)),
            Names(round.Returns.Where(one => one.FirstSubmittedAt is not null && one.IsLate(round, today))), Names(missing));

        IReadOnlyList<string> Names(IEnumerable<UnitReturn> some) => [.. some.Select(one => nameOf(one.UnitId)).Order(StringComparer.Ordinal)];
    }
}
