using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Requests.Redactions;

internal static class RedactionRefusals
{
    public static readonly Refusal NoSuch = new("requests.no-such-redaction", "没有找到这份遮盖文件。");
    public static readonly Refusal NotNowForCase = new("requests.redaction-not-now", "案件已经签发或者办结，不能再遮盖要提供的文件。", Source: "GIR 37");
    public static readonly Refusal PaperMissing = new("requests.redaction-paper-missing", "请选择要提供的文件（PDF、docx、PNG 或者 JPEG）。", "Paper");
    public static readonly Refusal GroundMissing = new("requests.redaction-ground-missing", "请选择不予公开的条款。", "Ground", "GIR 37");
    public static readonly Refusal ReasonMissing = new("requests.redaction-reason-missing", "每一处遮盖都须写明理由。", "Reason", "GIR 37");
    public static readonly Refusal NothingPicked = new("requests.redaction-nothing-picked", "请勾选要遮盖的行或者词，或者填写位置和大小。", "X");
    public static readonly Refusal OffThePage = new("requests.redaction-off-the-page", "位置和大小超出了页面，请按毫米填写，左上角为0。", "X");
    public static readonly Refusal NoSuchBox = new("requests.no-such-box", "没有找到这一处遮盖，可能已经去掉。");
    public static readonly Refusal NothingHidden = new("requests.redaction-nothing-hidden", "还没有任何遮盖；不需要遮盖的文件，请放弃后直接作为答复附件。", Source: "GIR 37");
    public static readonly Refusal ProposalsOpen = new("requests.redaction-proposals-open", "系统提示的疑似个人信息还没有逐处确认。", Source: "GIR 15");
    public static readonly Refusal OtherEyes = new("requests.redaction-other-eyes", "做过遮盖的人不能复核，请由他人复核。", Source: "GIR 17, 37");
    public static readonly Refusal ReturnNeedsReason = new("requests.redaction-return-needs-reason", "退回须写明哪里漏遮或者多遮。", "Why");
    public static readonly Refusal StillReadable = new("requests.redaction-still-readable", "生成的文件中仍能取出文字，没有附入答复；请联系系统管理员。", Source: "GIR 37");
    public static readonly Refusal PaperLost = new("requests.redaction-paper-lost", "文件库中找不到原件或者页面图片，请放弃后重新上传。");
    public static readonly Refusal Open = new("requests.redaction-open", "还有要提供的文件没有遮盖、复核完毕，不能拟写答复。", Source: "GIR 37");

    public static Refusal NotNow(RedactionState state, RedactionAct act) => new("requests.redaction-not-in-state", $"文件当前是「{state.Title()}」，不能{act.Title()}。");
}
