using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Returns;

/// <summary>Reads returns for pages; what a person may not see is not there.</summary>
internal sealed class ReturnBook(PlatformDb db, PlanScope scope, IUnits units)
{
    public async Task<IReadOnlyList<OwnReturn>> OfUnit(Guid unitId, CancellationToken stop) =>
        await (from one in db.Set<UnitReturn>().AsNoTracking()
               join round in db.Set<ReturnRound>() on one.RoundId equals round.Id
               join plan in db.Set<WorkPlan>() on one.PlanId equals plan.Id
               where one.UnitId == unitId && plan.State != PlanState.Draft
               orderby round.Quarter descending, plan.Title
               select new OwnReturn(one, round, plan.Title)).ToListAsync(stop);

    /// <summary>Every quarter of every plan in force whose office this person is, opened or still to open.</summary>
    public async Task<IReadOnlyList<PlanRounds>> OfOffice(CurrentPerson who, CancellationToken stop)
    {
        var shown = new List<PlanRounds>();
        foreach (var plan in await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State != PlanState.Draft).OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Title).ToListAsync(stop))
            if (await scope.IsOffice(who, plan.AgencyId, stop))
                shown.Add(await Rounds(plan, stop));
        return shown;
    }

    public async Task<RoundFolder?> Round(Guid id, CurrentPerson who, CancellationToken stop)
    {
        if (await db.Set<ReturnRound>().AsNoTracking().Include(r => r.Returns).FirstOrDefaultAsync(r => r.Id == id, stop) is not { } round)
            return null;
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == round.PlanId, stop);
        if (!await scope.IsOffice(who, plan.AgencyId, stop))
            return null;
        var ids = round.Returns.ConvertAll(one => one.Id);
        var urged = await db.Set<ReturnUrging>().AsNoTracking().Where(u => ids.Contains(u.ReturnId)).GroupBy(u => u.ReturnId)
            .Select(u => new { u.Key, Count = u.Count() }).ToDictionaryAsync(u => u.Key, u => u.Count, stop);
        return new(round, plan, await units.OfYear(plan.Year, stop), urged);
    }

    public async Task<ReturnFolder?> Open(Guid id, CurrentPerson who, CancellationToken stop)
    {
        if (await db.Set<UnitReturn>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } unit)
            return null;
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == unit.PlanId, stop);
        var (own, office) = (who.UnitId == unit.UnitId, await scope.IsOffice(who, plan.AgencyId, stop));
        if (!own && !office)
            return null;
        return new(
            unit, await db.Set<ReturnRound>().AsNoTracking().FirstAsync(r => r.Id == unit.RoundId, stop), plan, (await units.Find(unit.UnitId, stop))?.ShortName ?? "已撤销单位", own, office,
            await db.Set<ReturnStep>().AsNoTracking().Where(s => s.ReturnId == id).OrderBy(s => s.At).ToListAsync(stop),
            await db.Set<ReturnUrging>().AsNoTracking().Where(u => u.ReturnId == id).OrderByDescending(u => u.At).ToListAsync(stop));
    }

    private async Task<PlanRounds> Rounds(WorkPlan plan, CancellationToken stop)
    {
        var known = await db.Set<ReturnRound>().AsNoTracking().Include(r => r.Returns).Where(r => r.PlanId == plan.Id).ToListAsync(stop);
        return new(plan, [.. ReturnCalendar.Of(plan).Select(quarter => known.Find(round => round.Quarter == quarter) ?? new ReturnRound
        {
            PlanId = plan.Id,
            Quarter = quarter,
            OpensOn = ReturnCalendar.OpensOn(quarter),
            DueOn = ReturnCalendar.DueOn(quarter),
        })]);
    }
}

internal sealed record OwnReturn(UnitReturn Return, ReturnRound Round, string Plan);

internal sealed record PlanRounds(WorkPlan Plan, IReadOnlyList<ReturnRound> Rounds);

internal sealed record RoundFolder(ReturnRound Round, WorkPlan Plan, UnitBook Units, IReadOnlyDictionary<Guid, int> Urged)
{
    public string NameOf(UnitReturn one) => Units.Find(one.UnitId)?.ShortName ?? "已撤销单位";

    public IEnumerable<UnitReturn> Returns => Round.Returns.OrderBy(one => one.State == ReturnState.Accepted).ThenBy(NameOf, StringComparer.Ordinal);
}

internal sealed record ReturnFolder(
    UnitReturn Return, ReturnRound Round, WorkPlan Plan, string Unit, bool IsOwn, bool IsOffice, IReadOnlyList<ReturnStep> Steps, IReadOnlyList<ReturnUrging> Urgings)
{
    public bool InForce => Plan.State == PlanState.Published && Round.OpenedAt is not null;

    public bool Allows(ReturnAct act) => InForce && ReturnLifecycle.Table.Allows(Return.State, act);
}
