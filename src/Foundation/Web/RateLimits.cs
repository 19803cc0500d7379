using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.People;

namespace Mingtang.Foundation.Web;

/// <summary>How often one address may ask. In memory per node, which is enough to stop a flood; lockout of accounts is counted in the database.</summary>
public static class RateLimits
{
    /// <summary>On every page or endpoint that takes a password or a code: <c>[EnableRateLimiting(RateLimits.SignIn)]</c>.</summary>
    public const string SignIn = "sign-in";

    /// <summary>On forms open to everybody whose entries become somebody's work: <c>[EnableRateLimiting(RateLimits.OpenForm)]</c>.</summary>
    public const string OpenForm = "open-form";

    internal static void Set(RateLimiterOptions options, WebSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = TellWhenToReturn;
        options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? SignIns(settings, context)
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(OpenForm, context => HttpMethods.IsPost(context.Request.Method) ? PerHour(settings.OpenFormsPerHour, context) : RateLimitPartition.GetNoLimiter(""));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Limit(context, settings));
    }

    /// <summary>Whoever is known already is counted alone: on the first day a whole office sets up its codes behind one address.</summary>
    private static RateLimitPartition<string> SignIns(WebSettings settings, HttpContext context) =>
        CurrentPerson.Of(context.User).Id is { } person ? Minute($"sign-in {person}", settings.SignInsPerMinute) : PerMinute(settings.SignInsPerMinute, context, "sign-in ");

    private static RateLimitPartition<string> Limit(HttpContext context, WebSettings settings) =>
        !IsRead(context.Request.Method) && context.User.Identity?.IsAuthenticated != true ? PerMinute(settings.PostsPerMinute, context, "post ")
        : IsHere(context) ? RateLimitPartition.GetNoLimiter("")
        : PerMinute(settings.ReadsPerMinute, context, "read ");

    private static RateLimitPartition<string> PerMinute(int permits, HttpContext context, string kind = "") =>
        Minute(kind + context.Connection.RemoteIpAddress, permits);

    private static RateLimitPartition<string> Minute(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
    {
        PermitLimit = permits,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
    });

    private static RateLimitPartition<string> PerHour(int permits, HttpContext context) =>
        RateLimitPartition.GetSlidingWindowLimiter("open-form " + context.Connection.RemoteIpAddress, _ => new()
        {
            PermitLimit = permits,
            Window = TimeSpan.FromHours(1),
            SegmentsPerWindow = 6,
        });

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsHere(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static ValueTask TellWhenToReturn(OnRejectedContext context, CancellationToken stop)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        context.HttpContext.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString();
        return ValueTask.CompletedTask;
    }
}
