using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Web;

/// <summary>
/// 503 with the moment to come back, instead of an error, where many people at once were too many. A refused form shows itself again with
/// what was typed (<see cref="Refusing"/>); everything else gets the page for 503, from which the browser can send the form once more.
/// </summary>
internal static class BusyAnswer
{
    private const int Seconds = 15;

    public static bool Is(Outcome outcome) => Are(outcome.Refusals);

    public static void Say(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Promise(response);
    }

    public static async Task Give(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(PromiseWhereUnavailable, context.Response);
        try
        {
            await next(context);
        }
        catch (Exception busy) when (!context.Response.HasStarted && (Clash.IsBusy(busy) || (busy is RefusedOutcomeException refused && Are(refused.Refusals))))
        {
            context.Response.Clear();
            Say(context.Response);
        }
    }

    /// <summary>Whoever says 503 (a printing program that is missing, an index being built) says when to come back.</summary>
    private static Task PromiseWhereUnavailable(object response)
    {
        if (response is HttpResponse { StatusCode: StatusCodes.Status503ServiceUnavailable } unavailable)
            Promise(unavailable);
        return Task.CompletedTask;
    }

    private static void Promise(HttpResponse response) => response.Headers.TryAdd(HeaderNames.RetryAfter, $"{Seconds}");

    private static bool Are(IEnumerable<Refusal> refusals) => refusals.Any(refusal => refusal.Code == ActBook.Busy.Code);
}
