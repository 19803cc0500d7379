using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Web;

/// <summary><c>/health</c>: 200 while the database answers, 503 otherwise, with the version that runs. For proxies and monitors; says nothing else.</summary>
internal static class Health
{
    public static string Version { get; } =
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", Check).DisableRateLimiting().ExcludeFromDescription();

    private static async Task<IResult> Check(PlatformDb db, CancellationToken stop)
    {
        var reachable = await db.Database.CanConnectAsync(stop);
        return Results.Json(
            new { status = reachable ? "ok" : "database unreachable", version = Version },
            statusCode: reachable ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
