namespace Mingtang.Documents.Demo;

/// <summary>
/// What another room has ready for a document of the demo before it is handed in, so that the demo goes the way everybody goes: drafted,
/// handed in and published together, or let go first by an act.
/// </summary>
public interface IReadiesDemo
{
    /// <summary>Once, before the clock is set back: the posts of today did not exist three years ago.</summary>
    Task Meet(IReadOnlyCollection<Guid> unitIds, CancellationToken stop);

    /// <summary>Inside the demo's one act, on the day the document was drafted.</summary>
    Task Ready(Guid documentId, CancellationToken stop);
}
