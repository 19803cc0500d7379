using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A unit counts when it handed in every one of its tasks within the plan's term; one late task is a late unit.</summary>
internal sealed class BreakdownInTime(PlatformDb db, IUnits units) : IPlanIndicator
{
    public IndicatorInfo Info { get; } = new(
        "workplans.breakdown_in_time_share", "按期分解任务的单位占比", IndicatorKind.Share, IndicatorPeriod.Year,
        "在计划规定的天数内分解完全部任务（责任科室、责任人）的单位，占计划中全部责任单位的比例。");

    public async Task<Measurement> Measure(Guid? planId, Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var end = ChinaTime.StartOf(period.To.AddDays(1)).UtcDateTime;
        // Counted by the database: a district has hundreds of tasks a unit.
        var handed = await (from task in db.Set<PlanTask>()
                            join plan in db.Set<WorkPlan>() on task.PlanId equals plan.Id
                            where plan.State != PlanState.Draft && plan.Year == period.From.Year && task.State != TaskState.Stopped
                            where planId == null || task.PlanId == planId
                            where unitId == null || task.UnitId == unitId
                            where task.BreakdownDueOn != null && task.DispatchedAt < end
                            group task by new { task.PlanId, plan.Title, task.UnitId } into unit
                            select new Handed(
                                unit.Key.PlanId, unit.Key.Title, unit.Key.UnitId, unit.Max(t => t.BreakdownDueOn)!.Value, unit.Count(),
                                unit.Count(t => t.BrokenDownAt == null || t.BrokenDownAt >= end), unit.Max(t => t.BrokenDownAt))).ToListAsync(stop);
        var book = await units.OfYear(period.From.Year, stop);
        return new(IndicatorKind.Share, [.. handed
            .Select(unit => Row(unit, book))
            .Where(row => tied is null || tied.Contains(row.Item))
            .OrderBy(row => row.Counts).ThenBy(row => row.On).ThenBy(row => row.Title, StringComparer.Ordinal)]);
    }

    private static CountedRow Row(Handed unit, UnitBook book)
    {
        DateOnly? last = unit.Missing > 0 ? null : ChinaTime.DayOf(unit.Last!.Value);
        var why = unit.Missing > 0 ? $"还有{unit.Missing}项未分解（时限{unit.DueOn:yyyy-MM-dd}）" : last > unit.DueOn ? $"{last:yyyy-MM-dd}才分解完，时限{unit.DueOn:yyyy-MM-dd}" : null;
        return new(
            new("workplans.breakdown", ShortId.Of(unit.PlanId, unit.UnitId)), $"{book.Find(unit.UnitId)?.ShortName ?? "已撤销单位"}分解《{unit.Plan}》{unit.Tasks}项任务",
            unit.UnitId, last, why is null, $"/desk/workplans/unit-tasks?plan={unit.PlanId}&unit={unit.UnitId}", why);
    }

    private sealed record Handed(Guid PlanId, string Plan, Guid UnitId, DateOnly DueOn, int Tasks, int Missing, DateTime? Last);
}
