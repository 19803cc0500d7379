using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mingtang.Foundation.Web;

/// <summary>"Done" messages that survive the redirect after a post; the layout shows them once.</summary>
public static class Flash
{
    internal const string CookieName = "mt-done";

    private const string Key = "mt:done";

    /// <param name="sentence">Chinese, says what was done: 「已保存 3 项任务。」</param>
    public static void Done(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>Whether there may be one: nobody else need be asked for it.</summary>
    internal static bool MayWait(HttpRequest request) => request.Cookies.ContainsKey(CookieName);

    /// <summary>Looks only where there is a cookie: reading would otherwise answer every visitor with one.</summary>
    internal static string? Take(HttpRequest request, ITempDataDictionary temp) => MayWait(request) ? temp[Key] as string : null;
}
