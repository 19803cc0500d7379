using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>Where an edition stands; the words are those of the rules (1.4, IMPL 1(1)).</summary>
public enum EditionState
{
    /// <summary>起草.</summary>
    [Display(Name = "起草"), Tone(Tone.Busy)]
    Draft = 1,

    /// <summary>A policy proposed as not public waits for the office.</summary>
    [Display(Name = "待政府办审核"), Tone(Tone.Wait)]
    OfficeReview = 2,

    [Display(Name = "待保密审查"), Tone(Tone.Wait)]
    SecrecyReview = 3,

    [Display(Name = "送保密行政管理部门确定"), Tone(Tone.Wait)]
    Referred = 4,

    [Display(Name = "待签发"), Tone(Tone.Wait)]
    AwaitingSignature = 5,

    [Display(Name = "待发布"), Tone(Tone.Busy)]
    Signed = 6,

    [Display(Name = "定时发布"), Tone(Tone.Busy)]
    Scheduled = 7,

    [Display(Name = "已公开"), Tone(Tone.Good)]
    Published = 8,

    /// <summary>Signed as on-request or not public: on file, not published.</summary>
    [Display(Name = "已归档（不主动公开）")]
    Kept = 9,

    [Display(Name = "已被新版代替")]
    Superseded = 10,

    [Display(Name = "已撤下"), Tone(Tone.Bad)]
    Withdrawn = 11,

    [Display(Name = "已作废")]
    Discarded = 12,
}

internal enum EditionAct
{
    [Display(Name = "修改")]
    Edit,

    [Display(Name = "送保密审查")]
    Submit,

    [Display(Name = "送政府办审核")]
    SubmitToOffice,

    [Display(Name = "同意不予公开")]
    OfficeAgree,

    [Display(Name = "退文")]
    SendBack,

    [Display(Name = "保密审查通过")]
    Pass,

    [Display(Name = "保密审查不通过")]
    Fail,

    [Display(Name = "送保密行政管理部门确定")]
    Refer,

    [Display(Name = "签发")]
    Sign,

    [Display(Name = "签发并归档")]
    SignAndKeep,

    [Display(Name = "定时发布")]
    Schedule,

    [Display(Name = "取消定时")]
    Unschedule,

    [Display(Name = "发布")]
    Publish,

    [Display(Name = "以新版代替")]
    Supersede,

    [Display(Name = "撤下")]
    Withdraw,

    [Display(Name = "作废")]
    Discard,
}

/// <summary>The one table. Changing the text leads back to the draft from wherever it is not yet public.</summary>
internal static class EditionLifecycle
{
    public static readonly Lifecycle<EditionState, EditionAct> Table = new(
        EditionState.Draft,
        (EditionState.Draft, EditionAct.Edit, EditionState.Draft),
        (EditionState.Draft, EditionAct.Submit, EditionState.SecrecyReview),
        (EditionState.Draft, EditionAct.SubmitToOffice, EditionState.OfficeReview),
        (EditionState.Draft, EditionAct.Discard, EditionState.Discarded),
        (EditionState.OfficeReview, EditionAct.OfficeAgree, EditionState.SecrecyReview),
        (EditionState.OfficeReview, EditionAct.SendBack, EditionState.Draft),
        (EditionState.OfficeReview, EditionAct.Edit, EditionState.Draft),
        (EditionState.SecrecyReview, EditionAct.Pass, EditionState.AwaitingSignature),
        (EditionState.SecrecyReview, EditionAct.Fail, EditionState.Draft),
        (EditionState.SecrecyReview, EditionAct.Refer, EditionState.Referred),
        (EditionState.SecrecyReview, EditionAct.SendBack, EditionState.Draft),
        (EditionState.SecrecyReview, EditionAct.Edit, EditionState.Draft),
        (EditionState.Referred, EditionAct.Pass, EditionState.AwaitingSignature),
        (EditionState.Referred, EditionAct.Fail, EditionState.Draft),
        (EditionState.Referred, EditionAct.Edit, EditionState.Draft),
        (EditionState.AwaitingSignature, EditionAct.Sign, EditionState.Signed),
        (EditionState.AwaitingSignature, EditionAct.SignAndKeep, EditionState.Kept),
        (EditionState.AwaitingSignature, EditionAct.SendBack, EditionState.Draft),
        (EditionState.AwaitingSignature, EditionAct.Edit, EditionState.Draft),
        (EditionState.Signed, EditionAct.Publish, EditionState.Published),
        (EditionState.Signed, EditionAct.Schedule, EditionState.Scheduled),
        (EditionState.Signed, EditionAct.Edit, EditionState.Draft),
        (EditionState.Scheduled, EditionAct.Publish, EditionState.Published),
        (EditionState.Scheduled, EditionAct.Unschedule, EditionState.Signed),
        (EditionState.Scheduled, EditionAct.Edit, EditionState.Draft),
        (EditionState.Published, EditionAct.Supersede, EditionState.Superseded),
        (EditionState.Published, EditionAct.Withdraw, EditionState.Withdrawn),
        (EditionState.Withdrawn, EditionAct.Supersede, EditionState.Superseded),
        (EditionState.Kept, EditionAct.Supersede, EditionState.Superseded));
}
