using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Library.Words;

internal enum WordListState
{
    [Display(Name = "草稿"), Tone(Tone.Busy)]
    Draft = 1,

    [Display(Name = "在用"), Tone(Tone.Good)]
    Live = 2,

    [Display(Name = "已被代替")]
    Replaced = 3,

    [Display(Name = "已撤回"), Tone(Tone.Bad)]
    Undone = 4,

    [Display(Name = "已作废")]
    Discarded = 5,
}

internal enum WordListAct
{
    [Display(Name = "修改")]
    Edit,

    [Display(Name = "启用")]
    GoLive,

    [Display(Name = "被新版代替")]
    Replace,

    [Display(Name = "撤回")]
    Undo,

    [Display(Name = "作废")]
    Discard,
}

/// <summary>An edition goes live at most once; what comes back after an undoing is a new edition with the old words.</summary>
internal static class WordListLifecycle
{
    public static readonly Lifecycle<WordListState, WordListAct> Table = new(
        WordListState.Draft,
        (WordListState.Draft, WordListAct.Edit, WordListState.Draft),
        (WordListState.Draft, WordListAct.GoLive, WordListState.Live),
        (WordListState.Draft, WordListAct.Discard, WordListState.Discarded),
        (WordListState.Live, WordListAct.Replace, WordListState.Replaced),
        (WordListState.Live, WordListAct.Undo, WordListState.Undone));
}
