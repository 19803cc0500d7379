using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Agencies.Hearings;

/// <summary><c>agencies.reports_heard_share</c>: units of the plan whose head heard at least one report in the period.</summary>
internal sealed class ReportsHeardShare(PlatformDb db, IUnits units, PlanUnits plan) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "agencies.reports_heard_share", "听取政务公开工作汇报的单位占比", IndicatorKind.Share, IndicatorPeriod.Year,
        "主要领导当年至少听取一次政务公开工作汇报的单位，占工作要点涉及单位的比例。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var book = await units.OfYear(period.To.Year, stop);
        var due = await plan.Of(period.To.Year, book, unitId, stop);
        var heard = (await Held(period, stop))
            .Where(hearing => tied is null || tied.Contains(new ItemRef("agencies.hearing", hearing.Id.ToString())))
            .ToLookup(hearing => hearing.UnitId);
        return new(IndicatorKind.Share, [.. due.Select(unit => Row(unit, heard[unit.Id].MinBy(hearing => hearing.HeldOn)))]);
    }

    private Task<List<Hearing>> Held(Period period, CancellationToken stop) => db.Set<Hearing>().AsNoTracking()
        .Where(hearing => hearing.WithdrawnAt == null && hearing.HeldOn >= period.From && hearing.HeldOn <= period.To).ToListAsync(stop);

    private static CountedRow Row(UnitRef unit, Hearing? first) => new(
        new ItemRef("agencies.unit", unit.Id.ToString()),
        first is null ? unit.ShortName : $"{unit.ShortName}：{first.HeadTitle}{first.HeadName}听取汇报",
        unit.Id, first?.HeldOn, first is not null,
        first is null ? null : $"/desk/agencies/hearings/{first.Id}",
        first is null ? "本年度尚未登记听取汇报" : null);
}
