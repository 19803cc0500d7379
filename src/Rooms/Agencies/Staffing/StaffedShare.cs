using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Staffing;

/// <summary><c>agencies.staffed_share</c>: as of now; for a period that is over, as of its last day.</summary>
internal sealed class StaffedShare(StaffingBook staffing, IUnits units, PlanUnits plan, TimeProvider clock) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "agencies.staffed_share", "配备专职和后备人员的单位占比", IndicatorKind.Share, IndicatorPeriod.Now,
        "确定了在岗的政务公开专职人员和后备人员的单位，占工作要点涉及单位的比例。");

    /// <param name="tied">Units, where a clause names some.</param>
    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var today = clock.Today();
        var day = period.To < today ? period.To : today;
        var book = await units.On(day, stop);
        var due = await plan.Of(day.Year, book, unitId, stop);
        var staffed = (await staffing.Of(due.Select(unit => unit.Id), day, stop)).ToDictionary(one => one.UnitId);
        return new(IndicatorKind.Share, [.. due.Select(unit => Row(unit, staffed[unit.Id], day)).Where(row => tied is null || tied.Contains(row.Item))]);
    }

    private static CountedRow Row(UnitRef unit, UnitStaffing staffing, DateOnly day) => new(
        new ItemRef("agencies.unit", unit.Id.ToString()),
        staffing.Gap is null ? $"{unit.ShortName}：{staffing.Officer!.Name}，后备 {staffing.Deputy!.Name}" : unit.ShortName,
        unit.Id, day, staffing.Gap is null, $"/desk/agencies/units/{unit.Id}", staffing.Gap);
}
