using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Urgings;

/// <summary>One look at all tasks in force: what the rules want today and nobody has been told yet. Run as often as you like.</summary>
internal sealed class UrgingRound(ActBook acts, PlatformDb db, UrgingSettings settings, UrgingLetters letters)
{
    /// <summary>Two nodes may look at once; on PostgreSQL the second waits here and then finds the keys of the first.</summary>
    private const long RoundLock = 0x5750_5552_4745;

    /// <returns>How many tasks were urged.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var plans = await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Published).Select(plan => new { plan.Id, plan.Title }).ToListAsync(stop);
        var urged = 0;
        foreach (var plan in plans)
            urged += (await acts.Do<int>("workplans.urge", Actor.Platform, doing => Urge(plan.Id, plan.Title, doing, stop), stop)) is { IsRefused: false } done ? done.Value : 0;
        return urged;
    }

    private async Task<Outcome<int>> Urge(Guid planId, string title, Doing doing, CancellationToken stop)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({RoundLock})", stop);
        var tasks = await db.Set<PlanTask>().AsNoTracking().Include(task => task.Clause)
            .Where(task => task.PlanId == planId && (task.State == TaskState.Dispatched || task.State == TaskState.Underway))
            .ToListAsync(stop);
        var due = tasks.SelectMany(task => UrgingRules.Of(task, HandedOn(task), doing.Today, settings)).ToList();
        var keys = due.Select(urging => urging.Key).ToList();
        var known = await db.Set<Urging>().Where(urging => keys.Contains(urging.RuleKey!)).Select(urging => urging.RuleKey).ToListAsync(stop);
        due.RemoveAll(urging => known.Contains(urging.Key));
        if (due.Count == 0)
            return NothingDue;
        foreach (var urging in due)
            db.Add(Entry(urging, doing));
        await letters.Send(doing, planId, title, [.. due.Join(tasks, u => u.TaskId, t => t.Id, (urging, task) => (task, urging.Text))], stop);
        doing.About("workplans.plan", planId, $"按规则催办{due.Count}项任务");
        return due.Count;
    }

    /// <summary>An act without effect leaves no entry in the log; the refusal is the way to say so, and no one sees it.</summary>
    private static readonly Refusal NothingDue = new("workplans.nothing-to-urge", "没有到催办时点的任务。");

    private static DateOnly HandedOn(PlanTask task) => task.DispatchedAt is { } at ? ChinaTime.DayOf(at) : DateOnly.MinValue;

    private static Urging Entry(DueUrging urging, Doing doing) => new()
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        TaskId = urging.TaskId,
        At = doing.Now,
        ByName = doing.Act.Who.Name,
        Text = urging.Text,
        RuleKey = urging.Key,
    };
}
