using Microsoft.AspNetCore.Authorization;

namespace Mingtang.Foundation.People;

/// <summary>On a page or an endpoint: only roles holding this permission get in. House.Tests finds pages of the desk without one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : AuthorizeAttribute(Prefix + permission)
{
    internal const string Prefix = "needs:";

    public string Permission { get; } = permission;
}

/// <summary>On a desk page that everyone who is signed in may open, whatever the role.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyoneSignedInAttribute : AuthorizeAttribute;
