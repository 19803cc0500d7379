using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Accounts;

/// <summary>Whoever came in with a first password, or without the second factor that staff must have, gets to the renewal pages and no further.</summary>
internal sealed class RenewFirst : IAuthorizationHandler
{
    public const string Pages = "/desk/account/renew";

    private static readonly PathString[] Open = [Pages, "/desk/account/password", "/desk/account/second-factor", "/desk/account/sign-out"];

    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.User.HasClaim(claim => claim.Type == CurrentPerson.Claim.MustRenew)
            && context.Resource is HttpContext http && !Open.Any(page => http.Request.Path.StartsWithSegments(page)))
            context.Fail();
        return Task.CompletedTask;
    }
}
