using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Interpretations.Comparing;

/// <summary>One row of the comparison; empty on the side where the article does not stand.</summary>
/// <param name="Note">What the clerk says to it.</param>
internal sealed record ComparedArticle(Change Change, string Old, string New, string? Note = null);

internal enum Change
{
    [Display(Name = "未变")]
    Same = 1,

    [Display(Name = "修改"), Tone(Tone.Wait)]
    Changed = 2,

    [Display(Name = "新增"), Tone(Tone.Good)]
    Added = 3,

    [Display(Name = "删除"), Tone(Tone.Bad)]
    Removed = 4,
}
