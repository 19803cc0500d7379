using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Measures clauses by their confirmed bindings. Within one request a figure is measured once however many clauses ask.</summary>
internal sealed class ClauseFigures(PlatformDb db, IEnumerable<IIndicator> indicators, TimeProvider clock)
{
    private readonly Dictionary<(string Indicator, Period Period, Guid? Unit), Measurement> measured = [];

    /// <returns>By clause; a clause without a confirmed figure is not in it.</returns>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ClauseFigure>>> OfPlan(WorkPlan plan, CancellationToken stop)
    {
        var bindings = await db.Set<ClauseBinding>().AsNoTracking()
            .Where(binding => binding.IsConfirmed && db.Set<PlanClause>().Any(clause => clause.Id == binding.ClauseId && clause.PlanId == plan.Id && !clause.IsDropped))
            .ToListAsync(stop);
        var figures = new Dictionary<Guid, IReadOnlyList<ClauseFigure>>();
        foreach (var clause in bindings.GroupBy(binding => binding.ClauseId))
            figures[clause.Key] = await Measure(plan, clause.Key, [.. clause], stop);
        return figures;
    }

    public async Task<IReadOnlyList<ClauseFigure>> OfClause(WorkPlan plan, Guid clauseId, CancellationToken stop) =>
        await Measure(plan, clauseId, await db.Set<ClauseBinding>().AsNoTracking().Where(b => b.ClauseId == clauseId && b.IsConfirmed).ToListAsync(stop), stop);

    private async Task<IReadOnlyList<ClauseFigure>> Measure(WorkPlan plan, Guid clauseId, List<ClauseBinding> bindings, CancellationToken stop)
    {
        var figures = new List<ClauseFigure>();
        foreach (var binding in bindings.OrderBy(binding => binding.IndicatorId, StringComparer.Ordinal))
            figures.Add(indicators.FirstOrDefault(indicator => indicator.Info.Id == binding.IndicatorId) is { } indicator
                ? await Measure(plan, binding, indicator, stop)
                : new(binding, Proposals.TitleOf(binding.IndicatorId, null), null, null, null, []));
        return figures;
    }

    private async Task<ClauseFigure> Measure(WorkPlan plan, ClauseBinding binding, IIndicator indicator, CancellationToken stop)
    {
        var tied = binding.OnlyTied ? await Tied(binding.ClauseId, stop) : null;
        var period = PeriodOf(plan, binding);
        var (title, info, today) = (indicator.Info.Title, indicator.Info, clock.Today());
        if (binding.Target is { PerUnit: true } each)
        {
            var units = await UnitFigures(binding, indicator, period, tied, each, today, stop);
            var rows = units.SelectMany(unit => unit.Measured.Rows).DistinctBy(row => row.Item).ToList();
            return new(binding, title, info, new(info.Kind, rows), Together(units), units);
        }
        var whole = await Once(indicator, period, null, tied, stop);
        return new(binding, title, info, whole, binding.Target?.Judge(whole, today), []);
    }

    private async Task<List<UnitFigure>> UnitFigures(
        ClauseBinding binding, IIndicator indicator, Period period, IReadOnlyCollection<ItemRef>? tied, Target target, DateOnly today, CancellationToken stop)
    {
        var units = await db.Set<PlanTask>().Where(task => task.ClauseId == binding.ClauseId && task.State != TaskState.Stopped).Select(task => task.UnitId).Distinct().ToListAsync(stop);
        var figures = new List<UnitFigure>();
        foreach (var unit in units)
        {
            var own = await Once(indicator, period, unit, tied, stop);
            figures.Add(new(unit, own, target.Judge(own, today)));
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

    private async Task<Measurement> Once(IIndicator indicator, Period period, Guid? unit, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        if (tied is not null)
            return await indicator.Measure(period, unit, tied, stop);
        var key = (indicator.Info.Id, period, unit);
        return measured.TryGetValue(key, out var known) ? known : measured[key] = await indicator.Measure(period, unit, null, stop);
    }

    private async Task<IReadOnlyCollection<ItemRef>> Tied(Guid clauseId, CancellationToken stop) =>
        await (from tied in db.Set<TiedItem>()
               join task in db.Set<PlanTask>() on tied.TaskId equals task.Id
               where task.ClauseId == clauseId && task.State != TaskState.Stopped
               select new ItemRef(tied.Kind, tied.ItemId)).Distinct().ToListAsync(stop);
}
