using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Mingtang.Foundation.Web;

/// <summary>
/// Large type (长辈版), dark mode and the language of the menus. All live in cookies set by plain links, so they work without JavaScript
/// and pages stay free of forms; whoever caches a page keys it on <see cref="CacheKey"/>.
/// </summary>
public sealed record Appearance(Theme Theme, bool IsLarge)
{
    private const string ThemeCookie = "mt-theme";
    private const string SizeCookie = "mt-size";
    private const string LanguageCookie = "mt-lang";
    private const string LargeValue = "large";
    private const string EnglishValue = "en";

    /// <summary>Menus and labels in English; what is published stays as it was issued.</summary>
    public bool IsEnglish { get; init; }

    public string CacheKey => $"{Theme}-{IsLarge}-{IsEnglish}";

    /// <summary>What <c>data-bs-theme</c> says.</summary>
    public string ThemeName => Theme.ToString().ToLowerInvariant();

    public static Appearance Of(HttpRequest request) => new(
        Enum.TryParse<Theme>(request.Cookies[ThemeCookie], ignoreCase: true, out var theme) && Enum.IsDefined(theme) ? theme : Theme.Auto,
        request.Cookies[SizeCookie] == LargeValue)
    {
        IsEnglish = request.Cookies[LanguageCookie] == EnglishValue,
    };

    /// <summary>Whether a cookie is one of these, and so says nothing of who asks.</summary>
    internal static bool IsCookie(string? name) => name is ThemeCookie or SizeCookie or LanguageCookie;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/appearance", Change).ExcludeFromDescription();
        routes.MapGet("/en", (HttpContext context) => Change(context, null, null, EnglishValue, "/")).ExcludeFromDescription();
    }

    private static RedirectHttpResult Change(HttpContext context, string? theme, string? size, string? lang, string? back)
    {
        // Bound to the year, not to the clock of the house: a demo date must not make the browser drop the cookie.
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
        if (Enum.TryParse<Theme>(theme, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
            context.Response.Cookies.Append(ThemeCookie, chosen.ToString().ToLowerInvariant(), options);
        if (size is LargeValue or "normal")
            context.Response.Cookies.Append(SizeCookie, size, options);
        if (lang is EnglishValue or "zh")
            context.Response.Cookies.Append(LanguageCookie, lang, options);
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
