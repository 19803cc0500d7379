using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Mingtang.Foundation.Web;

internal static class SecurityHeaders
{
    /// <summary>No inline script or style anywhere; images may be data because the style sheet of Bootstrap draws its marks that way.</summary>
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    private static Task Write(HttpContext context)
    {
        Put(context.Response.Headers);
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        if (context.Request.Path.StartsWithSegments("/desk"))
            context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>What every answer carries, whoever asks.</summary>
    internal static void Put(IHeaderDictionary headers)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
