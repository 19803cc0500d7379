using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Mingtang.Foundation.Cryptography;

namespace Mingtang.Requests.Applicants;

/// <summary>
/// How an applicant is known: by a sign-in over OAuth 2.0 (OpenID Connect: authorization code with PKCE, state and nonce; the identity token
/// checked against the provider's published keys), or by number and code. Both are cookies of their own, apart from the desk's: neither opens
/// a page of the desk, and no desk session opens a case here. Of the provider's subject only a pseudonym is kept.
/// </summary>
internal static class ApplicantSignIn
{
    /// <summary>Who signed in.</summary>
    public const string Account = "applicant";

    /// <summary>Which cases were opened by their codes, until the browser is closed.</summary>
    public const string Code = "applicant-code";

    public const string Provider = "applicant-openid";
    public const string KeyClaim = "mt:applicant";
    public const string CaseClaim = "mt:case";

    private const string HomePath = "/requests/account";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Mingtang:Applicants:OpenId").Get<OpenIdSettings>() ?? new();
        services.AddSingleton(settings);
        var schemes = services.AddAuthentication();
        foreach (var (scheme, name) in new[] { (Account, "mt-applicant"), (Code, "mt-applicant-code") })
            schemes.AddCookie(scheme, cookie =>
            {
                cookie.Cookie.Name = name;
                cookie.Cookie.Path = "/requests";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Idle;
                cookie.LoginPath = cookie.AccessDeniedPath = HomePath;
            });
        if (settings.IsOn)
            schemes.AddOpenIdConnect(Provider, settings.Title, options => Ask(options, settings));
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        // A link and no form: the content policy would not let a form lead to the provider.
        routes.MapGet(HomePath + "/sign-in", SignIn).ExcludeFromDescription();

    private static void Ask(OpenIdConnectOptions options, OpenIdSettings settings)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
        options.SignInScheme = Account;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.RequireHttpsMetadata = !settings.IsOnThisMachine;
        options.CallbackPath = HomePath + "/returned";
        options.SignedOutCallbackPath = HomePath + "/signed-out";
        options.MapInboundClaims = options.SaveTokens = options.GetClaimsFromUserInfoEndpoint = false;
        // Who somebody is is enough; name and telephone are asked on the form, where the purpose stands beside it.
        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId);
        // The provider dates its tokens, and a browser its cookies, by the clock of the world, whatever the clock of the house says.
        options.TimeProvider = TimeProvider.System;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTokenValidated = KeepOnlyThePseudonym;
        options.Events.OnRemoteFailure = failed =>
        {
            failed.Response.Redirect(HomePath + "?failed=true");
            failed.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static Task KeepOnlyThePseudonym(TokenValidatedContext validated)
    {
        var token = validated.SecurityToken;
        var key = validated.HttpContext.RequestServices.GetRequiredService<SecretSeal>().Pseudonym("requests.account", $"{token.Issuer}\n{token.Subject}");
        validated.Principal = new(new ClaimsIdentity([new(KeyClaim, key)], Account));
        // The ticket's own times are the token's; the cookie has its own.
        validated.Properties!.IssuedUtc = validated.Properties.ExpiresUtc = null;
        return Task.CompletedTask;
    }

    private static async Task SignIn(HttpContext context, OpenIdSettings settings, string? returnUrl)
    {
        if (!settings.IsOn)
        {
            context.Response.Redirect(HomePath);
            return;
        }
        try
        {
            await context.ChallengeAsync(Provider, new() { RedirectUri = IsOurs(returnUrl) ? returnUrl : HomePath });
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException)
        {
            context.Response.Redirect(HomePath + "?failed=true");
        }
    }

    private static bool IsOurs(string? url) => url is not null && url.StartsWith("/requests", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal);
}
