using System.Net;
using Microsoft.AspNetCore.Http;

namespace Mingtang.Agencies.Accounts;

internal static class Callers
{
    public static Caller Caller(this HttpContext context) =>
        new(Device(context.Request.Headers.UserAgent.ToString()), context.Connection.RemoteIpAddress?.ToString() ?? "本机");

    /// <summary>This machine itself, and not a proxy on it speaking for somebody else.</summary>
    public static bool IsLocal(this HttpContext context) =>
        context.Connection.RemoteIpAddress is var address && (address is null || IPAddress.IsLoopback(address))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    public static Guid SessionId(this HttpContext context) => Guid.Parse(context.User.FindFirst(DeskCookie.SessionClaim)!.Value);

    private static string Device(string agent)
    {
        string? First(params (string Word, string Title)[] known) =>
            known.FirstOrDefault(pair => agent.Contains(pair.Word, StringComparison.OrdinalIgnoreCase)).Title;
        var browser = First(("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"));
        var system = First(("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return (browser, system) is (null, null) ? "未知设备" : string.Join("，", new[] { browser, system }.OfType<string>());
    }
}
