namespace Mingtang.Requests;

/// <summary>A fact as it is stored: one row, added and never changed.</summary>
internal sealed class RequestEvent
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>From 1, without a gap.</summary>
    public int Ordinal { get; init; }

    /// <summary>The fact's own name, for queries over many cases.</summary>
    public required string Name { get; init; }

    public DateOnly On { get; init; }

    public DateTime At { get; init; }

    public Guid? ById { get; init; }

    public required string ByName { get; init; }

    public required string Body { get; init; }

    public Logged Read() => new(Happening.Read(Body), ById, ByName, At);
}
