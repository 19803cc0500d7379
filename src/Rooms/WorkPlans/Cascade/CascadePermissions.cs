using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Cascade;

internal static class CascadePermissions
{
    public const string Derive = "workplans.derive-plan";

    public static IReadOnlyList<Permission> All { get; } = [new(Derive, "据上级要点拟本单位要点", Role.Clerk, Role.Office)];
}
