using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;

namespace Mingtang.Library.Questions;

/// <summary>A question the office has to see to: put by a reader without an answer, or taken up from the log. It names nobody.</summary>
internal sealed class OpenQuestion
{
    public const string Kind = "library.question";

    public const int WordsLength = 400;

    public Guid Id { get; init; }

    public required string Words { get; init; }

    public required string Key { get; init; }

    public Origin Origin { get; init; }

    /// <summary>How often it was asked when it was taken up; a reader's own counts once more each time it is put.</summary>
    public int Times { get; set; }

    public DateTime At { get; init; }

    /// <summary>By when the office turns it into an answer or closes it.</summary>
    public DateOnly DueOn { get; init; }

    public QuestionState State { get; set; } = QuestionState.Open;

    public Guid? FaqId { get; set; }

    public string? ClosedWhy { get; set; }

    public string? HandledByName { get; set; }

    public DateTime? HandledAt { get; set; }

    public int Revision { get; set; }

    public ItemRef Item => new(Kind, Id.ToString());
}

internal enum Origin
{
    [Display(Name = "读者提交")]
    Reader = 1,

    [Display(Name = "未能回答")]
    Unanswered = 2,

    [Display(Name = "评价不佳")]
    BadlyRated = 3,
}

internal enum QuestionState
{
    [Display(Name = "待处理"), Tone(Tone.Wait)]
    Open = 1,

    [Display(Name = "已转常见问题"), Tone(Tone.Good)]
    InFaq = 2,

    [Display(Name = "已办结")]
    Closed = 3,

    /// <summary>Taken from the log and left there: nothing anybody could answer.</summary>
    [Display(Name = "不处理")]
    SetAside = 4,
}
