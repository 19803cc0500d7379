using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Mingtang.Foundation.PageCache.Restarts;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.PageCache;

/// <summary>
/// Two places in the pipeline: before everything, to answer from memory; and after sign-in, to keep what a page marked
/// <see cref="CachedPageAttribute"/> answered.
/// </summary>
internal static class PageCaching
{
    private static readonly StringValues VaryOn = "Accept-Encoding, Cookie";

    public static void UseKeptPages(this IApplicationBuilder app)
    {
        var memory = app.ApplicationServices.GetRequiredService<PageMemory>();
        var rehearsed = app.ApplicationServices.GetRequiredService<RehearsedPages>();
        app.Use(pipeline => rehearsed.Through(pipeline));
        app.Use((context, next) =>
        {
            if (PageKey.Of(context) is not { } key)
                return next(context);
            if (memory.TryFind(key, out var page))
                return Answer(context, page);
            context.Features.Set(new Asked(key));
            return next(context);
        });
    }

    public static void UsePageKeeping(this IApplicationBuilder app)
    {
        var memory = app.ApplicationServices.GetRequiredService<PageMemory>();
        var moments = app.ApplicationServices.GetRequiredService<PublicMoments>();
        app.Use((context, next) =>
            context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is not null && moments.AreKnown
            && HttpMethods.IsGet(context.Request.Method) && IsPage(context.Request) && context.Features.Get<Asked>() is { } asked
                ? Make(context, next, asked.Key, memory, moments.Now)
                : next(context));
    }

    /// <summary>A handler of a page hands out something else, such as a film: nothing to hold in memory.</summary>
    private static bool IsPage(HttpRequest request) => !request.Query.ContainsKey("handler");

    private static async Task Make(HttpContext context, RequestDelegate next, PageKey key, PageMemory memory, PublicMoment madeOf)
    {
        var response = context.Response;
        var wire = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = wire;
        }
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
        {
            SecurityHeaders.Put(response.Headers);
            var page = new KeptPage(body.ToArray(), [.. response.Headers.Where(header => KeptPage.Keeps(header.Key))], madeOf);
            memory.Keep(key, page);
            Mark(response, page);
        }
        if (body.Length > 0)
            await wire.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
    }

    public static Task Answer(HttpContext context, KeptPage page)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in page.Headers)
            response.Headers[name] = value;
        Mark(response, page);
        if (request.Headers.IfNoneMatch.Count > 0 && request.Headers.IfNoneMatch.ToString().Contains(page.Tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var body = page.Body;
        if (request.Headers.AcceptEncoding.Count > 0 && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            body = page.Zipped;
            response.Headers.ContentEncoding = "gzip";
        }
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length);
    }

    /// <summary>Browsers and proxies ask again each time, so a withdrawn item is gone at once; the tag makes the asking cheap.</summary>
    private static void Mark(HttpResponse response, KeptPage page)
    {
        response.Headers.ETag = page.Tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = VaryOn;
    }

    private sealed record Asked(PageKey Key);
}
