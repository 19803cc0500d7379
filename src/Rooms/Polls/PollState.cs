using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Polls;

/// <summary>Where a questionnaire or a contest stands.</summary>
internal enum PollState
{
    [Display(Name = "起草"), Tone(Tone.Busy)]
    Draft = 1,

    [Display(Name = "开放"), Tone(Tone.Good)]
    Open = 2,

    [Display(Name = "已结束")]
    Closed = 3,

    /// <summary>A contest whose result is public.</summary>
    [Display(Name = "结果已公布"), Tone(Tone.Good)]
    Announced = 4,
}

internal enum PollAct
{
    [Display(Name = "开放")]
    Open,

    [Display(Name = "结束")]
    Close,

    [Display(Name = "公布结果")]
    Announce,
}

internal static class PollLifecycle
{
    public static Lifecycle<PollState, PollAct> Questionnaire { get; } = new(
        PollState.Draft,
        (PollState.Draft, PollAct.Open, PollState.Open),
        (PollState.Open, PollAct.Close, PollState.Closed));

    public static Lifecycle<PollState, PollAct> Contest { get; } = new(
        PollState.Draft,
        (PollState.Draft, PollAct.Open, PollState.Open),
        (PollState.Open, PollAct.Close, PollState.Closed),
        (PollState.Closed, PollAct.Announce, PollState.Announced));
}
