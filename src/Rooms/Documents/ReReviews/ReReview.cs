using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.ReReviews;

/// <summary>定期审查 of what was not public (GIR 18): kept closed with its reason, or converted.</summary>
internal sealed class ReReview
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public DateOnly On { get; init; }

    /// <summary>The day it was due; the figure of the year counts by it.</summary>
    public DateOnly DueOn { get; init; }

    public ReReviewOutcome Outcome { get; init; }

    public required string Why { get; init; }

    public Guid? ById { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }
}

internal enum ReReviewOutcome
{
    [Display(Name = "维持原属性")]
    Kept = 1,

    [Display(Name = "转为主动公开")]
    Converted = 2,
}
