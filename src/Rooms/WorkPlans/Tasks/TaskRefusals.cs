using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

internal static class TaskRefusals
{
    public static readonly Refusal NoSuchTask = new("workplans.no-such-task", "没有找到这项任务。");

    public static readonly Refusal NotYours = new("workplans.not-your-task", "这项任务不由您办理：单位只能办理本单位的任务，区府办事项由计划的主管科室办理。");

    public static readonly Refusal PlanNotInForce = new("workplans.plan-not-in-force", "计划尚未下达或者已经归档，任务不能再变动。");

    public static readonly Refusal SectionMissing = new("workplans.section-missing", "请填写责任科室。", "Section", "S2 92");

    public static readonly Refusal PersonMissing = new("workplans.person-missing", "请填写责任人。", "PersonInCharge", "S2 92");

    public static readonly Refusal TooLong = new("workplans.words-too-long", "填写的内容过长，请精简。");

    public static readonly Refusal MilestoneUntitled = new("workplans.milestone-untitled", "请写明这个节点要做什么。");

    public static readonly Refusal MilestoneUndated = new("workplans.milestone-undated", "请填写节点的完成日期。");

    public static readonly Refusal TextMissing = new("workplans.progress-text-missing", "请写明做了什么。", "Text");

    public static readonly Refusal DayMissing = new("workplans.progress-day-missing", "请填写日期。", "On");

    public static readonly Refusal DayInFuture = new("workplans.progress-in-future", "进展只能填报已经发生的事，日期不能晚于今天。", "On");

    public static readonly Refusal PercentOutOfRange = new("workplans.percent-out-of-range", "完成比例填0至100的整数。", "Percent");

    public static readonly Refusal LinkMalformed = new("workplans.link-malformed", "佐证链接须是完整网址（http或https开头），或本站以「/」开头的地址。", "Links");

    public static readonly Refusal NoSuchEntry = new("workplans.no-such-entry", "要更正的进展不在本任务中，或者已经被更正过。", "Corrects");

    public static readonly Refusal NoSuchMilestone = new("workplans.no-such-milestone", "这个节点不在本任务中。", "Reached");

    public static readonly Refusal NoEvidence = new("workplans.no-evidence", "报办结前至少要有一条附佐证材料（文件或链接）的进展。");

    public static readonly Refusal AcceptedByReporter = new("workplans.accepted-by-reporter", "报办结的人不能自己认定完成，请由另一位同事办理。");

    public static readonly Refusal ReturnNeedsReason = new("workplans.return-needs-reason", "退回须写明理由，让单位知道还差什么。", "Reason");

    public static readonly Refusal DeadlineNeedsReason = new("workplans.deadline-needs-reason", "调整时限须写明理由。", "Reason");

    public static readonly Refusal DeadlineMissing = new("workplans.deadline-missing", "请填写新的完成时限。", "To");

    public static readonly Refusal DeadlineUnchanged = new("workplans.deadline-unchanged", "新时限与现时限相同。", "To");

    public static readonly Refusal DeadlineInPast = new("workplans.deadline-in-past", "新时限不能早于今天。", "To");

    public static readonly Refusal RequestPending = new("workplans.deadline-request-pending", "已有一份调整时限的申请在等候答复。");

    public static readonly Refusal NoSuchRequest = new("workplans.no-such-deadline-request", "这份申请不存在，或者已经答复过。");

    public static readonly Refusal StopNeedsReason = new("workplans.stop-needs-reason", "终止任务须写明理由。", "Reason");

    public static readonly Refusal ReopenNeedsReason = new("workplans.reopen-needs-reason", "重新推进须写明理由。", "Reason");

    public static readonly Refusal AlreadyTied = new("workplans.already-tied", "这个事项已经关联到本任务。", "Item");

    public static readonly Refusal NoSuchItem = new("workplans.no-such-item", "没有找到这个事项；只能关联平台中已有的记录或已公开的信息。", "Item");

    public static Refusal NotInThisState(TaskState state) =>
        new("workplans.not-in-this-state", $"任务当前是「{state.Title()}」，不能这样办理；可能刚被别人办过，请看最新状态。");

    public static Refusal MilestoneTooLate(DateOnly due) =>
        new("workplans.milestone-after-deadline", $"节点日期不能晚于任务完成时限 {due:yyyy-MM-dd}。");

    public static Refusal DayBeforeYear(int year, DateOnly from) =>
        new("workplans.progress-before-year", $"这是{year}年的工作要点，进展日期不能早于{from:yyyy年M月d日}。", "On");
}
