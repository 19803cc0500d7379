namespace Mingtang.Foundation.People;

/// <summary>What the foundation itself lets roles do; everything else belongs to a room.</summary>
public static class FoundationPermissions
{
    public const string Review = "foundation.review";

    public const string Operate = "foundation.operate";

    public const string Set = "foundation.set";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Review, "保密审查", Role.Reviewer),
        new(Operate, "查看发件箱和定时任务，重新投递", Role.SystemAdministrator),
        new(Set, "修改设置", Role.SystemAdministrator),
    ];
}
