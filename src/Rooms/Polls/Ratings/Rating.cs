using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;

namespace Mingtang.Polls.Ratings;

/// <summary>Stars of one voice for one public item, and what it wrote.</summary>
internal sealed class Rating
{
    /// <summary>The voice's: one voice, one rating.</summary>
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    public required string ItemTitle { get; set; }

    public required string ItemUrl { get; set; }

    public Guid? UnitId { get; set; }

    public int Stars { get; set; }

    public string? Comment { get; set; }

    public TextState State { get; set; }

    public DateTime At { get; set; }

    public string? JudgedByName { get; set; }

    public string? HiddenWhy { get; set; }

    public ItemRef Item => new(Kind, ItemId);
}

/// <summary>Free text is read by a person before others read it.</summary>
internal enum TextState
{
    [Display(Name = "无文字")]
    None = 1,

    [Display(Name = "待审核"), Tone(Tone.Wait)]
    Waiting = 2,

    [Display(Name = "已显示"), Tone(Tone.Good)]
    Shown = 3,

    [Display(Name = "不显示"), Tone(Tone.Bad)]
    Hidden = 4,
}
