using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>How many tasks a revised print touched.</summary>
internal sealed class TaskEffects
{
    public int Begun { get; set; }

    public int Stopped { get; set; }

    public int Reopened { get; set; }

    public int DeadlinesChanged { get; set; }

    /// <summary>Agreed extensions that outlived the print.</summary>
    public int DeadlinesKept { get; set; }

    /// <summary>Steps that now lie behind the deadline of their task.</summary>
    public int MilestonesLate { get; set; }
}

/// <summary>The tasks of a clause follow its revised words, by the lifecycle's own acts and no others.</summary>
internal sealed class TasksFollow(PlatformDb db, Doing doing, Dispatching dispatching, UnitMeanings meanings, TimeProvider clock)
{
    private const string NoLonger = "要点修订后，本单位不再承担本条任务。";
    private const string Gone = "要点修订后，本条已删去。";
    private const string Again = "要点修订后，本单位重新承担本条任务。";

    public TaskEffects Effects { get; } = new();

    public void Begin(PlanClause clause)
    {
        foreach (var task in dispatching.TasksOf(clause))
            Add(task);
    }

    public void End(IEnumerable<PlanTask> tasks)
    {
        foreach (var task in tasks)
            Stop(task, Gone);
    }

    public void Follow(RevisionRow row, IReadOnlyList<PlanTask> tasks, DateOnly dueBefore, DateOnly dueNow, bool shorten)
    {
        if (row.Changes("lead") || row.Changes("support"))
            FollowUnits(row.Old!, tasks);
        if (dueBefore != dueNow)
            foreach (var task in tasks)
                if (!shorten && DeadlineAtStake.Keeps(task, dueBefore, dueNow))
                    Effects.DeadlinesKept += TaskLifecycle.Table.Allows(task.State, TaskAct.ChangeDeadline) ? 1 : 0;
                else
                    ChangeDeadline(task, dueNow);
    }

    private void FollowUnits(PlanClause clause, IReadOnlyList<PlanTask> tasks)
    {
        var shares = meanings.SharesOf(clause).ToDictionary(share => share.Unit.Id);
        foreach (var task in tasks)
            if (!shares.Remove(task.UnitId, out var share))
                Stop(task, NoLonger);
            else
                Keep(task, share.Part);
        foreach (var share in shares.Values)
            Add(dispatching.Task(clause, share));
    }

    private void Keep(PlanTask task, TaskPart part)
    {
        if (task.State == TaskState.Stopped)
        {
            Move(task, TaskAct.Reopen);
            Note(task, Again);
            Effects.Reopened++;
        }
        if (task.Part == part)
            return;
        task.Part = part;
        task.Revision++;
    }

    /// <summary>What is settled stays as it is: a task done before the revision was done.</summary>
    private void Stop(PlanTask task, string why)
    {
        if (!Move(task, TaskAct.Stop))
            return;
        Note(task, why);
        Effects.Stopped++;
    }

    private void ChangeDeadline(PlanTask task, DateOnly to)
    {
        if (task.DueOn == to || !Move(task, TaskAct.ChangeDeadline))
            return;
        var who = doing.Act.Who;
        db.Add(new DeadlineChange
        {
            Id = Ids.New(clock),
            TaskId = task.Id,
            From = task.DueOn,
            To = to,
            Why = ApplyRevision.Why,
            At = doing.Now,
            By = who.PersonId,
            ByName = who.Name,
        });
        task.DueOn = to;
        Effects.DeadlinesChanged++;
        Effects.MilestonesLate += task.Milestones.Count(step => step.ReachedOn is null && step.DueOn > to);
    }

    private bool Move(PlanTask task, TaskAct act)
    {
        if (!TaskLifecycle.Table.Allows(task.State, act))
            return false;
        task.State = TaskLifecycle.Table.Next(task.State, act, (_, _) => PlanRefusals.NotPublished).Value;
        task.Revision++;
        return true;
    }

    private void Note(PlanTask task, string text) => db.Add(new SupervisionNote
    {
        Id = Ids.New(clock),
        TaskId = task.Id,
        At = doing.Now,
        By = doing.Act.Who.PersonId,
        ByName = doing.Act.Who.Name,
        Text = text,
    });

    private void Add(PlanTask task)
    {
        db.Add(task);
        Effects.Begun++;
    }
}
