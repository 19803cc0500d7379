namespace Mingtang.Foundation.People;

/// <summary>What the foundation itself lets roles do; everything else belongs to a room.</summary>
public static class FoundationPermissions
{
    public const string Review = "foundation.review";

    public static IReadOnlyList<Permission> All { get; } = [new(Review, "保密审查", Role.Reviewer)];
}
