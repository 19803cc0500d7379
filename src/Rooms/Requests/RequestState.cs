using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Requests;

/// <summary>Where a case stands. Consultations run beside these states, because several may be open at once (GIR 32, 34).</summary>
internal enum RequestState
{
    /// <summary>Arrived by a channel whose receipt needs both sides (GIR 31): not yet received in law.</summary>
    [Display(Name = "待确认"), Tone(Tone.Wait)]
    Submitted = 1,

    [Display(Name = "办理中"), Tone(Tone.Busy)]
    Handling = 2,

    /// <summary>The applicant has been told once what to correct; no reply clock runs (GIR 30).</summary>
    [Display(Name = "待申请人补正"), Tone(Tone.Wait)]
    Correcting = 3,

    /// <summary>Asked why so many (GIR 35); the reply clock goes on.</summary>
    [Display(Name = "待申请人说明理由"), Tone(Tone.Wait)]
    ReasonsAsked = 4,

    /// <summary>Until the fee is paid no reply clock runs (FEE 6).</summary>
    [Display(Name = "待申请人缴费"), Tone(Tone.Wait)]
    FeePending = 5,

    [Display(Name = "待法制审核"), Tone(Tone.Busy)]
    LegalReview = 6,

    [Display(Name = "待保密审查"), Tone(Tone.Busy)]
    SecrecyReview = 7,

    [Display(Name = "待签发"), Tone(Tone.Busy)]
    AwaitingSignature = 8,

    [Display(Name = "待送达"), Tone(Tone.Busy)]
    Signed = 9,

    [Display(Name = "已答复"), Tone(Tone.Good)]
    Answered = 10,

    /// <summary>Ended without a reply on the matter: not corrected, not paid, withdrawn (rows R6-1 to R6-3).</summary>
    [Display(Name = "已终止"), Tone(Tone.Plain)]
    Ended = 11,

    [Display(Name = "已归档"), Tone(Tone.Plain)]
    Archived = 12,
}

/// <summary>What can be done to a case. The file of the same name in <c>Acts</c> holds its guards and the fact it leaves.</summary>
internal enum RequestAct
{
    [Display(Name = "确认收到")]
    Confirm = 1,

    [Display(Name = "登记联系情况")]
    LogContact,

    [Display(Name = "补正告知")]
    AskCorrection,

    [Display(Name = "登记补正")]
    Correct,

    [Display(Name = "逾期不补正，终止办理")]
    LapseCorrection,

    [Display(Name = "征求意见")]
    Consult,

    [Display(Name = "登记征求意见书送达")]
    DeliverConsultation,

    [Display(Name = "登记意见答复")]
    AnswerConsultation,

    [Display(Name = "意见期满未答复")]
    LapseConsultation,

    [Display(Name = "书面告知第三方")]
    TellThirdParty,

    [Display(Name = "提请延期")]
    AskExtension,

    [Display(Name = "同意延期")]
    ApproveExtension,

    [Display(Name = "告知申请人延期")]
    NotifyExtension,

    [Display(Name = "要求说明理由")]
    AskReasons,

    [Display(Name = "登记理由说明")]
    GiveReasons,

    [Display(Name = "确定延迟答复期限")]
    SetDelay,

    [Display(Name = "核算信息处理费")]
    AssessFee,

    [Display(Name = "收费通知")]
    NotifyFee,

    [Display(Name = "登记缴费")]
    PayFee,

    [Display(Name = "逾期不缴费，终止办理")]
    LapseFee,

    [Display(Name = "登记检索")]
    Search,

    /// <summary>Comes of a redaction that was reviewed; nobody does it by hand.</summary>
    [Display(Name = "附上遮盖后的文件")]
    AttachRedacted,

    [Display(Name = "登记会商")]
    Confer,

    [Display(Name = "标为疑难件")]
    MarkHard,

    [Display(Name = "拆分申请")]
    Split,

    [Display(Name = "移交承办人")]
    HandOver,

    [Display(Name = "催办")]
    Urge,

    [Display(Name = "拟写答复")]
    DraftReply,

    [Display(Name = "法制审核通过")]
    PassLegal,

    [Display(Name = "保密审查通过")]
    PassSecrecy,

    [Display(Name = "退回修改")]
    Return,

    [Display(Name = "签发")]
    Sign,

    [Display(Name = "登记送达")]
    Serve,

    [Display(Name = "当场答复")]
    ReplyOnTheSpot,

    [Display(Name = "登记撤回")]
    Withdraw,

    [Display(Name = "归档")]
    Archive,

    /// <summary>Only the applicant's own.</summary>
    [Display(Name = "答复收费通知、说明理由")]
    AnswerNotice,
}
