using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>A bulletin to write, to sign, to issue, to read. It is due ten days after the quarter's returns were.</summary>
internal sealed class WaitingBulletins(PlatformDb db, BulletinBook book, PermissionBook permissions, TimeProvider clock) : IAssignsWork
{
    private const int DaysAfterReturns = 10;

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (person.UnitId is not { } unit || !permissions.Allows(person.Role, BulletinPermissions.Read))
            return [];
        var work = new List<WaitingWork>();
        foreach (var one in await book.IssuedTo(unit, stop))
            if (one.Receipt.ReadAt is null)
                work.Add(new(BulletinRelease.Item(one.Bulletin.Id), "通报待阅", one.Bulletin.Title, Url(one.Bulletin), person.UnitName, null));
        if (permissions.Allows(person.Role, BulletinPermissions.Sign))
            foreach (var plan in await book.OfOffice(person, stop))
                work.AddRange(await OfOffice(plan, person, stop));
        return work;
    }

    private async Task<IEnumerable<WaitingWork>> OfOffice(PlanBulletins plan, CurrentPerson person, CancellationToken stop)
    {
        if (plan.Plan.State != PlanState.Published)
            return [];
        var writes = permissions.Allows(person.Role, BulletinPermissions.Write);
        var mine = plan.Bulletins.Where(bulletin => bulletin.State switch
        {
            BulletinState.Submitted => person.Id is { } id && !bulletin.Writers.Contains(id),
            BulletinState.Draft or BulletinState.Signed => writes,
            _ => false,
        }).Select(bulletin => new WaitingWork(BulletinRelease.Item(bulletin.Id), Kind(bulletin.State), bulletin.Title, Url(bulletin), null, null));
        return writes ? [.. mine, .. await ToWrite(plan, stop)] : mine;
    }

    private async Task<IEnumerable<WaitingWork>> ToWrite(PlanBulletins plan, CancellationToken stop)
    {
        var rounds = await db.Set<ReturnRound>().AsNoTracking().Where(r => r.PlanId == plan.Plan.Id && r.OpenedAt != null).ToListAsync(stop);
        return rounds.Where(round => clock.Today() > round.DueOn && plan.Of(round.Quarter) is null).Select(round => new WaitingWork(
            new("workplans.return-round", round.Id.ToString("N")), "待拟季度通报", $"{round.Quarter}通报：{plan.Plan.Title}", "/desk/workplans/bulletins", null, round.DueOn.AddDays(DaysAfterReturns)));
    }

    private static string Kind(BulletinState state) => state switch
    {
        BulletinState.Draft => "通报拟稿中",
        BulletinState.Submitted => "通报待签发",
        _ => "通报待印发",
    };

    private static string Url(Bulletin bulletin) => $"/desk/workplans/bulletins/{bulletin.Id}";
}
