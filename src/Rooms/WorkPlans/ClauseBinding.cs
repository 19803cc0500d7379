using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans;

/// <summary>A clause bound to a figure the platform measures: the clause turns green by itself.</summary>
internal sealed class ClauseBinding
{
    public Guid Id { get; init; }

    public Guid ClauseId { get; init; }

    public required string IndicatorId { get; init; }

    public TargetOperator Operator { get; set; }

    /// <summary>Per cent for a share, pieces for a count; null where the figure is only watched.</summary>
    public decimal? Value { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>The target holds for each responsible unit by itself.</summary>
    public bool PerUnit { get; set; }

    /// <summary>The clause names a subject, so only items tied to it may count.</summary>
    public bool OnlyTied { get; set; }

    /// <summary>False while it is only the platform's proposal.</summary>
    public bool IsConfirmed { get; set; }
}
