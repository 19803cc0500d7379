namespace Mingtang.Foundation.Audit;

/// <summary>
/// One link of the chain. The digest of the body is chained, never the body: what holds personal data can be erased
/// without breaking a link.
/// </summary>
internal sealed class AuditEntry
{
    /// <summary>From 1, without gaps; a gap or a missing end is a cut.</summary>
    public long Seq { get; init; }

    public DateTime At { get; init; }

    public required string Act { get; init; }

    public Guid? PersonId { get; init; }

    public required string PersonName { get; init; }

    public Guid? UnitId { get; init; }

    public required string Subject { get; init; }

    public string? Summary { get; init; }

    public string? Why { get; init; }

    public required string BodyDigest { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }
}

/// <summary>Before and after, as JSON; the personal values sealed.</summary>
internal sealed class AuditBody
{
    public long Seq { get; init; }

    public required string Plain { get; init; }

    /// <summary>Base64 of the sealed personal values, or null where the act touched none.</summary>
    public string? Sealed { get; init; }

    public Guid? KeyId { get; init; }
}

/// <summary>The key of one subject's personal values in the log; deleting the row erases them.</summary>
internal sealed class AuditKey
{
    public Guid Id { get; init; }

    public required string Subject { get; init; }

    /// <summary>Itself sealed by the master key from outside the database.</summary>
    public required string SealedKey { get; init; }
}

/// <summary>The chain's end, one row: a tail cut off without it is found by comparing, one cut with it by the head kept outside.</summary>
internal sealed class AuditHead
{
    public int Id { get; init; }

    public long Seq { get; set; }

    public required string Hash { get; set; }
}
