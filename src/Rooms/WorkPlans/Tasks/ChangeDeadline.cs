using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>调整时限: the only way a deadline moves. A request the unit had open is answered by it.</summary>
internal sealed record ChangeDeadline(Guid TaskId, DateOnly? To, string? Why) : IActOnTask
{
    public string Name => "workplans.change-deadline";

    public TaskAct? Step => TaskAct.ChangeDeadline;

    public Party By => Party.Office;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        await at.Db.Set<DeadlineRequest>().Where(request => request.TaskId == TaskId && request.IsGranted == null).LoadAsync(stop);
        return [.. Reason.Wanting(Why, TaskRefusals.DeadlineNeedsReason), .. NewDeadline.Reasons(To, at)];
    }

    public string Apply(TaskAtHand at)
    {
        var (task, to) = (at.Task, To!.Value);
        at.Db.Add(new DeadlineChange
        {
            Id = at.NewId(),
            TaskId = TaskId,
            From = task.DueOn,
            To = to,
            Why = Why!.Trim(),
            At = at.Now,
            By = at.Who.Id,
            ByName = at.Who.Name,
        });
        foreach (var request in at.Db.Set<DeadlineRequest>().Local.Where(request => request.TaskId == TaskId && request.IsGranted is null))
            (request.IsGranted, request.Answer, request.DecidedAt, request.DecidedByName) = (true, Why.Trim(), at.Now, at.Who.Name);
        var from = task.DueOn;
        task.DueOn = to;
        task.Revision++;
        return $"完成时限由{from:yyyy-MM-dd}调整为{to:yyyy-MM-dd}";
    }
}

internal static class NewDeadline
{
    public static IEnumerable<Refusal> Reasons(DateOnly? to, TaskAtHand at)
    {
        if (to is not { } day)
            yield return TaskRefusals.DeadlineMissing;
        else if (day == at.Task.DueOn)
            yield return TaskRefusals.DeadlineUnchanged;
        else if (day < at.Today)
            yield return TaskRefusals.DeadlineInPast;
    }
}
