using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Interpretations.FollowUps;

/// <summary>跟踪解读 as work: readers' questions about a policy in force have gathered (8.1.9).</summary>
internal sealed class FollowUpTask
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public required string DocumentTitle { get; init; }

    public Guid UnitId { get; init; }

    public int Questions { get; init; }

    public DateTime OpenedAt { get; init; }

    public DateOnly DueOn { get; init; }

    public FollowUpState State { get; set; } = FollowUpState.Open;

    public Guid? InterpretationId { get; set; }

    public string? ClosedWhy { get; set; }
}

internal enum FollowUpState
{
    [Display(Name = "待解读"), Tone(Tone.Wait)]
    Open = 1,

    [Display(Name = "已解读"), Tone(Tone.Good)]
    Answered = 2,

    [Display(Name = "不需解读")]
    Dismissed = 3,
}
