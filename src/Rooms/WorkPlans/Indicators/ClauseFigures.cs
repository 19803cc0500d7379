using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Measures clauses by their confirmed bindings. Within one request a figure is measured once however many clauses ask.</summary>
internal sealed class ClauseFigures(PlatformDb db, IEnumerable<IIndicator> indicators, TimeProvider clock)
{
    private readonly Dictionary<(string Indicator, Guid Plan, Period Period, Guid? Unit), Measurement> measured = [];

    /// <returns>By clause; a clause without a confirmed figure is not in it.</returns>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ClauseFigure>>> OfPlan(WorkPlan plan, CancellationToken stop)
    {
        var bindings = await db.Set<ClauseBinding>().AsNoTracking()
            .Where(binding => binding.IsConfirmed && db.Set<PlanClause>().Any(clause => clause.Id == binding.ClauseId && clause.PlanId == plan.Id && !clause.IsDropped))
            .ToListAsync(stop);
        var figures = new Dictionary<Guid, IReadOnlyList<ClauseFigure>>();
        foreach (var clause in bindings.GroupBy(binding => binding.ClauseId))
            figures[clause.Key] = await Measure(plan, [.. clause], stop);
        return figures;
    }

    public async Task<IReadOnlyList<ClauseFigure>> OfClause(WorkPlan plan, Guid clauseId, CancellationToken stop) =>
        await Measure(plan, await db.Set<ClauseBinding>().AsNoTracking().Where(b => b.ClauseId == clauseId && b.IsConfirmed).ToListAsync(stop), stop);

    /// <summary>How the figure went: as it stood at the end of each quarter up to its last day; the quarter of today as it stands now.</summary>
    public async Task<IReadOnlyList<CoursePoint>> Course(WorkPlan plan, ClauseFigure figure, CancellationToken stop)
    {
        if (Of(figure.Binding.IndicatorId) is not { } indicator)
            return [];
        var (today, whole, points) = (clock.Today(), PeriodOf(plan, figure.Binding), new List<CoursePoint>());
        foreach (var quarter in Quarter.OfYear(plan.Year).Where(quarter => quarter.Start <= today && quarter.Start <= whole.To))
            points.Add(quarter.End >= today || quarter.End >= whole.To
                ? new(quarter, figure)
                : new(quarter, await Measure(plan, figure.Binding, indicator, new(whole with { To = quarter.End }, quarter.End), stop)));
        return points;
    }

    private async Task<IReadOnlyList<ClauseFigure>> Measure(WorkPlan plan, List<ClauseBinding> bindings, CancellationToken stop)
    {
        var figures = new List<ClauseFigure>();
        foreach (var binding in bindings.OrderBy(binding => binding.IndicatorId, StringComparer.Ordinal))
            figures.Add(Of(binding.IndicatorId) is { } indicator
                ? await Measure(plan, binding, indicator, new(PeriodOf(plan, binding), clock.Today()), stop)
                : new(binding, Proposals.TitleOf(binding.IndicatorId, null), null, null, null, []));
        return figures;
    }

    private async Task<ClauseFigure> Measure(WorkPlan plan, ClauseBinding binding, IIndicator indicator, Span span, CancellationToken stop)
    {
        var tied = binding.OnlyTied ? await Tied(binding.ClauseId, stop) : null;
        var (title, info) = (indicator.Info.Title, indicator.Info);
        if (binding.Target is { PerUnit: true } each)
        {
            var units = await UnitFigures(plan, binding, indicator, span, tied, each, stop);
            var rows = units.SelectMany(unit => unit.Measured.Rows).DistinctBy(row => row.Item).ToList();
            return new(binding, title, info, new(info.Kind, rows), Together(units), units);
        }
        var whole = await Once(plan, indicator, span.Period, null, tied, stop);
        return new(binding, title, info, whole, binding.Target?.Judge(whole, span.AsOf), []);
    }

    private async Task<List<UnitFigure>> UnitFigures(
        WorkPlan plan, ClauseBinding binding, IIndicator indicator, Span span, IReadOnlyCollection<ItemRef>? tied, Target target, CancellationToken stop)
    {
        var units = await db.Set<PlanTask>().Where(task => task.ClauseId == binding.ClauseId && task.State != TaskState.Stopped).Select(task => task.UnitId).Distinct().ToListAsync(stop);
        var figures = new List<UnitFigure>();
        foreach (var unit in units)
        {
            var own = await Once(plan, indicator, span.Period, unit, tied, stop);
            figures.Add(new(unit, own, target.Judge(own, span.AsOf)));
        }
        return figures;
    }

    /// <summary>The clause stands as its weakest unit; units with nothing due say nothing.</summary>
    private static Standing Together(List<UnitFigure> units)
    {
        var judged = units.Select(unit => unit.Standing).Where(standing => standing != Standing.NothingDue).ToList();
        return judged.Count == 0 ? Standing.NothingDue
            : judged.Contains(Standing.Missed) ? Standing.Missed
            : judged.Contains(Standing.OffCourse) ? Standing.OffCourse
            : judged.Contains(Standing.OnCourse) ? Standing.OnCourse
            : Standing.Reached;
    }

    /// <summary>Up to the due date: what comes later is no longer in time. A figure of now knows no beginning.</summary>
    private static Period PeriodOf(WorkPlan plan, ClauseBinding binding)
    {
        var year = Period.Year(plan.Year);
        return binding.DueOn is { } due && due < year.To ? year with { To = due } : year;
    }

    private async Task<Measurement> Once(WorkPlan plan, IIndicator indicator, Period period, Guid? unit, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        if (tied is not null)
            return await Ask(plan, indicator, period, unit, tied, stop);
        var key = (indicator.Info.Id, plan.Id, period, unit);
        return measured.TryGetValue(key, out var known) ? known : measured[key] = await Ask(plan, indicator, period, unit, null, stop);
    }

    /// <summary>An item is counted once, whatever the room says.</summary>
    private static async Task<Measurement> Ask(WorkPlan plan, IIndicator indicator, Period period, Guid? unit, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var found = await (indicator is IPlanIndicator own ? own.Measure(plan.Id, period, unit, tied, stop) : indicator.Measure(period, unit, tied, stop));
        return found with { Rows = [.. found.Rows.DistinctBy(row => row.Item)] };
    }

    private IIndicator? Of(string id) => indicators.FirstOrDefault(indicator => indicator.Info.Id == id);

    private async Task<IReadOnlyCollection<ItemRef>> Tied(Guid clauseId, CancellationToken stop) =>
        await (from tied in db.Set<TiedItem>()
               join task in db.Set<PlanTask>() on tied.TaskId equals task.Id
               where task.ClauseId == clauseId && task.State != TaskState.Stopped
               select new ItemRef(tied.Kind, tied.ItemId)).Distinct().ToListAsync(stop);

    /// <param name="AsOf">The day it is judged on.</param>
    private readonly record struct Span(Period Period, DateOnly AsOf);
}

/// <summary>A figure as it stood at the end of a quarter.</summary>
internal sealed record CoursePoint(Quarter Quarter, ClauseFigure Figure);
