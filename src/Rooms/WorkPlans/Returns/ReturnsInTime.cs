using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.Returns;

/// <summary>
/// Of the returns whose last day is over, or that were handed in before it, those in time. What was sent back and not handed in again
/// by its day does not count.
/// </summary>
internal sealed class ReturnsInTime(PlatformDb db, IUnits units, TimeProvider clock) : IPlanIndicator
{
    public IndicatorInfo Info { get; } = new(
        "workplans.returns_in_time_share", "按期报送季度进展的占比", IndicatorKind.Share, IndicatorPeriod.Year,
        "截止日期在统计期内的季度报送中，首次报送不晚于截止日期、且没有退回后逾期未补报的，占应报送（已到截止日期或已报送）的比例。");

    public async Task<Measurement> Measure(Guid? planId, Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var returns = await (from one in db.Set<UnitReturn>().AsNoTracking()
                             join round in db.Set<ReturnRound>() on one.RoundId equals round.Id
                             join plan in db.Set<WorkPlan>() on one.PlanId equals plan.Id
                             where plan.State != PlanState.Draft && round.OpenedAt != null && round.DueOn >= period.From && round.DueOn <= period.To
                             where planId == null || one.PlanId == planId
                             where unitId == null || one.UnitId == unitId
                             select new Asked(one, round, plan.Title)).ToListAsync(stop);
        var (today, book) = (clock.Today(), await units.OfYear(period.From.Year, stop));
        return new(IndicatorKind.Share, [.. returns
            .Where(one => today > one.Round.DueOn || one.Return.FirstSubmittedAt is not null)
            .Select(one => Row(one, today, book))
            .Where(row => tied is null || tied.Contains(row.Item))
            .OrderBy(row => row.Counts).ThenBy(row => row.On).ThenBy(row => row.Title, StringComparer.Ordinal)]);
    }

    private static CountedRow Row(Asked one, DateOnly today, UnitBook book)
    {
        DateOnly? on = one.Return.FirstSubmittedAt is { } at ? ChinaTime.DayOf(at) : null;
        var why = on is null ? $"未报送（截止{one.Round.DueOn:yyyy-MM-dd}）"
            : on > one.Round.DueOn ? $"{on:yyyy-MM-dd}报送，截止{one.Round.DueOn:yyyy-MM-dd}"
            : one.Return.State == ReturnState.SentBack && today > one.Return.Due(one.Round) ? $"退回后未在{one.Return.Due(one.Round):yyyy-MM-dd}前补报"
            : null;
        return new(
            new("workplans.return", one.Return.Id.ToString("N")), $"{book.Find(one.Return.UnitId)?.ShortName ?? "已撤销单位"}{one.Round.Quarter}报送《{one.Plan}》",
            one.Return.UnitId, on, why is null, $"/desk/workplans/returns/{one.Return.Id}", why);
    }

    private sealed record Asked(UnitReturn Return, ReturnRound Round, string Plan);
}
