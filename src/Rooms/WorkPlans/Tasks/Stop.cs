using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>终止: no longer asked of the unit.</summary>
internal sealed record Stop(Guid TaskId, string? Why) : IActOnTask
{
    public string Name => "workplans.stop";

    public TaskAct? Step => TaskAct.Stop;

    public Party By => Party.Office;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) => Reason.Needed(Why, TaskRefusals.StopNeedsReason);

    public string Apply(TaskAtHand at) => "终止任务";
}

/// <summary>重新推进: a settled task is taken up again.</summary>
internal sealed record Reopen(Guid TaskId, string? Why) : IActOnTask
{
    public string Name => "workplans.reopen";

    public TaskAct? Step => TaskAct.Reopen;

    public Party By => Party.Office;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) => Reason.Needed(Why, TaskRefusals.ReopenNeedsReason);

    public string Apply(TaskAtHand at)
    {
        at.Task.DoneAt = null;
        (at.Task.ReportedDoneBy, at.Task.ReportedDoneAt) = (null, null);
        return "重新推进";
    }
}
