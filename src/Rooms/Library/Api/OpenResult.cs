using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Foundation;
using Mingtang.Library.Index;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;

namespace Mingtang.Library.Api;

/// <summary>
/// A result is opened by way of this address, so that without any script it is known which results help. It leads only to what the house
/// itself knows as public.
/// </summary>
internal static partial class OpenResult
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/library/open/{kind}/{id}", Open).ExcludeFromDescription();

    public static string Address(ItemRef item, string url, Guid search, int place)
    {
        var anchor = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[(at + 1)..] : null;
        return $"/library/open/{item.Kind}/{Uri.EscapeDataString(item.Id)}?s={search:N}&n={place}{(anchor is null ? "" : $"&at={anchor}")}";
    }

    private static async Task<IResult> Open(HttpResponse response, string kind, string id, string? s, int? n, string? at, SearchReading searching, QueryLog log, CancellationToken stop)
    {
        var item = new ItemRef(kind, id);
        if (!(await searching.Known([item], stop)).TryGetValue(item, out var line))
            return Results.NotFound();
        if (Guid.TryParse(s, out var search))
            log.Opened(search, ItemWords.IdOf(item), Math.Clamp(n ?? 1, 1, 10_000));
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return Results.Redirect(line.Url + (at is not null && Anchor().IsMatch(at) ? "#" + at : ""));
    }

    [GeneratedRegex("^([a-z]{1,8}(-[a-z0-9]{1,6}){1,3}|c[0-9]{1,5})$")]
    private static partial Regex Anchor();
}
