namespace Mingtang.Interpretations.Duties;

/// <summary>应解读: a published document that must be interpreted, noted in the transaction of its publication.</summary>
internal sealed class Duty
{
    /// <summary>The document's.</summary>
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Title { get; set; }

    public string? Url { get; set; }

    /// <summary>Which rule asks for it.</summary>
    public required string Ground { get; init; }

    public DateOnly PublishedOn { get; init; }

    /// <summary>Set where the office let the document go first.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The first one released for it.</summary>
    public Guid? InterpretationId { get; set; }

    public DateOnly? InterpretedOn { get; set; }

    public bool IsInStep { get; set; }
}

/// <summary>The office lets a document go before its interpretation: recorded, with reason and a day.</summary>
internal sealed class DutyOverride
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public required string DocumentTitle { get; init; }

    public required string Why { get; init; }

    public DateOnly DueOn { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }
}
