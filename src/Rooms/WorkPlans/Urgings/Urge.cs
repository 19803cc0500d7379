using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Urgings;

/// <summary>催办 by hand: to one task, or by <see cref="TaskDesk.DoAll"/> to many.</summary>
internal sealed record Urge(Guid TaskId, string? Text) : IActOnTask
{
    public string Name => "workplans.urge";

    public TaskAct? Step => null;

    public Party By => Party.Office;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Refusal>>([.. Against(at.Task)]);

    private IEnumerable<Refusal> Against(PlanTask task)
    {
        if (!task.WaitsForUnit)
            yield return UrgingRefusals.NotWithUnit;
        if (string.IsNullOrWhiteSpace(Text))
            yield return UrgingRefusals.TextMissing;
        else if (Text.Trim().Length > 1000)
            yield return TaskRefusals.TooLong.On("Text");
    }

    public string Apply(TaskAtHand at)
    {
        at.Db.Add(new Urging
        {
            Id = at.NewId(),
            TaskId = TaskId,
            At = at.Now,
            By = at.Who.Id,
            ByName = at.Who.Name,
            Text = Text!.Trim(),
        });
        return "催办";
    }
}

internal static class UrgingRefusals
{
    public static readonly Refusal TextMissing = new("workplans.urging-text-missing", "请填写催办内容。", "Text");

    public static readonly Refusal NotWithUnit = new("workplans.urging-not-with-unit", "这项任务现在不在单位手里（已报办结、待认定，或者已经办结），不能催办。");

    public static readonly Refusal NobodyChosen = new("workplans.urging-nobody-chosen", "请至少勾选一项任务。", "Chosen");

    public static readonly Refusal SupervisionTextMissing = new("workplans.supervision-text-missing", "请写明督查发现的问题和要求。", "Text");

    public static readonly Refusal AnswerDayInPast = new("workplans.answer-day-in-past", "答复期限不能早于今天。", "AnswerDueOn");

    public static readonly Refusal NoSuchNote = new("workplans.no-such-supervision", "这条督查意见不存在，或者已经答复过。");

    public static readonly Refusal AnswerMissing = new("workplans.answer-missing", "请填写答复内容。", "Answer");
}
