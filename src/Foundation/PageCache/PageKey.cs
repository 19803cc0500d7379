using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.PageCache;

/// <summary>What two requests must share to share a page: the address as it came, the host, and how the visitor wants pages to look.</summary>
/// <param name="Forwarded">What a proxy in front says of scheme and host; believed or not, it may change the page.</param>
internal readonly record struct PageKey(string Target, string Scheme, string Host, string Forwarded, string Look)
{
    private const int LongestTarget = 1000;
    private const string OwnCookies = "mt-";
    /// <summary>Of who never chose one.</summary>
    public static readonly string PlainLook = new Appearance(Theme.Auto, false).CacheKey;

    /// <summary>Null where the answer may depend on who asks: a person signed in, a message waiting, a form under way, an unsafe method.</summary>
    public static PageKey? Of(HttpContext context)
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || !MayShare(request.Headers, out var look) || TargetOf(context) is not { Length: <= LongestTarget } target)
            return null;
        return new(target, request.Scheme, request.Headers.Host.ToString(), Forward(request.Headers), look ?? Appearance.Of(request).CacheKey);
    }

    /// <summary>As it came on the wire, where there is one: no string is made for a kept page.</summary>
    private static string TargetOf(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : context.Request.GetEncodedPathAndQuery();

    private static string Forward(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-Host") || headers.ContainsKey("X-Forwarded-Proto") ? $"{headers["X-Forwarded-Proto"]} {headers["X-Forwarded-Host"]}" : "";

    /// <param name="look">Null where the cookies name one.</param>
    private static bool MayShare(IHeaderDictionary headers, out string? look)
    {
        look = PlainLook;
        if (headers.Authorization.Count > 0)
            return false;
        foreach (var line in headers.Cookie)
            if (line is not null && line.Contains(OwnCookies, StringComparison.Ordinal))
                look = null;
        return look is not null || !NamesAPerson(headers);
    }

    private static bool NamesAPerson(IHeaderDictionary headers) =>
        !CookieHeaderValue.TryParseList(headers.Cookie.OfType<string>().ToList(), out var cookies)
        || cookies.Any(cookie => cookie.Name.StartsWith(OwnCookies, StringComparison.Ordinal) && !Appearance.IsCookie(cookie.Name.Value));
}
