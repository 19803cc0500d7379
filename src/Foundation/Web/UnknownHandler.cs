using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mingtang.Foundation.Web;

/// <summary>
/// A page asked for a handler it does not have would be drawn without having been filled. An unknown <c>?handler=</c> is an address
/// that is not there; a method the page does not take is not allowed. Pages without any handler need no filling.
/// </summary>
internal sealed class UnknownHandler : IPageFilter
{
    /// <summary>The framework takes any <c>On…</c> for a handler, also a page's own filter.</summary>
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete];

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not null || !context.ActionDescriptor.HandlerMethods.Any(handler => Methods.Contains(handler.HttpMethod, StringComparer.OrdinalIgnoreCase)))
            return;
        var request = context.HttpContext.Request;
        if (request.Query.ContainsKey("handler"))
            context.Result = new NotFoundResult();
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
