using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Returns;

/// <summary>One look at all plans in force: rounds whose day has come are opened, those over are closed, units are urged. Run as often as you like.</summary>
internal sealed class RoundsRun(ActBook acts, PlatformDb db, RoundOpening opening, ReturnLetters letters, UrgingSettings settings)
{
    private const int FewestDays = 5;

    public async Task<RoundsDone> Run(CancellationToken stop = default)
    {
        var plans = await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Published).Select(plan => plan.Id).ToListAsync(stop);
        var all = RoundsDone.Nothing;
        foreach (var plan in plans)
            if ((await acts.Do<RoundsDone>("workplans.run-returns", Actor.Platform, doing => Look(plan, doing, stop), stop)).TryGet(out var done))
                all += done;
        return all;
    }

    private async Task<Outcome<RoundsDone>> Look(Guid planId, Doing doing, CancellationToken stop)
    {
        await opening.Hold(stop);
        var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == planId, stop);
        var rounds = await db.Set<ReturnRound>().Include(r => r.Returns).Where(r => r.PlanId == planId).ToListAsync(stop);
        var done = RoundsDone.Nothing;
        foreach (var quarter in ReturnCalendar.Of(plan))
            done += await Look(plan, quarter, rounds.Find(r => r.Quarter == quarter), doing, stop);
        if (done == RoundsDone.Nothing)
            return ReturnRefusals.NothingDue;
        doing.About("workplans.plan", planId, done.ToString());
        return done;
    }

    private async Task<RoundsDone> Look(WorkPlan plan, Quarter quarter, ReturnRound? round, Doing doing, CancellationToken stop)
    {
        if (doing.Today < (round?.OpensOn ?? ReturnCalendar.OpensOn(quarter)))
            return RoundsDone.Nothing;
        round ??= opening.Planned(plan, quarter, doing);
        var opened = round.OpenedAt is null;
        var added = opened ? 0 : await AskMissing(plan, round, doing, stop);
        if (opened)
            await Open(round, doing, stop);
        var urged = await Urge(plan, round, doing, stop);
        var closed = round.ClosedAt is null && doing.Today > round.DueOn;
        if (closed)
            (round.ClosedAt, round.ClosedByName) = (doing.Now, doing.Act.Who.Name);
        if (opened || closed)
            round.Revision++;
        return new(opened ? 1 : 0, closed ? 1 : 0, urged, added);
    }

    /// <summary>After a standstill of the platform nobody is late before having been asked.</summary>
    private Task Open(ReturnRound round, Doing doing, CancellationToken stop)
    {
        if (doing.Today > round.OpensOn && round.DueOn < doing.Today.AddDays(FewestDays))
            round.DueOn = doing.Today.AddDays(FewestDays);
        return opening.Open(round, doing.Act.Who.Name, doing, stop);
    }

    private async Task<int> AskMissing(WorkPlan plan, ReturnRound round, Doing doing, CancellationToken stop)
    {
        if (round.ClosedAt is not null)
            return 0;
        var asked = await opening.AskMissing(round, doing, stop);
        await letters.Announce(doing, plan, round, asked, stop);
        return asked.Count;
    }

    private async Task<int> Urge(WorkPlan plan, ReturnRound round, Doing doing, CancellationToken stop)
    {
        var due = round.Returns.Where(unit => unit.WaitsForUnit).Select(unit => ReturnUrgings.Of(unit, round, doing.Today, settings)).OfType<DueReturnUrging>().ToList();
        var keys = due.ConvertAll(urging => urging.Key);
        var known = await db.Set<ReturnUrging>().Where(urging => keys.Contains(urging.RuleKey!)).Select(urging => urging.RuleKey).ToListAsync(stop);
        due.RemoveAll(urging => known.Contains(urging.Key));
        foreach (var urging in due)
            db.Add(new ReturnUrging { Id = Guid.CreateVersion7(doing.Act.At), ReturnId = urging.Unit.Id, At = doing.Now, ByName = doing.Act.Who.Name, Text = urging.Text, RuleKey = urging.Key });
        await letters.Urge(doing, plan, round, due.ConvertAll(urging => (urging.Unit, urging.Text)), stop);
        return due.Count;
    }
}

internal sealed record RoundsDone(int Opened, int Closed, int Urged, int Added = 0)
{
    public static RoundsDone Nothing { get; } = new(0, 0, 0);

    public static RoundsDone operator +(RoundsDone a, RoundsDone b) => new(a.Opened + b.Opened, a.Closed + b.Closed, a.Urged + b.Urged, a.Added + b.Added);

    public override string ToString() => $"启动{Opened}个、截止{Closed}个季度报送，催报{Urged}个单位{(Added > 0 ? $"，补充{Added}个单位" : "")}";
}
