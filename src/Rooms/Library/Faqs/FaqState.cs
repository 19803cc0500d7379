using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>Where one edition of an FAQ stands.</summary>
internal enum FaqState
{
    [Display(Name = "起草"), Tone(Tone.Busy)]
    Draft = 1,

    /// <summary>The secrecy review of these very words, by another person.</summary>
    [Display(Name = "待审查"), Tone(Tone.Wait)]
    Review = 2,

    [Display(Name = "待发布"), Tone(Tone.Busy)]
    Ready = 3,

    [Display(Name = "已发布"), Tone(Tone.Good)]
    Released = 4,

    [Display(Name = "已被新版代替")]
    Superseded = 5,

    [Display(Name = "已撤下"), Tone(Tone.Bad)]
    Withdrawn = 6,

    /// <summary>The policy it explains is no longer in force.</summary>
    [Display(Name = "随政策失效"), Tone(Tone.Bad)]
    Lapsed = 7,

    [Display(Name = "已作废")]
    Discarded = 8,
}

internal enum FaqAct
{
    [Display(Name = "修改")]
    Edit,

    [Display(Name = "送审")]
    HandIn,

    [Display(Name = "审查通过")]
    Pass,

    [Display(Name = "退回修改")]
    Return,

    [Display(Name = "发布")]
    Release,

    [Display(Name = "被新版代替")]
    Supersede,

    [Display(Name = "撤下")]
    Withdraw,

    [Display(Name = "随政策失效")]
    Lapse,

    [Display(Name = "作废")]
    Discard,
}

/// <summary>The one table. Released words are never changed: a new edition is made and takes their place.</summary>
internal static class FaqLifecycle
{
    public static readonly Lifecycle<FaqState, FaqAct> Table = new(
        FaqState.Draft,
        (FaqState.Draft, FaqAct.Edit, FaqState.Draft),
        (FaqState.Draft, FaqAct.HandIn, FaqState.Review),
        (FaqState.Draft, FaqAct.Discard, FaqState.Discarded),
        (FaqState.Review, FaqAct.Edit, FaqState.Draft),
        (FaqState.Review, FaqAct.Pass, FaqState.Ready),
        (FaqState.Review, FaqAct.Return, FaqState.Draft),
        (FaqState.Ready, FaqAct.Edit, FaqState.Draft),
        (FaqState.Ready, FaqAct.Release, FaqState.Released),
        (FaqState.Released, FaqAct.Supersede, FaqState.Superseded),
        (FaqState.Released, FaqAct.Withdraw, FaqState.Withdrawn),
        (FaqState.Released, FaqAct.Lapse, FaqState.Lapsed));
}
