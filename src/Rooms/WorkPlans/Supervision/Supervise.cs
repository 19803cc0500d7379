using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Supervision;

/// <summary>督查: what the office found, what it wants, and by when it wants an answer.</summary>
internal sealed record Supervise(Guid TaskId, string? Text, DateOnly? AnswerDueOn) : IActOnTask
{
    public string Name => "workplans.supervise";

    public TaskAct? Step => null;

    public Party By => Party.Office;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        List<Refusal> reasons = string.IsNullOrWhiteSpace(Text) ? [UrgingRefusals.SupervisionTextMissing] : Text.Length > 4000 ? [TaskRefusals.TooLong.On("Text")] : [];
        if (AnswerDueOn < at.Today)
            reasons.Add(UrgingRefusals.AnswerDayInPast);
        return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
    }

    public string Apply(TaskAtHand at)
    {
        at.Db.Add(new SupervisionNote
        {
            Id = at.NewId(),
            TaskId = TaskId,
            At = at.Now,
            By = at.Who.Id,
            ByName = at.Who.Name,
            Text = Text!.Trim(),
            AnswerDueOn = AnswerDueOn,
        });
        return AnswerDueOn is { } due ? $"督查，要求{due:yyyy-MM-dd}前答复" : "督查";
    }
}
