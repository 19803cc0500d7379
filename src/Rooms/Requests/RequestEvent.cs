using Mingtang.Foundation.Cryptography;

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

    /// <summary>The fact, sealed: people write names into reasons, minutes and letters, and those of third parties are no less theirs.</summary>
    public required string Body { get; init; }

    public Logged Read(SecretSeal seal) => new(Happening.Read(seal.Open(Body)), ById, ByName, At);
}
