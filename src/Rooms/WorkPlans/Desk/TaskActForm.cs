using Mingtang.WorkPlans.Supervision;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Desk;

internal sealed class TaskActInput
{
    public DateOnly? To { get; set; }

    public string? Text { get; set; }

    public DateOnly? AnswerDueOn { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What the second page of an act asks, and which act it makes of the answers.</summary>
internal sealed record TaskActForm(string Act, string Title, string Consequence, Func<TaskFolder, TaskActInput, IActOnTask> Of)
{
    public bool AsksReason { get; init; }

    public bool AsksDay { get; init; }

    public bool AsksText { get; init; }

    public bool AsksAnswerDay { get; init; }

    public bool IsDanger { get; init; }

    public bool IsOffices { get; init; } = true;

    public string TextLabel { get; init; } = "内容";

    /// <summary>Words to begin with.</summary>
    public Func<TaskFolder, DateOnly, string>? Proposed { get; init; }

    private static readonly TaskActForm[] All =
    [
        new("report-done", "报办结", "报办结后由区府办认定；认定前不能再填报进展。", (folder, _) => new ReportDone(folder.Task.Id)) { IsOffices = false },
        new("accept", "认定完成", "认定后任务办结，单位不再填报。", (folder, _) => new Accept(folder.Task.Id)),
        new("return", "退回", "任务回到推进中，单位会看到理由。", (folder, input) => new Return(folder.Task.Id, input.Reason)) { AsksReason = true },
        new("change-deadline", "调整时限", "新时限立即生效，原时限和理由保留可查。", (folder, input) => new ChangeDeadline(folder.Task.Id, input.To, input.Reason)) { AsksDay = true, AsksReason = true },
        new("stop", "终止", "单位不再承担这项任务；可以重新推进。", (folder, input) => new Stop(folder.Task.Id, input.Reason)) { AsksReason = true, IsDanger = true },
        new("reopen", "重新推进", "任务回到推进中，原有进展保留。", (folder, input) => new Reopen(folder.Task.Id, input.Reason)) { AsksReason = true },
        new("ask-deadline", "申请调整时限", "由区府办答复；答复前仍按原时限。", (folder, input) => new AskDeadline(folder.Task.Id, input.To, input.Reason)) { AsksDay = true, AsksReason = true, IsOffices = false },
        new("decline-deadline", "不同意调整时限", "时限不变，单位会看到理由。", (folder, input) => new DeclineDeadline(folder.Task.Id, folder.OpenRequest?.Id ?? Guid.Empty, input.Reason)) { AsksReason = true },
        new("urge", "催办", "单位的工作台会显示这次催办。", (folder, input) => new Urge(folder.Task.Id, input.Text)) { AsksText = true, Proposed = (folder, today) => UrgingWords.Propose(folder.Task, today) },
        new("supervise", "督查", "单位须在平台答复。", (folder, input) => new Supervise(folder.Task.Id, input.Text, input.AnswerDueOn)) { AsksText = true, AsksAnswerDay = true, TextLabel = "发现的问题和要求" },
    ];

    public static TaskActForm? Find(string act) => All.FirstOrDefault(form => form.Act == act);
}
