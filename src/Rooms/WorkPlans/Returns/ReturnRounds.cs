using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Returns;

/// <summary>The office's own hand on a quarter's return: its days, opening and closing before the job would.</summary>
internal sealed class ReturnRounds(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions, RoundOpening opening, ReturnLetters letters)
{
    /// <summary>Days of a round still to open, or a later last day of one that runs; one closed on its day runs again.</summary>
    public Task<Outcome<ReturnRound>> SetDates(Guid planId, Quarter quarter, DateOnly? opensOn, DateOnly? dueOn, CurrentPerson who, CancellationToken stop = default) =>
        Do(planId, quarter, who, (round, doing) =>
        {
            List<Refusal> reasons = [.. DateReasons(round, opensOn, dueOn, doing.Today)];
            if (reasons.Count > 0)
                return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
            (round.OpensOn, round.DueOn) = (opensOn!.Value, dueOn!.Value);
            (round.ClosedAt, round.ClosedByName) = (null, null);
            doing.About("workplans.return-round", round.Id, $"{quarter}报送定为{opensOn:yyyy-MM-dd}至{dueOn:yyyy-MM-dd}");
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    public Task<Outcome<ReturnRound>> Open(Guid planId, Quarter quarter, CurrentPerson who, CancellationToken stop = default) =>
        Do(planId, quarter, who, async (round, doing) =>
        {
            if (round.OpenedAt is not null)
                return [ReturnRefusals.OpenedAlready];
            if (doing.Today < quarter.Start)
                return [ReturnRefusals.OpeningBeforeQuarter];
            round.OpensOn = doing.Today;
            if (round.DueOn < doing.Today)
                round.DueOn = doing.Today.AddDays(15);
            await opening.Open(round, who.Name, doing, stop);
            return [];
        }, stop);

    public Task<Outcome<ReturnRound>> Close(Guid planId, Quarter quarter, CurrentPerson who, CancellationToken stop = default) =>
        Do(planId, quarter, who, (round, doing) =>
        {
            List<Refusal> reasons = [];
            if (round.OpenedAt is null)
                reasons.Add(ReturnRefusals.NotOpenedYet);
            else if (round.ClosedAt is not null)
                reasons.Add(ReturnRefusals.ClosedAlready);
            else if (doing.Today <= round.DueOn && round.Returns.Any(unit => unit.WaitsForUnit))
                reasons.Add(ReturnRefusals.NotOverYet);
            (round.ClosedAt, round.ClosedByName) = (doing.Now, who.Name);
            doing.About("workplans.return-round", round.Id, $"截止{quarter}报送");
            return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
        }, stop);

    /// <summary>催报 by hand, to every unit the office still waits for.</summary>
    public Task<Outcome<int>> Urge(Guid roundId, string? text, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<int>(ReturnPermissions.Urge, who.Actor, async doing =>
        {
            if (await db.Set<ReturnRound>().Include(r => r.Returns).FirstOrDefaultAsync(r => r.Id == roundId, stop) is not { } round)
                return ReturnRefusals.NoSuchRound;
            var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == round.PlanId, stop);
            if (!permissions.Allows(who.Role, ReturnPermissions.Urge) || !await scope.IsOffice(who, plan.AgencyId, stop))
                return ReturnRefusals.NotYours;
            var late = round.Returns.Where(unit => unit.WaitsForUnit).ToList();
            List<Refusal> reasons = [.. UrgeReasons(round, late.Count, text, plan)];
            if (reasons.Count > 0)
                return reasons;
            foreach (var unit in late)
                db.Add(new ReturnUrging { Id = Guid.CreateVersion7(doing.Act.At), ReturnId = unit.Id, At = doing.Now, By = who.Id, ByName = who.Name, Text = text!.Trim() });
            await letters.Urge(doing, plan, round, [.. late.Select(unit => (unit, text!.Trim()))], stop);
            doing.About("workplans.return-round", round.Id, $"催报{round.Quarter}进展：{late.Count}个单位");
            return late.Count;
        }, stop);

    private Task<Outcome<ReturnRound>> Do(
        Guid planId, Quarter quarter, CurrentPerson who, Func<ReturnRound, Doing, Task<IReadOnlyList<Refusal>>> change, CancellationToken stop) =>
        acts.Do<ReturnRound>(ReturnPermissions.SetRounds, who.Actor, async doing =>
        {
            await opening.Hold(stop);
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan)
                return ReturnRefusals.NoSuchRound;
            if (!permissions.Allows(who.Role, ReturnPermissions.SetRounds) || !await scope.IsOffice(who, plan.AgencyId, stop))
                return ReturnRefusals.NotYours;
            if (plan.State != PlanState.Published)
                return ReturnRefusals.PlanNotInForce;
            if (!ReturnCalendar.Of(plan).Contains(quarter))
                return ReturnRefusals.QuarterElsewhere;
            var round = await opening.Find(planId, quarter, stop) ?? opening.Planned(plan, quarter, doing);
            var reasons = await change(round, doing);
            if (reasons.Count > 0)
                return Outcome<ReturnRound>.Refused(reasons);
            round.Revision++;
            return round;
        }, stop);

    private static IEnumerable<Refusal> DateReasons(ReturnRound round, DateOnly? opensOn, DateOnly? dueOn, DateOnly today)
    {
        if (opensOn is null)
            yield return ReturnRefusals.OpeningMissing;
        else if (round.OpenedAt is not null && opensOn != round.OpensOn)
            yield return ReturnRefusals.OpenedAlready;
        else if (opensOn < round.Quarter.Start)
            yield return ReturnRefusals.OpeningBeforeQuarter;
        if (dueOn is null)
            yield return ReturnRefusals.DueMissing;
        else if (dueOn < opensOn)
            yield return ReturnRefusals.DueBeforeOpening;
        else if (dueOn < today)
            yield return ReturnRefusals.DueInPast;
    }

    private static IEnumerable<Refusal> UrgeReasons(ReturnRound round, int late, string? text, WorkPlan plan)
    {
        if (plan.State != PlanState.Published)
            yield return ReturnRefusals.PlanNotInForce;
        if (round.OpenedAt is null)
            yield return ReturnRefusals.NotOpenedYet;
        else if (late == 0)
            yield return ReturnRefusals.NobodyToUrge;
        if (string.IsNullOrWhiteSpace(text))
            yield return ReturnRefusals.UrgeTextMissing;
        else if (text.Trim().Length > 1000)
            yield return ReturnRefusals.UrgeTextTooLong;
    }
}
