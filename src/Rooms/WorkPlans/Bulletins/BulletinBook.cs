using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Reads bulletins for pages; a unit sees those issued to it, the office of the plan and its signer all.</summary>
internal sealed class BulletinBook(PlatformDb db, PlanScope scope, IUnits units, ReleaseBook releases)
{
    public async Task<IReadOnlyList<PlanBulletins>> OfOffice(CurrentPerson who, CancellationToken stop)
    {
        var shown = new List<PlanBulletins>();
        foreach (var plan in await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State != PlanState.Draft).OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Title).ToListAsync(stop))
            if (await IsOffice(who, plan, stop))
                shown.Add(new(plan, [.. ReturnCalendar.Of(plan)], await db.Set<Bulletin>().AsNoTracking().Where(b => b.PlanId == plan.Id).OrderBy(b => b.Quarter).ToListAsync(stop)));
        return shown;
    }

    public async Task<IReadOnlyList<IssuedBulletin>> IssuedTo(Guid unitId, CancellationToken stop) =>
        await (from receipt in db.Set<BulletinReceipt>().AsNoTracking()
               join bulletin in db.Set<Bulletin>() on receipt.BulletinId equals bulletin.Id
               where receipt.UnitId == unitId
               orderby bulletin.IssuedAt descending
               select new IssuedBulletin(bulletin, receipt)).ToListAsync(stop);

    public async Task<BulletinFolder?> Open(Guid id, CurrentPerson who, CancellationToken stop)
    {
        if (await db.Set<Bulletin>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, stop) is not { } bulletin)
            return null;
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == bulletin.PlanId, stop);
        var receipts = await db.Set<BulletinReceipt>().AsNoTracking().Where(r => r.BulletinId == id).ToListAsync(stop);
        var (office, own) = (await IsOffice(who, plan, stop), receipts.Find(receipt => receipt.UnitId == who.UnitId));
        var status = await releases.StatusOf(BulletinRelease.Item(id), stop);
        var reviews = who.Role == Role.Reviewer && status is not null;
        if (!office && own is null && !reviews)
            return null;
        return new(
            bulletin, plan, (await units.Find(plan.AgencyId, stop))?.Name ?? plan.Issuer ?? "", office, own, receipts,
            await db.Set<BulletinStep>().AsNoTracking().Where(s => s.BulletinId == id).OrderBy(s => s.At).ToListAsync(stop), status, await units.OfYear(plan.Year, stop));
    }

    /// <summary>The version before the public, or null.</summary>
    public async Task<BulletinFolder?> Public(Guid id, CancellationToken stop)
    {
        var bulletin = await db.Set<Bulletin>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && b.State == BulletinState.Issued, stop);
        if (bulletin is null || await releases.PublicVersionOf(BulletinRelease.Item(id), stop) is not { } released || released.VersionDigest != bulletin.Digest)
            return null;
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == bulletin.PlanId, stop);
        return new(bulletin, plan, (await units.Find(plan.AgencyId, stop))?.Name ?? "", false, null, [], [], released, await units.OfYear(plan.Year, stop));
    }

    /// <summary>Those of a plan before the public, newest first.</summary>
    public async Task<IReadOnlyList<BulletinFolder>> PublicOf(Guid planId, CancellationToken stop)
    {
        var shown = new List<BulletinFolder>();
        foreach (var id in await db.Set<Bulletin>().Where(b => b.PlanId == planId && b.State == BulletinState.Issued && b.WantsPublic).OrderByDescending(b => b.Quarter).Select(b => b.Id).ToListAsync(stop))
            if (await Public(id, stop) is { } folder)
                shown.Add(folder);
        return shown;
    }

    private Task<bool> IsOffice(CurrentPerson who, WorkPlan plan, CancellationToken stop) =>
        scope.IsOffice(who.Role == Role.Approver ? who with { Role = Role.Office } : who, plan.AgencyId, stop);
}

internal sealed record PlanBulletins(WorkPlan Plan, IReadOnlyList<Quarter> Quarters, IReadOnlyList<Bulletin> Bulletins)
{
    public Bulletin? Of(Quarter quarter) => Bulletins.FirstOrDefault(bulletin => bulletin.Quarter == quarter);
}

internal sealed record IssuedBulletin(Bulletin Bulletin, BulletinReceipt Receipt);

internal sealed record BulletinFolder(
    Bulletin Bulletin, WorkPlan Plan, string Issuer, bool IsOffice, BulletinReceipt? Own, IReadOnlyList<BulletinReceipt> Receipts, IReadOnlyList<BulletinStep> Steps,
    ReleaseStatus? Release, UnitBook Units)
{
    public bool Allows(BulletinAct act) => BulletinLifecycle.Table.Allows(Bulletin.State, act);

    /// <summary>Units in the order the office chose: by figures, or by name as counted.</summary>
    public IReadOnlyList<TallyLine> Lines => Bulletin.RanksUnits ? Tally.Ranked(Bulletin.Counted.Units) : Bulletin.Counted.Units;
}
