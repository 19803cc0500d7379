using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Accounts;

/// <summary>Whoever came in with a first password, or without the second factor that staff must have, gets to the renewal pages and no further.</summary>
internal sealed class RenewFirst : IAuthorizationHandler
{
    public static readonly PathString Pages = "/desk/account/renew";

    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.User.HasClaim(claim => claim.Type == CurrentPerson.Claim.MustRenew)
            && context.Resource is HttpContext http && !http.Request.Path.StartsWithSegments(Pages) && http.Request.Path != "/desk/account/sign-out")
            context.Fail();
        return Task.CompletedTask;
    }
}
