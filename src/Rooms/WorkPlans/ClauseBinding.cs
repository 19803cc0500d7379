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

    /// <summary>The office does not want this figure for this clause; kept so that it is not proposed again.</summary>
    public bool? IsDeclined { get; set; }

    /// <summary>The words of the clause the proposal rests on.</summary>
    public string? Because { get; init; }

    public string? DecidedByName { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Target? Target => Value is { } value ? new(Operator, value, DueOn, PerUnit) : null;
}
