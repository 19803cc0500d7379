using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Disputes;

/// <summary>The three thirds of table 4 (ARF).</summary>
internal enum DisputeKind
{
    [Display(Name = "行政复议")]
    Reconsideration = 1,

    [Display(Name = "未经复议直接起诉")]
    DirectSuit = 2,

    [Display(Name = "复议后起诉")]
    SuitAfterReconsideration = 3,
}

internal enum DisputeResult
{
    [Display(Name = "结果维持")]
    Upheld = 1,

    [Display(Name = "结果纠正")]
    Corrected = 2,

    [Display(Name = "其他结果")]
    Other = 3,
}

internal enum DisputeStage
{
    [Display(Name = "受理"), Tone(Tone.Wait)]
    Accepted = 1,

    [Display(Name = "提交答复或者答辩"), Tone(Tone.Busy)]
    Answered = 2,

    [Display(Name = "听证、调解或者开庭"), Tone(Tone.Busy)]
    Heard = 3,

    [Display(Name = "审结"), Tone(Tone.Good)]
    Decided = 4,

    [Display(Name = "重新答复"), Tone(Tone.Busy)]
    AnsweredAnew = 5,
}

/// <summary>A reconsideration or a suit about a case. A suit after reconsideration is a row of its own beside the reconsideration.</summary>
internal sealed class Dispute
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid UnitId { get; init; }

    public DisputeKind Kind { get; init; }

    /// <summary>The body's own number of the case.</summary>
    public required string Number { get; init; }

    public required string Body { get; init; }

    /// <summary>The day the agency got the papers: its answer is due from it.</summary>
    public DateOnly AcceptedOn { get; init; }

    public DateOnly AnswerBy { get; init; }

    public DateOnly? AnsweredOn { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DisputeResult? Result { get; set; }

    public DisputeStage Stage { get; set; } = DisputeStage.Accepted;

    /// <summary>What is done otherwise from now on.</summary>
    public string? Lesson { get; set; }

    /// <summary>The template the lesson concerns.</summary>
    public LetterKind? LessonAbout { get; set; }

    public DateTime NotedAt { get; init; }

    public int Revision { get; set; }

    /// <summary>The answer to a reconsideration: 5 working days in the simplified way, 10 days otherwise (ARL 48, 54, 88); to a suit 15 days (ALL 67).</summary>
    public static DateOnly AnswerDue(DisputeKind kind, bool isSimplified, DateOnly acceptedOn, WorkingDayCalendar calendar) => kind == DisputeKind.Reconsideration
        ? calendar.AddWorkingDays(acceptedOn, isSimplified ? 5 : 10).Result
        : calendar.AddCalendarDays(acceptedOn, 15, DeadlineOwner.Citizen).Result;
}

internal sealed class DisputeStep
{
    public Guid Id { get; init; }

    public Guid DisputeId { get; init; }

    public DisputeStage Stage { get; init; }

    public DateOnly On { get; init; }

    public required string Words { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}
