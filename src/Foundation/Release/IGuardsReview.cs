using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

/// <summary>
/// A reason why this person may not review this version, beyond having handed it in: a room knows who else had a hand in the text.
/// </summary>
public interface IGuardsReview
{
    Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop);
}

/// <summary>Raised in the transaction of a secrecy review, so that the room's own state moves with it.</summary>
public sealed record VersionReviewed(ItemRef Item, string VersionDigest, ReleaseState Result, string? Note);
