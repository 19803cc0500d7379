using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Mingtang.Foundation.People;

/// <summary>All permissions of all rooms, and who holds them.</summary>
public sealed class PermissionBook(IEnumerable<IRoom> rooms)
{
    private readonly FrozenDictionary<string, Permission> byName =
        rooms.SelectMany(room => room.Permissions).Concat(FoundationPermissions.All).ToFrozenDictionary(permission => permission.Name);

    public IReadOnlyCollection<Permission> All => byName.Values;

    /// <summary>False for a role without the permission, for a visitor, and for a permission no room declares.</summary>
    public bool Allows(Role? role, string permission) =>
        role is { } held && byName.TryGetValue(permission, out var found) && found.Roles.Contains(held);
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(PermissionBook book) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (book.Allows(CurrentPerson.Of(context.User).Role, requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

internal sealed class PermissionPolicyProvider(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(NeedsAttribute.Prefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .AddRequirements(new PermissionRequirement(policyName[NeedsAttribute.Prefix.Length..]))
                .Build()
            : await base.GetPolicyAsync(policyName);
}
