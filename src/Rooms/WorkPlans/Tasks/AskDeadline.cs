using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>申请调整时限: the unit asks, one request at a time.</summary>
internal sealed record AskDeadline(Guid TaskId, DateOnly? To, string? Why) : IActOnTask
{
    public string Name => "workplans.ask-deadline";

    public TaskAct? Step => null;

    public Party By => Party.Unit;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        List<Refusal> reasons = [.. Reason.Wanting(Why, TaskRefusals.DeadlineNeedsReason), .. NewDeadline.Reasons(To, at)];
        if (await at.Db.Set<DeadlineRequest>().AnyAsync(request => request.TaskId == TaskId && request.IsGranted == null, stop))
            reasons.Add(TaskRefusals.RequestPending);
        return reasons;
    }

    public string Apply(TaskAtHand at)
    {
        at.Db.Add(new DeadlineRequest
        {
            Id = at.NewId(),
            TaskId = TaskId,
            To = To!.Value,
            Why = Why!.Trim(),
            At = at.Now,
            By = at.Who.Id,
            ByName = at.Who.Name,
        });
        return $"申请将完成时限调整为{To:yyyy-MM-dd}";
    }
}

/// <summary>不同意调整: the deadline stays, the unit is told why.</summary>
internal sealed record DeclineDeadline(Guid TaskId, Guid RequestId, string? Why) : IActOnTask
{
    public string Name => "workplans.decline-deadline";

    public TaskAct? Step => null;

    public Party By => Party.Office;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        List<Refusal> reasons = [.. Reason.Wanting(Why, TaskRefusals.DeadlineNeedsReason)];
        var request = await at.Db.Set<DeadlineRequest>().FirstOrDefaultAsync(r => r.Id == RequestId && r.TaskId == TaskId, stop);
        if (request is not { IsGranted: null })
            reasons.Add(TaskRefusals.NoSuchRequest);
        return reasons;
    }

    public string Apply(TaskAtHand at)
    {
        var request = at.Db.Set<DeadlineRequest>().Local.First(r => r.Id == RequestId);
        (request.IsGranted, request.Answer, request.DecidedAt, request.DecidedByName) = (false, Why!.Trim(), at.Now, at.Who.Name);
        return "不同意调整时限";
    }
}
