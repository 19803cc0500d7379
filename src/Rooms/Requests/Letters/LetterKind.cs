using System.ComponentModel.DataAnnotations;

namespace Mingtang.Requests.Letters;

/// <summary>The papers of a case (rules 1.6). What each says stands in <c>letters.txt</c>.</summary>
internal enum LetterKind
{
    [Display(Name = "申请登记表")]
    RegistrationSheet = 1,

    [Display(Name = "登记回执")]
    Receipt = 2,

    [Display(Name = "补正申请告知书")]
    CorrectionNotice = 3,

    [Display(Name = "要求说明理由告知书")]
    ReasonsNotice = 4,

    [Display(Name = "延期答复告知书")]
    ExtensionNotice = 5,

    [Display(Name = "第三方意见征询书")]
    ThirdPartyConsultation = 6,

    [Display(Name = "第三方意见确认书")]
    ThirdPartyConfirmation = 7,

    [Display(Name = "征求第三方意见告知书")]
    ConsultationRunning = 8,

    [Display(Name = "向第三方告知公开决定书")]
    ThirdPartyDisclosure = 9,

    [Display(Name = "共同制作机关意见征询函")]
    CoMakerConsultation = 10,

    [Display(Name = "协助办理函")]
    CoHandling = 11,

    [Display(Name = "信息处理费收费通知书")]
    FeeNotice = 12,

    [Display(Name = "延迟答复期限告知书")]
    DelayNotice = 13,

    [Display(Name = "答复书")]
    Reply = 14,
}
