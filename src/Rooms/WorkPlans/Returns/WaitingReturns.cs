using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Returns;

/// <summary>For a unit what it has to report, for the office what waits for its look and who is late.</summary>
internal sealed class WaitingReturns(PlatformDb db, PlanScope scope, IUnits units, PermissionBook permissions, TimeProvider clock) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (person.UnitId is not { } unit || !permissions.Allows(person.Role, ReturnPermissions.Submit))
            return [];
        var watching = await Watching(person, stop);
        // Asked narrowly: a district has as many returns as plans times units.
        var open = await (from one in db.Set<UnitReturn>().AsNoTracking()
                          join round in db.Set<ReturnRound>() on one.RoundId equals round.Id
                          join plan in db.Set<WorkPlan>() on one.PlanId equals plan.Id
                          where plan.State == PlanState.Published && one.State != ReturnState.Accepted && (one.UnitId == unit || watching.Contains(plan.Id))
                          select new Open(one, round, plan.Title)).ToListAsync(stop);
        var book = await units.On(clock.Today(), stop);
        List<WaitingWork> work = [.. open.Where(one => one.Return.UnitId == unit && one.Return.WaitsForUnit).Select(one => OfUnit(one, book))];
        var watched = open.Where(one => watching.Contains(one.Return.PlanId)).ToList();
        work.AddRange(watched.Where(one => one.Return.State == ReturnState.Submitted && one.Return.SubmittedBy != person.Id).Select(one => OfOffice(one, book)));
        work.AddRange(watched.Where(one => one.Return.UnitId != unit && one.Return.WaitsForUnit && clock.Today() > one.Return.Due(one.Round)).GroupBy(one => one.Round.Id).Select(Late));
        return work;
    }

    private async Task<List<Guid>> Watching(CurrentPerson person, CancellationToken stop)
    {
        var mine = new List<Guid>();
        foreach (var plan in await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Published).Select(plan => new { plan.Id, plan.AgencyId }).ToListAsync(stop))
            if (await scope.IsOffice(person, plan.AgencyId, stop))
                mine.Add(plan.Id);
        return mine;
    }

    private static WaitingWork OfUnit(Open one, UnitBook book) => new(
        Item(one), one.Return.State == ReturnState.SentBack ? "被退回的季度报送" : "待季度报送", $"{one.Round.Quarter}进展报送：{one.Plan}", Url(one),
        book.Find(one.Return.UnitId)?.ShortName, one.Return.Due(one.Round));

    private static WaitingWork OfOffice(Open one, UnitBook book) =>
        new(Item(one), "季度报送待审核", $"{one.Round.Quarter}进展报送：{one.Plan}", Url(one), book.Find(one.Return.UnitId)?.ShortName, null);

    private static WaitingWork Late(IGrouping<Guid, Open> round) => new(
        new("workplans.return-round", round.Key.ToString("N")), "季度报送逾期", $"{round.Count()}个单位{round.First().Round.Quarter}进展逾期未报，可催报",
        $"/desk/workplans/returns/rounds/{round.Key}", null, round.First().Round.DueOn);

    private static Foundation.ItemRef Item(Open one) => new("workplans.return", one.Return.Id.ToString("N"));

    private static string Url(Open one) => $"/desk/workplans/returns/{one.Return.Id}";

    private sealed record Open(UnitReturn Return, ReturnRound Round, string Plan);
}
