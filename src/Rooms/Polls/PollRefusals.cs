using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Polls;

/// <summary>What questionnaires and contests refuse alike.</summary>
internal static class PollRefusals
{
    public static readonly Refusal NoSuchPoll = new("polls.no-such-poll", "没有找到这份问卷或评选。");

    public static readonly Refusal NotYours = new("polls.not-yours", "只能办理本单位的问卷和评选，区府办可以办理各单位的。");

    public static readonly Refusal NotAllowed = new("polls.not-allowed", "您的岗位不能办理这一事项。");

    public static readonly Refusal TitleMissing = new("polls.title-missing", "请填写标题。", "Title");

    public static readonly Refusal DaysWrong = new("polls.days-wrong", "结束日期不能早于开始日期，也不能早于今天。", "ClosesOn");

    public static readonly Refusal OnlyDraftsChange = new("polls.only-drafts-change", "已经开放，内容不能再改；需要修改的，请结束后另做一份。");

    public static readonly Refusal NotTakingAnswers = new("polls.not-taking-answers", "现在不在开放时间内，不能提交。");

    public static readonly Refusal EarlyCloseNeedsReason = new("polls.early-close-needs-reason", "提前结束须写明理由，理由会向公众显示。", "Why");

    public static Refusal NotNow(PollState state, PollAct act) =>
        new("polls.not-now", $"当前状态是「{state.Title()}」，不能{act.Title()}。");
}
