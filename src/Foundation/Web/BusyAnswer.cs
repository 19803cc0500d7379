using Microsoft.AspNetCore.Http;
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
        response.Headers.RetryAfter = $"{Seconds}";
    }

    public static async Task Give(HttpContext context, RequestDelegate next)
    {
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

    private static bool Are(IEnumerable<Refusal> refusals) => refusals.Any(refusal => refusal.Code == ActBook.Busy.Code);
}
