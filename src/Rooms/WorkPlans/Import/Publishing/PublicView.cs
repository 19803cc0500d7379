using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.Import.Publishing;

/// <summary>Draws the public view of a plan from its clauses and tasks as they are now.</summary>
internal sealed class PublicView(PlatformDb db, IUnits units, FiguresBook book)
{
    public const string Done = "已完成";

    public async Task<PublicPlan> Of(WorkPlan plan, DateOnly today, CancellationToken stop = default)
    {
        var agency = await units.Find(plan.AgencyId, stop);
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == plan.Id && !c.IsDropped).OrderBy(c => c.Ordinal).ToListAsync(stop);
        var tasks = (await db.Set<PlanTask>().AsNoTracking().Where(t => t.PlanId == plan.Id).ToListAsync(stop)).ToLookup(t => t.ClauseId);
        var now = await book.Now(plan, book.Current(plan), stop);
        var figures = now.Clauses.Where(figure => !figure.AwaitsRoom).ToLookup(figure => figure.ClauseId);
        var standings = now.Standings.ToDictionary(line => line.ClauseId, line => line.Standing);
        return new(
            plan.Title, agency?.Name ?? "", agency?.Code ?? "", plan.Year, plan.Edition, plan.Issuer, plan.DocumentNumber, plan.IssuedOn, today,
            [.. clauses.Select(clause => Clause(clause, [.. tasks[clause.Id]], standings[clause.Id], plan.Year) with { Figures = [.. figures[clause.Id].Select(Figure)] })])
        {
            Whole = Tally(now.Whole),
            Sections = [.. now.Sections.Select(Tally)],
        };
    }

    private static PublicTally Tally(TallyLine line) => new(line.Name, line.All, line.Done, line.OnCourse + line.Returned, line.Overdue);

    private static PublicFigure Figure(ClauseTally figure) => new(figure.Figure, figure.Value, figure.Target, figure.Standing is { } standing ? FigureWords.Of(standing) : null);

    private static PublicClause Clause(PlanClause c, IReadOnlyList<PlanTask> tasks, ClauseStanding standing, int year)
    {
        var living = tasks.Where(task => task.State != TaskState.Stopped).ToList();
        return new(
            c.Ordinal, c.Number, c.Section, c.Subsection, c.Item, c.Name, c.Text, c.Lead, c.Support, c.DeadlinePrinted, PlanYear.EffectiveDue(c, year),
            Said(standing), living.Count(task => task.State == TaskState.Done), living.Count);
    }

    /// <summary>What goes on between office and unit is not the public's trouble; what is late is.</summary>
    private static string Said(ClauseStanding standing) => standing switch
    {
        ClauseStanding.Done => Done,
        ClauseStanding.Overdue or ClauseStanding.Missed => "超过时限，仍在推进",
        ClauseStanding.Stopped or ClauseStanding.Nobody => "已调整，不再推进",
        ClauseStanding.NotBrokenDown => "已部署",
        ClauseStanding.OnCourse => "推进中，符合进度",
        _ => "推进中",
    };
}
