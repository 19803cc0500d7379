using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Returns;

/// <summary>Where a unit hands its return in and the office accepts it or sends it back.</summary>
internal sealed class ReturnDesk(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions, ReturnReading reading, ICryptography cryptography)
{
    /// <summary>Days a unit has to hand in again what was sent back.</summary>
    private const int DaysToMend = 5;

    public Task<Outcome<UnitReturn>> Save(Guid id, ReturnWords words, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, ReturnAct.Save, ReturnPermissions.Submit, who), async at =>
        {
            words.WriteInto(at.Unit);
            return [.. words.Reasons(await reading.Now(at.Unit, at.Round.Quarter, stop))];
        }, stop);

    public Task<Outcome<UnitReturn>> Submit(Guid id, ReturnWords words, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, ReturnAct.Submit, ReturnPermissions.Submit, who), async at =>
        {
            words.WriteInto(at.Unit);
            var content = await reading.Now(at.Unit, at.Round.Quarter, stop);
            List<Refusal> reasons = [.. words.Reasons(content), .. ReturnWords.Silent(content)];
            if (at.Unit.State == ReturnState.SentBack && (await reading.HandedIn(at.Unit, stop))!.SaysTheSameAs(content))
                reasons.Add(ReturnRefusals.NotChanged);
            at.Content = ReturnJson.Write(content);
            HandIn(at, who);
            return reasons;
        }, stop);

    public Task<Outcome<UnitReturn>> Accept(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, ReturnAct.Accept, ReturnPermissions.Accept, who), at =>
        {
            var own = at.Unit.SubmittedBy == who.Id;
            (at.Unit.AcceptedAt, at.Unit.AcceptedByName, at.Unit.SentBackWhy, at.Unit.AgainDueOn) = (at.Doing.Now, who.Name, null, null);
            return Task.FromResult<IReadOnlyList<Refusal>>(own ? [ReturnRefusals.AcceptedBySubmitter] : []);
        }, stop);

    public Task<Outcome<UnitReturn>> SendBack(Guid id, string? why, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, ReturnAct.SendBack, ReturnPermissions.SendBack, who) { Why = why?.Trim() }, at =>
        {
            (at.Unit.SentBackWhy, at.Unit.AgainDueOn) = (why?.Trim(), at.Doing.Today.AddDays(DaysToMend));
            return Reason.Needed(why, ReturnRefusals.SendBackNeedsReason, ReturnRefusals.ReasonTooLong);
        }, stop);

    private Task<Outcome<UnitReturn>> Do(Asked<ReturnAct> asked, Func<ReturnAtHand, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<UnitReturn>(asked.Permission, asked.Who.Actor, asked.Why, async doing =>
        {
            if (db.IsPostgres)
                await db.Database.ExecuteSqlAsync($"SELECT 1 FROM workplans_returns WHERE id = {asked.Id} FOR UPDATE", stop);
            if (await db.Set<UnitReturn>().FirstOrDefaultAsync(r => r.Id == asked.Id, stop) is not { } unit)
                return ReturnRefusals.NoSuchReturn;
            var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == unit.PlanId, stop);
            if (!permissions.Allows(asked.Who.Role, asked.Permission) || !await IsMeantFor(asked, unit, plan, stop))
                return ReturnRefusals.NotYours;
            var at = new ReturnAtHand(unit, await db.Set<ReturnRound>().FirstAsync(r => r.Id == unit.RoundId, stop), doing);
            List<Refusal> reasons = [.. Untimely(asked.Act, at, plan)];
            if (reasons.Count == 0)
                reasons.AddRange(await apply(at));
            if (reasons.Count > 0)
                return reasons;
            Move(at, asked);
            return unit;
        }, stop);

    private Task<bool> IsMeantFor(Asked<ReturnAct> asked, UnitReturn unit, WorkPlan plan, CancellationToken stop) =>
        asked.Act is ReturnAct.Save or ReturnAct.Submit ? Task.FromResult(asked.Who.UnitId == unit.UnitId) : scope.IsOffice(asked.Who, plan.AgencyId, stop);

    private static IEnumerable<Refusal> Untimely(ReturnAct act, ReturnAtHand at, WorkPlan plan)
    {
        if (plan.State != PlanState.Published)
            yield return ReturnRefusals.PlanNotInForce;
        if (at.Round.OpenedAt is null)
            yield return ReturnRefusals.NotOpenedYet;
        if (!ReturnLifecycle.Table.Allows(at.Unit.State, act))
            yield return ReturnRefusals.NotInThisState(at.Unit.State);
    }

    private void HandIn(ReturnAtHand at, CurrentPerson who)
    {
        at.Unit.FirstSubmittedAt ??= at.Doing.Now;
        (at.Unit.SubmittedAt, at.Unit.SubmittedBy, at.Unit.SubmittedByName) = (at.Doing.Now, who.Id, who.Name);
        at.Unit.Digest = ReturnJson.DigestOf(at.Content!, cryptography);
    }

    private void Move(ReturnAtHand at, Asked<ReturnAct> asked)
    {
        var step = ReturnLifecycle.Table.Take<ReturnStep, ReturnState, ReturnAct>(at.Unit.State, asked, at.Doing);
        (step.ReturnId, at.Unit.State) = (at.Unit.Id, step.To);
        at.Unit.Revision++;
        at.Doing.About("workplans.return", at.Unit.Id, $"{at.Round.Quarter}报送");
        if (asked.Act == ReturnAct.Save)
            return;
        (step.Content, step.Digest) = (at.Content, at.Content is null ? null : at.Unit.Digest);
        db.Add(step);
    }

    private sealed record ReturnAtHand(UnitReturn Unit, ReturnRound Round, Doing Doing)
    {
        public string? Content { get; set; }
    }
}
