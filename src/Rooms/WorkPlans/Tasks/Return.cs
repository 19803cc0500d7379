using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>退回: the office does not agree that it is done, and says what is missing.</summary>
internal sealed record Return(Guid TaskId, string? Why) : IActOnTask
{
    public string Name => "workplans.return";

    public TaskAct? Step => TaskAct.Return;

    public Party By => Party.Office;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) => Reason.Needed(Why, TaskRefusals.ReturnNeedsReason);

    public string Apply(TaskAtHand at)
    {
        (at.Task.ReturnedAt, at.Task.ReturnedWhy) = (at.Now, Why!.Trim());
        (at.Task.ReportedDoneBy, at.Task.ReportedDoneAt) = (null, null);
        return "退回，未认定完成";
    }
}
