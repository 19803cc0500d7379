namespace Mingtang.Documents;

/// <summary>One act on an edition, as its page tells it.</summary>
internal sealed class EditionStep
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public Guid EditionId { get; init; }

    public EditionAct Act { get; init; }

    public EditionState From { get; init; }

    public EditionState To { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public string? Why { get; init; }
}

/// <summary>The last serial an agency used in a year. Rows only grow, so no number is given twice.</summary>
internal sealed class IndexSerial
{
    public required string Organisation { get; init; }

    public int Year { get; init; }

    public int Last { get; init; }
}
