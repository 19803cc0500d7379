using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>Where every act on a task is done: ownership, state and the act's own reasons are all asked before anything changes.</summary>
internal sealed class TaskDesk(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions)
{
    public Task<Outcome<PlanTask>> Do(IActOnTask act, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<PlanTask>(act.Name, who.Actor, Tidy(act.Why), doing => Do(act, who, doing, stop), stop);

    /// <summary>All of them or none; each leaves its own entry in the log. A refusal names the act by its place: <c>Acts[2].Section</c>.</summary>
    public Task<Outcome<int>> DoAll(string name, IReadOnlyList<IActOnTask> all, CurrentPerson who, string summary, CancellationToken stop = default) =>
        acts.Do<int>(name, who.Actor, async doing =>
        {
            var reasons = new List<Refusal>();
            // In one order for everybody, so that two batches never wait for each other's rows.
            foreach (var (act, place) in all.Select((act, place) => (act, place)).OrderBy(one => one.act.TaskId))
            {
                var done = await Do(act, who, stop);
                reasons.AddRange(done.Refusals.Select(reason => reason.On($"Acts[{place}].{reason.Field}")));
            }
            doing.About("workplans.tasks", all.Count, summary);
            return reasons.Count > 0 ? reasons : all.Count;
        }, stop);

    private async Task<Outcome<PlanTask>> Do(IActOnTask act, CurrentPerson who, Doing doing, CancellationToken stop)
    {
        await Hold(act, stop);
        var task = await db.Set<PlanTask>().Include(t => t.Clause).Include(t => t.Milestones).FirstOrDefaultAsync(t => t.Id == act.TaskId, stop);
        if (task is null || await db.Set<WorkPlan>().FindAsync([task.PlanId], stop) is not { } plan)
            return TaskRefusals.NoSuchTask;
        if (!permissions.Allows(who.Role, act.Name) || !await scope.May(who, act.By, task, plan, stop))
            return TaskRefusals.NotYours;
        var at = new TaskAtHand(task, plan, who, doing);
        List<Refusal> reasons = [.. Untimely(act, at), .. await act.Check(at, stop)];
        if (reasons.Count > 0)
            return reasons;
        Apply(act, at);
        return task;
    }

    /// <summary>
    /// On PostgreSQL two acts on one task would pass each other: a step takes the row for itself, a note beside the lifecycle shares
    /// it, so that reports do not wait for each other but none slips in behind an acceptance. SQLite has one writer anyway.
    /// </summary>
    private async Task Hold(IActOnTask act, CancellationToken stop)
    {
        if (!db.IsPostgres)
            return;
        if (act.Step is null or TaskAct.Report)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM workplans_tasks WHERE id = {act.TaskId} FOR SHARE", stop);
        else
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM workplans_tasks WHERE id = {act.TaskId} FOR UPDATE", stop);
    }

    private static IEnumerable<Refusal> Untimely(IActOnTask act, TaskAtHand at)
    {
        if (at.Plan.State != PlanState.Published)
            yield return TaskRefusals.PlanNotInForce;
        else if (act.Step is { } step ? !TaskLifecycle.Table.Allows(at.Task.State, step) : !act.OnSettled && TaskLifecycle.IsSettled(at.Task.State))
            yield return TaskRefusals.NotInThisState(at.Task.State);
    }

    private static void Apply(IActOnTask act, TaskAtHand at)
    {
        var (task, from) = (at.Task, at.Task.State);
        if (act.Step is { } step)
            task.State = TaskLifecycle.Table.Next(from, step, (state, _) => TaskRefusals.NotInThisState(state)).Value;
        at.Doing.About("workplans.task", task.Id, act.Apply(at));
        if (act.Step is { } moved && (task.State != from || moved == TaskAct.BreakDown))
        {
            at.Db.Add(new TaskStep
            {
                Id = at.NewId(),
                TaskId = task.Id,
                Act = moved,
                From = from,
                To = task.State,
                At = at.Now,
                By = at.Who.Id,
                ByName = at.Who.Name,
                Why = Tidy(act.Why),
            });
            task.Revision++;
        }
    }

    private static string? Tidy(string? why) => string.IsNullOrWhiteSpace(why) ? null : why.Trim();
}
