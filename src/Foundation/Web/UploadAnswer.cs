using Microsoft.AspNetCore.Http;

namespace Mingtang.Foundation.Web;

/// <summary>
/// A form sent by script, so that it can show how much is uploaded, is told where to go instead of being sent there: following the
/// redirect itself it would use up the sentence the next page is to say.
/// </summary>
internal static class UploadAnswer
{
    public const string Asks = "X-Upload";
    public const string Tells = "X-Location";

    public static Task Give(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.ContainsKey(Asks))
            context.Response.OnStarting(() =>
            {
                var response = context.Response;
                if (response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther && response.Headers.Location is [{ } to])
                {
                    response.StatusCode = StatusCodes.Status200OK;
                    response.Headers[Tells] = to;
                    response.Headers.Remove("Location");
                }
                return Task.CompletedTask;
            });
        return next(context);
    }
}
