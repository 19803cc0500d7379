using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>认定完成: a second pair of eyes at the office.</summary>
internal sealed record Accept(Guid TaskId) : IActOnTask
{
    public string Name => "workplans.accept";

    public TaskAct? Step => TaskAct.Accept;

    public Party By => Party.Office;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Refusal>>(at.Who.Id == at.Task.ReportedDoneBy ? [TaskRefusals.AcceptedByReporter] : []);

    public string Apply(TaskAtHand at)
    {
        at.Task.DoneAt = at.Now;
        return "认定完成";
    }
}
