using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>What a draft is written from besides the figures: the last bulletin, the chosen cases, the numbers in use.</summary>
internal sealed class BulletinSources(PlatformDb db)
{
    public async Task<string> Write(WorkPlan plan, Quarter quarter, QuarterFigures now, bool ranksUnits, CancellationToken stop)
    {
        var before = await LastBefore(plan.Id, quarter, stop);
        var since = before?.IssuedAt ?? DateTime.MinValue;
        var cases = await db.Set<GoodCase>().AsNoTracking().Where(c => c.PlanId == plan.Id && c.State == CaseState.Chosen && c.DecidedAt > since).OrderBy(c => c.DecidedAt).ToListAsync(stop);
        return new FirstDraft(now, before?.Counted, ranksUnits, cases).Write();
    }

    /// <summary>Of an earlier quarter: one that is written late is not held against those that came after it.</summary>
    private async Task<Bulletin?> LastBefore(Guid planId, Quarter quarter, CancellationToken stop)
    {
        var issued = await db.Set<Bulletin>().AsNoTracking().Where(b => b.PlanId == planId && b.State == BulletinState.Issued).Select(b => new { b.Id, b.Quarter }).ToListAsync(stop);
        var last = issued.Where(b => b.Quarter.CompareTo(quarter) < 0).MaxBy(b => b.Quarter);
        return last is null ? null : await db.Set<Bulletin>().AsNoTracking().FirstAsync(b => b.Id == last.Id, stop);
    }

    public Task<string?> LastCode(Guid planId, CancellationToken stop) => db.Set<Bulletin>()
        .Where(b => b.PlanId == planId && b.Code != null).OrderByDescending(b => b.DraftedAt).Select(b => b.Code).FirstOrDefaultAsync(stop);

    /// <summary>A number is given once a year and issuer.</summary>
    public async Task<bool> IsNumberTaken(Bulletin bulletin, WorkPlan plan, CancellationToken stop)
    {
        var plans = await db.Set<WorkPlan>().Where(p => p.AgencyId == plan.AgencyId && p.Year == plan.Year).Select(p => p.Id).ToListAsync(stop);
        return await db.Set<Bulletin>().AnyAsync(
            other => other.Id != bulletin.Id && other.Code == bulletin.Code && other.Serial == bulletin.Serial && other.State != BulletinState.Draft && plans.Contains(other.PlanId), stop);
    }
}
