using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Of the units in a plan of the year, those that issued one of their own within the period; the issuer of the plan itself is asked too.</summary>
internal sealed class PlanIssued(PlatformDb db, IUnits units) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "workplans.plan_issued", "印发本单位工作要点的单位占比", IndicatorKind.Share, IndicatorPeriod.Year,
        "在期限内印发（下达）本单位当年政务公开工作要点的单位，占计划中责任单位的比例。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var year = period.From.Year;
        var book = await units.OfYear(year, stop);
        var asked = await units.InPlan(year, stop) ?? [.. book.OfKind(UnitKinds.Agencies).Select(unit => unit.Id)];
        var plans = await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.Year == year && plan.State != PlanState.Draft)
            .Select(plan => new Issued(plan.Id, plan.AgencyId, plan.Title, plan.IssuedOn)).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. asked
            .Where(unit => unitId is null || unit == unitId)
            .Select(unit => Row(unit, plans.Where(plan => plan.AgencyId == unit).MinBy(plan => plan.On ?? DateOnly.MaxValue), period, book))
            .Where(row => tied is null || tied.Contains(row.Item))
            .OrderBy(row => row.Counts).ThenBy(row => row.Title, StringComparer.Ordinal)]);
    }

    private static CountedRow Row(Guid unit, Issued? plan, Period period, UnitBook book)
    {
        var name = book.Find(unit)?.ShortName ?? "已撤销单位";
        if (plan is null)
            return new(new("workplans.unit", unit.ToString("N")), name, unit, null, false, Why: "尚未印发本单位的工作要点");
        var counts = plan.On is { } on && period.Holds(on);
        var why = counts ? null : plan.On is null ? "没有成文日期" : $"{plan.On:yyyy-MM-dd}印发，不在{period.From:yyyy-MM-dd}至{period.To:yyyy-MM-dd}之内";
        return new(new("workplans.plan", plan.Id.ToString("N")), $"{name}《{plan.Title}》", unit, plan.On, counts, $"/desk/workplans/plans/{plan.Id}", why);
    }

    private sealed record Issued(Guid Id, Guid AgencyId, string Title, DateOnly? On);
}
