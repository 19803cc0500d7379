using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

internal static class PostRules
{
    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    public static bool IsAdministrator(Role role) => Administrators.Contains(role);

    /// <summary>Every reason why the person may not get this post beside the ones already held.</summary>
    public static IEnumerable<Refusal> Check(Role role, Guid? unitId, IReadOnlyCollection<Post> held)
    {
        if (!Enum.IsDefined(role))
            yield return PeopleRefusals.RoleMissing;
        if (!IsAdministrator(role) && unitId is null)
            yield return PeopleRefusals.PostNeedsUnit;
        if (held.Any(post => post.Role == role && post.UnitId == unitId))
            yield return PeopleRefusals.PostHeldAlready;
        if (IsAdministrator(role) && held.Any(post => post.Role != role && IsAdministrator(post.Role)))
            yield return PeopleRefusals.AdministratorsMustDiffer;
        if (IsAdministrator(role) != (held.Count > 0 && held.Any(post => IsAdministrator(post.Role))) && held.Count > 0)
            yield return PeopleRefusals.AdministratorDoesNoBusiness;
    }
}
