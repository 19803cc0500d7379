using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mingtang.Foundation.Web;

/// <summary>A form whose token is missing or old is not a riddle: the 400 page says that the page was open too long and how to go on.</summary>
internal sealed class StaleForm : IAlwaysRunResultFilter
{
    private const string Key = "mt:stale-form";

    public static bool Was(HttpContext context) => context.Items.ContainsKey(Key);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        context.HttpContext.Items[Key] = true;
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
