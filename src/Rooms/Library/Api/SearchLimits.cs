using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mingtang.Library.Api;

/// <summary>How often one address may search and ask: more than a person can read, less than a copier wants. This machine itself is not counted.</summary>
internal static class SearchLimits
{
    public const string Policy = "library";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("Mingtang:Library:SearchesPerMinute", 90);
        var alsoHere = configuration.GetValue("Mingtang:Library:LimitThisMachine", false);
        services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(Policy, context =>
            context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) || alsoHere ? Limit(context, perMinute) : RateLimitPartition.GetNoLimiter("")));
    }

    private static RateLimitPartition<string> Limit(HttpContext context, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter("library " + context.Connection.RemoteIpAddress, _ => new()
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });
}
