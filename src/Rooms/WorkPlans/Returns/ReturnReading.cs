using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.Returns;

/// <summary>Fills a return from what the unit entered in the quarter and what the platform measured.</summary>
internal sealed class ReturnReading(PlatformDb db, ClauseFigures figures, IUnits units, TimeProvider clock)
{
    /// <summary>As the tasks stand now, with the words the unit has added so far.</summary>
    public async Task<ReturnContent> Now(UnitReturn unit, Quarter quarter, CancellationToken stop)
    {
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == unit.PlanId, stop);
        var tasks = await db.Set<PlanTask>().AsNoTracking().Include(task => task.Clause)
            .Where(task => task.PlanId == unit.PlanId && task.UnitId == unit.UnitId && task.State != TaskState.Stopped)
            .ToListAsync(stop);
        var ids = tasks.ConvertAll(task => task.Id);
        var entries = (await db.Set<ProgressEntry>().AsNoTracking().Where(entry => ids.Contains(entry.TaskId)).ToListAsync(stop)).ToLookup(entry => entry.TaskId);
        var words = unit.Lines.ToDictionary(line => line.TaskId, line => line.Words);
        var lines = new List<ReturnLine>();
        foreach (var task in tasks.OrderBy(task => task.Clause!.Ordinal))
            lines.Add(Line(task, Standing([.. entries[task.Id]]), quarter, words.GetValueOrDefault(task.Id), await Figures(plan, task, stop)));
        var name = (await units.Find(unit.UnitId, stop))?.ShortName ?? "已撤销单位";
        return new(plan.Title, name, quarter.ToString(), clock.Today(), unit.Words, lines);
    }

    /// <summary>What was last handed in, or null before the first time.</summary>
    public async Task<ReturnContent?> HandedIn(UnitReturn unit, CancellationToken stop)
    {
        if (unit.Digest is null)
            return null;
        var step = await db.Set<ReturnStep>().AsNoTracking().FirstAsync(s => s.ReturnId == unit.Id && s.Digest == unit.Digest, stop);
        return ReturnJson.Read<ReturnContent>(step.Content!);
    }

    private ReturnLine Line(PlanTask task, List<ProgressEntry> entries, Quarter quarter, string? words, IReadOnlyList<ReturnFigure> measured) => new(
        task.Id, task.Clause!.Ordinal, task.Clause.Section, task.Clause.Title, task.Part, task.State, task.DueOn,
        task.IsOverdue(clock.Today()), task is { ReturnedAt: not null, State: TaskState.Underway },
        entries.LastOrDefault(entry => entry.Percent is not null)?.Percent,
        [.. entries.Where(entry => quarter.Contains(entry.On)).Reverse().Select(Entry)], measured, words)
    {
        Number = task.Clause.Number,
    };

    /// <summary>In order of time, without what a later entry corrected.</summary>
    private static List<ProgressEntry> Standing(List<ProgressEntry> entries)
    {
        var corrected = entries.Select(entry => entry.Corrects).ToHashSet();
        return [.. entries.Where(entry => !corrected.Contains(entry.Id)).OrderBy(entry => entry.On).ThenBy(entry => entry.EnteredAt)];
    }

    private static ReturnEntry Entry(ProgressEntry entry) =>
        new(entry.Id, entry.On, entry.Text, entry.Percent, [.. entry.Evidence.Select(proof => proof.Title)], entry.EnteredByName);

    /// <summary>Where the target holds for each unit by itself, the unit's own figure.</summary>
    private async Task<IReadOnlyList<ReturnFigure>> Figures(WorkPlan plan, PlanTask task, CancellationToken stop)
    {
        var shown = new List<ReturnFigure>();
        foreach (var figure in await figures.OfClause(plan, task.ClauseId, stop))
        {
            var own = figure.Units.FirstOrDefault(unit => unit.UnitId == task.UnitId);
            var (measured, standing) = own is null ? (figure.Measured, figure.Standing) : (own.Measured, own.Standing);
            var value = figure.Info is { } info && measured is not null ? FigureWords.Value(info, measured) : FigureRooms.Awaiting(figure.Binding.IndicatorId);
            shown.Add(new(figure.Binding.IndicatorId, figure.Title, value, measured?.Value, FigureWords.Target(figure), standing));
        }
        return shown;
    }
}
