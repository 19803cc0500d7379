using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

internal static class ReleaseRefusals
{
    public static readonly Refusal NoSuchCase = new("foundation.no-such-release", "没有找到这份送审件。");

    public static readonly Refusal NotOpenForReview = new("foundation.release-not-open", "这份送审件已经办结，不能再次审查。");

    public static readonly Refusal ReviewerDrafted = new(
        "foundation.reviewer-drafted", "起草人不能审查自己起草的内容，请由另一位审查员办理。", Source: "GIR 17");

    public static readonly Refusal ChecklistOpen = new(
        "foundation.checklist-open", "审查通过前须逐项核对：国家秘密、工作秘密、敏感信息、个人隐私、商业秘密、数据汇聚。", "Checked", "SECR 42");

    public static readonly Refusal VerdictNeedsNote = new("foundation.verdict-needs-note", "不通过或送确定须写明理由。", "Note", "GIR 17");

    public static readonly Refusal NotReviewed = new(
        "foundation.not-reviewed", "这一版内容尚未通过保密审查，不能公开（先审查、后公开）。", Source: "GIR 17; SECR 42");

    public static readonly Refusal NotProactive = new("foundation.not-proactive", "公开属性不是「主动公开」，不能发布。", Source: "GIR 19");

    public static readonly Refusal NotPublic = new("foundation.not-public", "该内容当前没有公开的版本。");

    public static readonly Refusal WithdrawalNeedsReason = new("foundation.withdrawal-needs-reason", "撤下须写明向公众说明的理由。", "Why");
}
