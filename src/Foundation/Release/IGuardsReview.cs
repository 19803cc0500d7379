using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

/// <summary>
/// A reason why this person may not review this version, beyond having handed it in: a room knows who else had a hand in the text.
/// </summary>
public interface IGuardsReview
{
    Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop);

    /// <summary>Reasons only against letting this version pass; it may still be failed or referred.</summary>
    Task<IReadOnlyList<Refusal>> AgainstPassing(ItemRef item, string versionDigest, CancellationToken stop) => Task.FromResult<IReadOnlyList<Refusal>>([]);
}

/// <summary>Raised in the transaction of a secrecy review, so that the room's own state moves with it.</summary>
public sealed record VersionReviewed(ItemRef Item, string VersionDigest, ReleaseState Result, string? Note);
