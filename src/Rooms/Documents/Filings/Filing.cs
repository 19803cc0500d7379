namespace Mingtang.Documents.Filings;

/// <summary>全量备案: the monthly return of all non-classified documents of a unit (rules 1.4.9).</summary>
internal sealed class Filing
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The first day of the month returned.</summary>
    public DateOnly Month { get; init; }

    public DateTime FiledAt { get; init; }

    public required string FiledByName { get; init; }

    public List<FiledLine> Lines { get; init; } = [];
}

/// <summary>A document as it stood when the return was made.</summary>
internal sealed record FiledLine(Guid DocumentId, string Title, string? DocumentNumber, string? IndexNumber, DateOnly? SignedOn, string Attribute, string? Ground, string State);

/// <summary>What a unit returned for a month, or would have to.</summary>
/// <param name="Made">Null while nothing was returned.</param>
internal sealed record UnitReturn(Guid UnitId, Filing? Made, IReadOnlyList<FiledLine> Lines);
