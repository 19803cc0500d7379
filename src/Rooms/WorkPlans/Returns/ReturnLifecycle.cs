using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

internal enum ReturnState
{
    /// <summary>待报送.</summary>
    [Display(Name = "待报送"), Tone(Tone.Wait)]
    Pending = 1,

    /// <summary>已报送待审核.</summary>
    [Display(Name = "已报送待审核"), Tone(Tone.Busy)]
    Submitted = 2,

    /// <summary>已通过.</summary>
    [Display(Name = "已通过"), Tone(Tone.Good)]
    Accepted = 3,

    /// <summary>已退回: the unit hands it in again.</summary>
    [Display(Name = "已退回"), Tone(Tone.Bad)]
    SentBack = 4,
}

internal enum ReturnAct
{
    /// <summary>暂存: words kept, nothing handed in.</summary>
    [Display(Name = "暂存")]
    Save,

    /// <summary>报送.</summary>
    [Display(Name = "报送")]
    Submit,

    /// <summary>审核通过.</summary>
    [Display(Name = "审核通过")]
    Accept,

    /// <summary>退回.</summary>
    [Display(Name = "退回")]
    SendBack,
}

/// <summary>The one table of a return's states. Late is no state: it is derived from the days.</summary>
internal static class ReturnLifecycle
{
    public static readonly Lifecycle<ReturnState, ReturnAct> Table = new(
        ReturnState.Pending,
        (ReturnState.Pending, ReturnAct.Save, ReturnState.Pending),
        (ReturnState.Pending, ReturnAct.Submit, ReturnState.Submitted),
        (ReturnState.Submitted, ReturnAct.Accept, ReturnState.Accepted),
        (ReturnState.Submitted, ReturnAct.SendBack, ReturnState.SentBack),
        (ReturnState.SentBack, ReturnAct.Save, ReturnState.SentBack),
        (ReturnState.SentBack, ReturnAct.Submit, ReturnState.Submitted));
}
