using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

/// <summary>Opens a round within the act of the office or of the job: one return for every unit with living work in the plan.</summary>
internal sealed class RoundOpening(PlatformDb db, ReturnLetters letters)
{
    /// <summary>The job and the office may want the same round at once; on PostgreSQL the second waits and then finds it.</summary>
    private const long RoundLock = 0x5750_5245_5455;

    public async Task Hold(CancellationToken stop)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({RoundLock})", stop);
    }

    public Task<ReturnRound?> Find(Guid planId, Quarter quarter, CancellationToken stop) =>
        db.Set<ReturnRound>().Include(r => r.Returns).FirstOrDefaultAsync(r => r.PlanId == planId && r.Quarter == quarter, stop);

    public ReturnRound Planned(WorkPlan plan, Quarter quarter, Doing doing) => db.Add(new ReturnRound
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        PlanId = plan.Id,
        Quarter = quarter,
        OpensOn = ReturnCalendar.OpensOn(quarter),
        DueOn = ReturnCalendar.DueOn(quarter),
    }).Entity;

    public async Task Open(ReturnRound round, string byName, Doing doing, CancellationToken stop)
    {
        (round.OpenedAt, round.OpenedByName) = (doing.Now, byName);
        var asked = await AskMissing(round, doing, stop);
        var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == round.PlanId, stop);
        await letters.Announce(doing, plan, round, asked, stop);
        doing.About("workplans.return-round", round.Id, $"启动{round.Quarter}报送：{asked.Count}个单位");
    }

    /// <summary>A unit that was handed work after the opening is asked as well.</summary>
    public async Task<IReadOnlyList<UnitReturn>> AskMissing(ReturnRound round, Doing doing, CancellationToken stop)
    {
        var units = await db.Set<PlanTask>().Where(task => task.PlanId == round.PlanId && task.State != TaskState.Stopped).Select(task => task.UnitId).Distinct().ToListAsync(stop);
        var asked = units.Where(unit => round.Returns.All(known => known.UnitId != unit)).Order()
            .Select(unit => new UnitReturn { Id = Guid.CreateVersion7(doing.Act.At), RoundId = round.Id, PlanId = round.PlanId, UnitId = unit }).ToList();
        db.AddRange(asked);
        return asked;
    }
}
