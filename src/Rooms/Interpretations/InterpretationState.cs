using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

internal enum InterpretationState
{
    [Display(Name = "起草"), Tone(Tone.Busy)]
    Draft = 1,

    /// <summary>The drafting unit's head (8.1.4).</summary>
    [Display(Name = "待负责人审定"), Tone(Tone.Wait)]
    HeadApproval = 2,

    /// <summary>The quality gate before release (8.1.10).</summary>
    [Display(Name = "待质量审核"), Tone(Tone.Wait)]
    QualityReview = 3,

    /// <summary>Waits for its document, so that both go out in one act.</summary>
    [Display(Name = "待同步发布"), Tone(Tone.Busy)]
    Ready = 4,

    [Display(Name = "已发布"), Tone(Tone.Good)]
    Released = 5,

    [Display(Name = "已撤下"), Tone(Tone.Bad)]
    Withdrawn = 6,

    [Display(Name = "已作废")]
    Discarded = 7,
}

internal enum InterpretationAct
{
    [Display(Name = "修改")]
    Edit,

    [Display(Name = "送负责人审定")]
    Submit,

    [Display(Name = "审定同意")]
    Approve,

    [Display(Name = "质量审核通过")]
    Pass,

    [Display(Name = "退回整改")]
    Return,

    [Display(Name = "发布")]
    Release,

    [Display(Name = "撤下")]
    Withdraw,

    [Display(Name = "作废")]
    Discard,
}

/// <summary>The one table. Changing the words leads back to the draft from wherever they are not yet public.</summary>
internal static class InterpretationLifecycle
{
    public static readonly Lifecycle<InterpretationState, InterpretationAct> Table = new(
        InterpretationState.Draft,
        (InterpretationState.Draft, InterpretationAct.Edit, InterpretationState.Draft),
        (InterpretationState.Draft, InterpretationAct.Submit, InterpretationState.HeadApproval),
        (InterpretationState.Draft, InterpretationAct.Discard, InterpretationState.Discarded),
        (InterpretationState.HeadApproval, InterpretationAct.Edit, InterpretationState.Draft),
        (InterpretationState.HeadApproval, InterpretationAct.Approve, InterpretationState.QualityReview),
        (InterpretationState.HeadApproval, InterpretationAct.Return, InterpretationState.Draft),
        (InterpretationState.QualityReview, InterpretationAct.Edit, InterpretationState.Draft),
        (InterpretationState.QualityReview, InterpretationAct.Pass, InterpretationState.Ready),
        (InterpretationState.QualityReview, InterpretationAct.Return, InterpretationState.Draft),
        (InterpretationState.Ready, InterpretationAct.Edit, InterpretationState.Draft),
        (InterpretationState.Ready, InterpretationAct.Return, InterpretationState.Draft),
        (InterpretationState.Ready, InterpretationAct.Release, InterpretationState.Released),
        (InterpretationState.Released, InterpretationAct.Withdraw, InterpretationState.Withdrawn));
}
