using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mingtang.Foundation.People;

namespace Mingtang.Host.Permissions;

/// <summary>Signs in whoever the request's header claims to be: the matrix asks what a role may open, not how one signs in.</summary>
internal sealed class ClaimedRole(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Role";
    /// <summary>Also the sample of every id in a route, so that a page of one's own unit opens.</summary>
    public const string UnitId = "00000000-0000-0000-0000-0000000000bb";
    private const string Name = "claimed";

    public static void Register(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ClaimedRole>(Name, null);
        services.PostConfigureAll<AuthenticationOptions>(authentication =>
            (authentication.DefaultScheme, authentication.DefaultAuthenticateScheme, authentication.DefaultChallengeScheme, authentication.DefaultForbidScheme) =
                (Name, Name, Name, Name));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].FirstOrDefault() is not { } role)
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity(
        [
            new(CurrentPerson.Claim.PersonId, "00000000-0000-0000-0000-0000000000aa"),
            new(CurrentPerson.Claim.Name, "试用人"),
            new(CurrentPerson.Claim.UnitId, UnitId),
            new(CurrentPerson.Claim.UnitName, "试用单位"),
            new(CurrentPerson.Claim.Role, role),
        ], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }
}
