using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Bulletins the offices issued in the period. A unit's figure counts those of its own plan.</summary>
internal sealed class BulletinsIssued(PlatformDb db) : IPlanIndicator
{
    public IndicatorInfo Info { get; } = new("workplans.bulletins_issued", "印发季度通报", IndicatorKind.Count, IndicatorPeriod.Year, "统计期内已经印发的工作要点推进情况通报份数；同一季度只计一份。");

    public async Task<Measurement> Measure(Guid? planId, Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var issued = await (from bulletin in db.Set<Bulletin>().AsNoTracking()
                            join plan in db.Set<WorkPlan>() on bulletin.PlanId equals plan.Id
                            where bulletin.IssuedAt != null && (planId == null || plan.Id == planId) && (unitId == null || plan.AgencyId == unitId)
                            select new { bulletin.Id, bulletin.Title, plan.AgencyId, IssuedAt = bulletin.IssuedAt!.Value }).ToListAsync(stop);
        return new(IndicatorKind.Count, [.. issued
            .Where(bulletin => period.Holds(ChinaTime.DayOf(bulletin.IssuedAt)))
            .Select(bulletin => new CountedRow(
                BulletinRelease.Item(bulletin.Id), bulletin.Title, bulletin.AgencyId, ChinaTime.DayOf(bulletin.IssuedAt), true, $"/desk/workplans/bulletins/{bulletin.Id}"))
            .Where(row => tied is null || tied.Contains(row.Item))
            .OrderBy(row => row.On)]);
    }
}
