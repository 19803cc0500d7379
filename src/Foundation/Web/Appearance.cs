using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Mingtang.Foundation.Web;

/// <summary>
/// Large type (长辈版) and dark mode. Both live in cookies set by plain links, so they work without JavaScript and pages stay free of
/// forms; whoever caches a page keys it on <see cref="CacheKey"/>.
/// </summary>
public sealed record Appearance(Theme Theme, bool IsLarge)
{
    private const string ThemeCookie = "mt-theme";
    private const string SizeCookie = "mt-size";
    private const string LargeValue = "large";

    public string CacheKey => $"{Theme}-{IsLarge}";

    /// <summary>What <c>data-bs-theme</c> says.</summary>
    public string ThemeName => Theme.ToString().ToLowerInvariant();

    public static Appearance Of(HttpRequest request) => new(
        Enum.TryParse<Theme>(request.Cookies[ThemeCookie], ignoreCase: true, out var theme) && Enum.IsDefined(theme) ? theme : Theme.Auto,
        request.Cookies[SizeCookie] == LargeValue);

    /// <summary>Whether a cookie is one of the two, and so says nothing of who asks.</summary>
    internal static bool IsCookie(string? name) => name is ThemeCookie or SizeCookie;

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/appearance", Change).ExcludeFromDescription();

    private static RedirectHttpResult Change(HttpContext context, string? theme, string? size, string? back)
    {
        // Bound to the year, not to the clock of the house: a demo date must not make the browser drop the cookie.
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
        if (Enum.TryParse<Theme>(theme, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
            context.Response.Cookies.Append(ThemeCookie, chosen.ToString().ToLowerInvariant(), options);
        if (size is LargeValue or "normal")
            context.Response.Cookies.Append(SizeCookie, size, options);
        return TypedResults.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}

public enum Theme
{
    /// <summary>As the device is set.</summary>
    Auto,
    Light,
    Dark,
}
