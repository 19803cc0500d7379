using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Portal.Feeds;

/// <summary>The newest fifty items of the site, of one agency, of one topic, of one kind.</summary>
internal static class FeedRoutes
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/portal/feed.atom", Site).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
        routes.MapGet("/portal/agencies/{code}/feed.atom", Agency).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> Site(HttpContext context, PublicRegister register, SiteSettings site, TimeProvider clock, string? kind, string? topic, CancellationToken stop)
    {
        var lines = await register.Newest(new PublicWanted(Kinds: kind is null ? null : [kind], Topic: topic), Most, null, stop);
        var about = topic?.Replace('\\', '：') ?? (kind is null ? null : lines is [var first, ..] ? first.KindTitle : kind);
        return Feed(context, about is null ? site.Name : $"{site.Name}：{about}", lines, site, clock);
    }

    private static async Task<IResult> Agency(HttpContext context, string code, IUnits units, PublicRegister register, SiteSettings site, TimeProvider clock, CancellationToken stop) =>
        (await units.On(clock.Today(), stop)).ByCode(code) is { } unit
            ? Feed(context, $"{site.Name}：{unit.Name}", await register.Newest(new PublicWanted(unit.Id), Most, null, stop), site, clock)
            : Results.NotFound();

    private static IResult Feed(HttpContext context, string title, IReadOnlyList<PublicLine> lines, SiteSettings site, TimeProvider clock)
    {
        var request = context.Request;
        var feed = new AtomFeed(site.Root(request), title, request.Path + request.QueryString);
        return Results.Bytes(feed.Write(lines, clock.GetUtcNow().UtcDateTime), "application/atom+xml; charset=utf-8");
    }
}
