using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mingtang.Foundation.Web;

/// <summary>
/// One line per request: number, method, route, status, time. The route and not the path is written, because paths and queries may
/// hold what people typed; no address, name or body.
/// </summary>
internal static class RequestLog
{
    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Mingtang.Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            using var scope = log.BeginScope(KeyValuePair.Create(JsonLine.RequestId, context.TraceIdentifier));
            await next(context);
            if (log.IsEnabled(LogLevel.Information))
                log.LogInformation(
                    "{Method} {Route} {Status} {Milliseconds:0.0} ms",
                    context.Request.Method, RouteOf(context), context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        });
    }

    private static string RouteOf(HttpContext context) =>
        AskedFor(context) is RouteEndpoint { RoutePattern.RawText: { } route } ? "/" + route.TrimStart('/') : "(none)";

    /// <summary>Not the error page that stands in for it.</summary>
    private static Endpoint? AskedFor(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is { } fault ? fault.Endpoint
        : context.Features.Get<IStatusCodeReExecuteFeature>() is { } error ? error.Endpoint
        : context.GetEndpoint();
}
