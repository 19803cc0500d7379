using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Where a bulletin is drafted, edited, signed and issued.</summary>
internal sealed class BulletinDesk(
    ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions, FiguresBook figures, BulletinSources sources, BulletinLetters letters, ICryptography cryptography)
{
    /// <summary>First draft of a quarter: figures counted now, words by rules.</summary>
    public Task<Outcome<Bulletin>> Draft(Guid planId, Quarter quarter, bool ranksUnits, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Bulletin>(BulletinPermissions.Write, who.Actor, async doing =>
        {
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan || !await MayWrite(who, plan, stop))
                return BulletinRefusals.NotYours;
            List<Refusal> reasons = [.. await DraftReasons(plan, quarter, doing.Today, stop)];
            if (reasons.Count > 0)
                return reasons;
            var now = await figures.Now(plan, quarter, stop);
            var bulletin = db.Add(new Bulletin
            {
                Id = Guid.CreateVersion7(doing.Act.At),
                PlanId = planId,
                Quarter = quarter,
                Title = FirstDraft.Title(now),
                Text = await sources.Write(plan, quarter, now, ranksUnits, stop),
                Figures = ReturnJson.Write(now),
                RanksUnits = ranksUnits,
                DraftedBy = who.Id,
                DraftedByName = who.Name,
                DraftedAt = doing.Now,
                Writers = who.Id is { } writer ? [writer] : [],
                Code = await sources.LastCode(planId, stop),
            }).Entity;
            doing.About("workplans.bulletin", bulletin.Id, $"拟写{quarter}通报");
            return bulletin;
        }, stop);

    public Task<Outcome<Bulletin>> Edit(Guid id, BulletinWords words, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, BulletinAct.Edit, BulletinPermissions.Write, who), at =>
        {
            List<Refusal> reasons = [.. words.Reasons()];
            if (reasons.Count == 0)
                words.WriteInto(at.Bulletin);
            Wrote(at, who);
            return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
        }, stop);

    /// <summary>Counts again, and writes the draft anew where the office wants it; edited words are then lost, so the page asks.</summary>
    public Task<Outcome<Bulletin>> Recount(Guid id, bool rewrite, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, BulletinAct.Recount, BulletinPermissions.Write, who), async at =>
        {
            var now = await figures.Now(at.Plan, at.Bulletin.Quarter, stop);
            at.Bulletin.Figures = ReturnJson.Write(now);
            if (rewrite)
                at.Bulletin.Text = await sources.Write(at.Plan, at.Bulletin.Quarter, now, at.Bulletin.RanksUnits, stop);
            Wrote(at, who);
            return [];
        }, stop);

    public Task<Outcome<Bulletin>> Submit(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, BulletinAct.Submit, BulletinPermissions.Write, who), async at =>
        {
            at.Bulletin.SentBackWhy = null;
            return [.. BulletinWords.NumberReasons(at.Bulletin), .. await sources.IsNumberTaken(at.Bulletin, at.Plan, stop) ? [BulletinRefusals.NumberTaken] : Array.Empty<Refusal>()];
        }, stop);

    public Task<Outcome<Bulletin>> Sign(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, BulletinAct.Sign, BulletinPermissions.Sign, who), at =>
        {
            (at.Bulletin.SignedByName, at.Bulletin.SignedAt) = (who.Name, at.Doing.Now);
            at.Bulletin.Digest = ReturnJson.DigestOf($"{at.Bulletin.Title}\n{at.Bulletin.Text}\n{at.Bulletin.Figures}", cryptography);
            var wrote = who.Id is { } person && at.Bulletin.Writers.Contains(person);
            return Task.FromResult<IReadOnlyList<Refusal>>(wrote ? [BulletinRefusals.SignedByWriter] : []);
        }, stop);

    public Task<Outcome<Bulletin>> SendBack(Guid id, string? why, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, BulletinAct.SendBack, BulletinPermissions.Sign, who) { Why = why?.Trim() }, at =>
        {
            at.Bulletin.SentBackWhy = why?.Trim();
            return Reason.Needed(why, BulletinRefusals.SendBackNeedsReason, BulletinRefusals.ReasonTooLong);
        }, stop);

    /// <summary>To every unit that has a line in it, on the desk and by letter.</summary>
    public Task<Outcome<Bulletin>> Issue(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        Do(new(id, BulletinAct.Issue, BulletinPermissions.Issue, who), async at =>
        {
            (at.Bulletin.IssuedByName, at.Bulletin.IssuedAt) = (who.Name, at.Doing.Now);
            var units = at.Bulletin.Counted.Units.Select(unit => unit.UnitId).OfType<Guid>().ToList();
            db.AddRange(units.Select(unit => new BulletinReceipt { Id = Guid.CreateVersion7(at.Doing.Act.At), BulletinId = id, UnitId = unit }));
            await letters.Send(at.Doing, at.Bulletin, units, stop);
            return [];
        }, stop);

    /// <summary>已阅: the first of a unit to open it.</summary>
    public Task<Outcome<Bulletin>> Read(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Bulletin>("workplans.read-bulletin", who.Actor, async doing =>
        {
            var receipt = await db.Set<BulletinReceipt>().FirstOrDefaultAsync(r => r.BulletinId == id && r.UnitId == who.UnitId, stop);
            if (receipt is null || !permissions.Allows(who.Role, BulletinPermissions.Read))
                return BulletinRefusals.NotYourReceipt;
            (receipt.ReadByName, receipt.ReadAt) = (receipt.ReadByName ?? who.Name, receipt.ReadAt ?? doing.Now);
            doing.About("workplans.bulletin", id, "已阅通报");
            return await db.Set<Bulletin>().FirstAsync(b => b.Id == id, stop);
        }, stop);

    internal Task<Outcome<Bulletin>> Do(Asked<BulletinAct> asked, Func<BulletinAtHand, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Bulletin>(asked.Permission, asked.Who.Actor, asked.Why, async doing =>
        {
            if (db.IsPostgres)
                await db.Database.ExecuteSqlAsync($"SELECT 1 FROM workplans_bulletins WHERE id = {asked.Id} FOR UPDATE", stop);
            if (await db.Set<Bulletin>().FirstOrDefaultAsync(b => b.Id == asked.Id, stop) is not { } bulletin)
                return BulletinRefusals.NoSuchBulletin;
            var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == bulletin.PlanId, stop);
            if (!await IsMeantFor(asked, plan, stop))
                return BulletinRefusals.NotYours;
            var at = new BulletinAtHand(bulletin, plan, doing);
            List<Refusal> reasons = [.. Untimely(asked.Act, at)];
            if (reasons.Count == 0)
                reasons.AddRange(await apply(at));
            if (reasons.Count > 0)
                return reasons;
            Move(at, asked);
            return bulletin;
        }, stop);

    /// <summary>The one in charge of the plan's office signs as well, not only its clerks.</summary>
    internal async Task<bool> IsMeantFor(Asked<BulletinAct> asked, WorkPlan plan, CancellationToken stop)
    {
        var (act, who) = (asked.Act, asked.Who);
        var signs = act is BulletinAct.Sign or BulletinAct.SendBack && who.Role == Role.Approver;
        return permissions.Allows(who.Role, asked.Permission) && await scope.IsOffice(signs ? who with { Role = Role.Office } : who, plan.AgencyId, stop);
    }

    private async Task<bool> MayWrite(CurrentPerson who, WorkPlan plan, CancellationToken stop) =>
        permissions.Allows(who.Role, BulletinPermissions.Write) && await scope.IsOffice(who, plan.AgencyId, stop);

    private async Task<IReadOnlyList<Refusal>> DraftReasons(WorkPlan plan, Quarter quarter, DateOnly today, CancellationToken stop)
    {
        List<Refusal> reasons = [];
        if (plan.State != PlanState.Published)
            reasons.Add(BulletinRefusals.PlanNotInForce);
        else if (!ReturnCalendar.Of(plan).Contains(quarter))
            reasons.Add(BulletinRefusals.QuarterElsewhere);
        else if (today < quarter.Start)
            reasons.Add(BulletinRefusals.QuarterNotBegun);
        if (await db.Set<Bulletin>().AnyAsync(b => b.PlanId == plan.Id && b.Quarter == quarter, stop))
            reasons.Add(BulletinRefusals.QuarterTaken);
        return reasons;
    }

    private static IEnumerable<Refusal> Untimely(BulletinAct act, BulletinAtHand at)
    {
        if (at.Plan.State != PlanState.Published && act is not (BulletinAct.Propose or BulletinAct.Release or BulletinAct.Withdraw))
            yield return BulletinRefusals.PlanNotInForce;
        if (!BulletinLifecycle.Table.Allows(at.Bulletin.State, act))
            yield return BulletinRefusals.NotInThisState(at.Bulletin.State);
    }

    private static void Wrote(BulletinAtHand at, CurrentPerson who)
    {
        if (who.Id is { } writer && !at.Bulletin.Writers.Contains(writer))
            at.Bulletin.Writers = [.. at.Bulletin.Writers, writer];
    }

    private void Move(BulletinAtHand at, Asked<BulletinAct> asked)
    {
        var step = BulletinLifecycle.Table.Take<BulletinStep, BulletinState, BulletinAct>(at.Bulletin.State, asked, at.Doing);
        (step.BulletinId, at.Bulletin.State) = (at.Bulletin.Id, step.To);
        at.Bulletin.Revision++;
        at.Doing.About("workplans.bulletin", at.Bulletin.Id, $"{at.Bulletin.Quarter}通报");
        db.Add(step);
    }
}

internal sealed record BulletinAtHand(Bulletin Bulletin, WorkPlan Plan, Doing Doing);
