using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.Penalties;

/// <summary>A published penalty decision that no longer stands as it was published (Penalty Law 48): it is withdrawn, and the public told why.</summary>
internal sealed class PenaltyChange
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    /// <summary>The edition that has to go.</summary>
    public Guid EditionId { get; init; }

    public PenaltyFate Fate { get; init; }

    /// <summary>The day of the decision or judgment; the three days run from it.</summary>
    public DateOnly DecidedOn { get; init; }

    /// <summary>By what: 行政复议决定书 or judgment with its number.</summary>
    public required string Basis { get; init; }

    public DateTime NotedAt { get; init; }

    public required string NotedByName { get; init; }
}

internal enum PenaltyFate
{
    [Display(Name = "被变更")]
    Changed = 1,

    [Display(Name = "被撤销")]
    Revoked = 2,

    [Display(Name = "被确认违法")]
    Unlawful = 3,

    [Display(Name = "被确认无效")]
    Void = 4,
}
