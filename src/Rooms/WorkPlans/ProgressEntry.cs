namespace Mingtang.WorkPlans;

/// <summary>进展: what a unit did, entered once, with its proof. Never edited; a mistake is mended by a later entry that names it.</summary>
internal sealed class ProgressEntry
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    /// <summary>The day the thing was done, which may lie before the day it was entered.</summary>
    public DateOnly On { get; init; }

    public DateTime EnteredAt { get; init; }

    public Guid? EnteredBy { get; init; }

    public required string EnteredByName { get; init; }

    public required string Text { get; init; }

    /// <summary>0 to 100, the unit's own estimate; null when it gave none.</summary>
    public int? Percent { get; init; }

    /// <summary>The entry this one corrects.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>The unit entered it once, on the task of its own plan; this is that entry told to the task of the upper plan, or the other way round.</summary>
    public Guid? FromEntryId { get; init; }

    public List<Evidence> Evidence { get; init; } = [];
}

/// <summary>A file in the store, or the address of something published.</summary>
/// <param name="FileHash">Null for a link.</param>
/// <param name="Url">Null for a file.</param>
internal sealed record Evidence(string Title, string? FileHash, string? Url, long? Size = null, string? MediaType = null);
