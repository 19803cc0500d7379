namespace Mingtang.Documents.Negatives;

/// <summary>政务公开负面清单: what stays closed; everything outside it is in principle public (rules 13).</summary>
internal sealed class NegativeEntry
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Matter { get; set; }

    public required string Scope { get; set; }

    /// <summary>E14a…E16c.</summary>
    public required string Ground { get; set; }

    public required string Basis { get; set; }

    public required string Reason { get; set; }

    public string? InterpretationUrl { get; set; }

    public DateOnly SinceOn { get; init; }

    public DateOnly? ReviewedOn { get; set; }

    public DateOnly NextReviewOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public required string ByName { get; set; }
}
