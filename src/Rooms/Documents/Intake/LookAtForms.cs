using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Intake;

/// <summary>
/// Where all forms of all rooms pass: what was typed is looked at in memory before any page acts on it. A mark leaves its digest in the log, and
/// the form stands there again with every word that was typed.
/// </summary>
internal sealed class LookAtForms(IntakeGate gate, CurrentPerson who, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    private const string View = "/Rooms/Documents/Shared/MarkedForm.cshtml";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType || !(await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(field => MarkedForm.IsTyped(field.Key) && field.Value.Any(value => value is not null && TypedMark.IsIn(value))))
        {
            await next();
            return;
        }
        var form = MarkedForm.Of(request, context.HandlerInstance);
        foreach (var field in form.Fields.Where(field => field.IsMarked))
            await gate.ReportWords(Encoding.UTF8.GetBytes(field.Value), who, context.HttpContext.RequestAborted);
        context.ModelState.Clear();
        context.ModelState.AddModelError("", TypedMark.Refused.Message);
        context.Result = new ViewResult { ViewName = View, ViewData = new ViewDataDictionary<MarkedForm>(metadata, context.ModelState) { Model = form } };
    }
}
