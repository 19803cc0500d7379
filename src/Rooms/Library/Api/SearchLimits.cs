using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mingtang.Library.Api;

/// <summary>
/// How often one address may search and ask, and how often it may say how an answer was: more than a person can read, less than a copier or
/// a mood machine wants. This machine itself is not counted.
/// </summary>
internal static class SearchLimits
{
    public const string Policy = "library";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var searches = configuration.GetValue("Mingtang:Library:SearchesPerMinute", 90);
        var ratings = configuration.GetValue("Mingtang:Library:RatingsPerMinute", 12);
        var alsoHere = configuration.GetValue("Mingtang:Library:LimitThisMachine", false);
        services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(Policy, context =>
            !alsoHere && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)) ? RateLimitPartition.GetNoLimiter("")
            : HttpMethods.IsPost(context.Request.Method) ? Limit(context, "library-rating ", ratings)
            : Limit(context, "library ", searches)));
    }

    private static RateLimitPartition<string> Limit(HttpContext context, string what, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(what + context.Connection.RemoteIpAddress, _ => new()
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });
}
