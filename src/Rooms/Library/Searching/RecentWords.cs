using Microsoft.AspNetCore.Http;

namespace Mingtang.Library.Searching;

/// <summary>A reader's own last searches. They lie in the reader's browser for a month and nowhere else.</summary>
internal static class RecentWords
{
    private const string Name = "mt-searched";
    private const int Most = 6, Longest = 40;

    public static IReadOnlyList<string> Of(HttpRequest request) => request.Cookies[Name] is not { Length: > 0 and < 4000 } kept ? [] :
        [.. kept.Split('.').Select(Uri.UnescapeDataString).Where(words => words.Length is > 0 and <= Longest).Distinct().Take(Most)];

    public static void Keep(HttpContext context, string words, IReadOnlyList<string> before)
    {
        var clean = Log.QueryWords.Kept(words);
        if (clean.Length is > 0 and <= Longest && (before.Count == 0 || before[0] != clean))
            context.Response.Cookies.Append(Name, string.Join('.', before.Where(other => other != clean).Prepend(clean).Take(Most).Select(Escape)), Options(context, TimeSpan.FromDays(30)));
    }

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, TimeSpan.Zero));

    /// <summary>The dot parts the words, so it is written out.</summary>
    private static string Escape(string words) => Uri.EscapeDataString(words).Replace(".", "%2E", StringComparison.Ordinal);

    private static CookieOptions Options(HttpContext context, TimeSpan age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = age, Path = "/library" };
}
