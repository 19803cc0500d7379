namespace Mingtang.Agencies.People;

/// <summary>Raised in the act that ends a post: sessions on it end, and whoever named the person for a duty is warned.</summary>
public sealed record PostEnded(Guid PersonId, Guid PostId, Guid? UnitId);
