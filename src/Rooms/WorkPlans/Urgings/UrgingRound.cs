using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Urgings;

/// <summary>One look at all tasks in force: what the rules want today and nobody has been told yet. Run as often as you like.</summary>
internal sealed class UrgingRound(ActBook acts, PlatformDb db, UrgingSettings settings, UrgingLetters letters, TimeProvider clock)
{
    /// <summary>Two nodes may look at once; on PostgreSQL the second waits here and then finds the keys of the first.</summary>
    private const long RoundLock = 0x5750_5552_4745;

    /// <param name="byMail">False where the demo tells its past.</param>
    /// <returns>How many tasks were urged.</returns>
    public async Task<int> Run(bool byMail = true, CancellationToken stop = default)
    {
        var plans = await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Published).Select(plan => new { plan.Id, plan.Title }).ToListAsync(stop);
        var urged = 0;
        // Looked at first without an act: a round in which nothing is due leaves no entry in the log.
        foreach (var plan in plans)
            if ((await Due(plan.Id, clock.Today(), stop)).Count > 0)
                urged += (await acts.Do<int>("workplans.urge", Actor.Platform, doing => Urge(plan.Id, plan.Title, byMail, doing, stop), stop)).Value;
        return urged;
    }

    private async Task<Outcome<int>> Urge(Guid planId, string title, bool byMail, Doing doing, CancellationToken stop)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({RoundLock})", stop);
        var due = await Due(planId, doing.Today, stop);
        foreach (var (_, urging) in due)
            db.Add(Entry(urging, doing));
        if (byMail)
            await letters.Send(doing, planId, title, [.. due.Select(one => (one.Task, one.Urging.Text))], stop);
        doing.About("workplans.plan", planId, $"按规则催办{due.Count}项任务");
        return due.Count;
    }

    private async Task<List<(PlanTask Task, DueUrging Urging)>> Due(Guid planId, DateOnly today, CancellationToken stop)
    {
        var (soon, breakdownSoon) = (today.AddDays(settings.DaysBefore), today.AddDays(settings.BreakdownDaysBefore));
        var tasks = await db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().Include(task => task.Clause)
            .Where(task => task.PlanId == planId && (task.State == TaskState.Dispatched || task.State == TaskState.Underway))
            .Where(task => task.DueOn <= soon || task.State == TaskState.Dispatched && task.BreakdownDueOn <= breakdownSoon)
            .ToListAsync(stop);
        var due = tasks.SelectMany(task => UrgingRules.Of(task, HandedOn(task), today, settings).Select(urging => (Task: task, Urging: urging))).ToList();
        var keys = due.Select(one => one.Urging.Key).ToList();
        var known = await db.Set<Urging>().Where(urging => keys.Contains(urging.RuleKey!)).Select(urging => urging.RuleKey).ToHashSetAsync(stop);
        return [.. due.Where(one => !known.Contains(one.Urging.Key))];
    }

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
