using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A unit counts when it handed in every one of its tasks within the plan's term; one late task is a late unit.</summary>
internal sealed class BreakdownInTime(PlatformDb db, IUnits units) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "workplans.breakdown_in_time_share", "按期分解任务的单位占比", IndicatorKind.Share, IndicatorPeriod.Year,
        "在计划规定的天数内分解完全部任务（责任科室、责任人）的单位，占计划中全部责任单位的比例。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var tasks = await (from task in db.Set<PlanTask>()
                           join plan in db.Set<WorkPlan>() on task.PlanId equals plan.Id
                           where plan.State != PlanState.Draft && plan.Year == period.From.Year && task.State != TaskState.Stopped
                           where unitId == null || task.UnitId == unitId
                           where task.BreakdownDueOn != null
                           select new { PlanId = plan.Id, plan.Title, task.UnitId, DueOn = task.BreakdownDueOn!.Value, task.BrokenDownAt }).ToListAsync(stop);
        var book = await units.OfYear(period.From.Year, stop);
        return new(IndicatorKind.Share, [.. tasks
            .GroupBy(task => (task.PlanId, task.UnitId))
            .Select(unit => Row(unit.Key.PlanId, unit.First().Title, unit.Key.UnitId, unit.Max(t => t.DueOn), [.. unit.Select(t => t.BrokenDownAt)], book))
            .Where(row => tied is null || tied.Contains(row.Item))
            .OrderBy(row => row.Counts).ThenBy(row => row.On)]);
    }

    private static CountedRow Row(Guid planId, string plan, Guid unitId, DateOnly due, IReadOnlyList<DateTime?> handedIn, UnitBook book)
    {
        var missing = handedIn.Count(at => at is null);
        DateOnly? last = missing > 0 ? null : handedIn.Max(at => ChinaTime.DayOf(at!.Value));
        var why = missing > 0 ? $"还有{missing}项未分解（时限{due:yyyy-MM-dd}）" : last > due ? $"{last:yyyy-MM-dd}才分解完，时限{due:yyyy-MM-dd}" : null;
        return new(
            new("workplans.breakdown", ShortId.Of(planId, unitId)), $"{book.Find(unitId)?.ShortName ?? "已撤销单位"}分解《{plan}》{handedIn.Count}项任务",
            unitId, last, why is null, $"/desk/workplans/unit-tasks?plan={planId}&unit={unitId}", why);
    }
}
