using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Bulletins;

internal enum BulletinState
{
    /// <summary>拟稿.</summary>
    [Display(Name = "拟稿"), Tone(Tone.Wait)]
    Draft = 1,

    /// <summary>待签发.</summary>
    [Display(Name = "待签发"), Tone(Tone.Busy)]
    Submitted = 2,

    /// <summary>已签发: the words are fixed.</summary>
    [Display(Name = "已签发"), Tone(Tone.Good)]
    Signed = 3,

    /// <summary>已印发.</summary>
    [Display(Name = "已印发"), Tone(Tone.Good)]
    Issued = 4,
}

internal enum BulletinAct
{
    [Display(Name = "拟稿")]
    Edit,

    [Display(Name = "更新数据")]
    Recount,

    [Display(Name = "送签")]
    Submit,

    [Display(Name = "签发")]
    Sign,

    [Display(Name = "退回修改")]
    SendBack,

    [Display(Name = "印发")]
    Issue,

    [Display(Name = "送保密审查")]
    Propose,

    [Display(Name = "公开")]
    Release,

    [Display(Name = "撤下")]
    Withdraw,
}

internal static class BulletinLifecycle
{
    public static readonly Lifecycle<BulletinState, BulletinAct> Table = new(
        BulletinState.Draft,
        (BulletinState.Draft, BulletinAct.Edit, BulletinState.Draft),
        (BulletinState.Draft, BulletinAct.Recount, BulletinState.Draft),
        (BulletinState.Draft, BulletinAct.Submit, BulletinState.Submitted),
        (BulletinState.Submitted, BulletinAct.Sign, BulletinState.Signed),
        (BulletinState.Submitted, BulletinAct.SendBack, BulletinState.Draft),
        (BulletinState.Signed, BulletinAct.Issue, BulletinState.Issued),
        (BulletinState.Issued, BulletinAct.Propose, BulletinState.Issued),
        (BulletinState.Issued, BulletinAct.Release, BulletinState.Issued),
        (BulletinState.Issued, BulletinAct.Withdraw, BulletinState.Issued));
}
