using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>Makes pages nobody asked for just now, through the pipeline of the house itself, so that they are kept like any other.</summary>
internal sealed class RehearsedPages(IServiceProvider services, ILogger<RehearsedPages> log)
{
    private RequestDelegate? pipeline;

    /// <summary>Called while the pipeline is put together.</summary>
    public RequestDelegate Through(RequestDelegate rest) => pipeline = rest;

    /// <summary>One after the other, so that people are not made to wait for it.</summary>
    public async Task Make(IEnumerable<PageKey> pages, CancellationToken stop)
    {
        if (pipeline is null)
            return;
        var contexts = services.GetRequiredService<IHttpContextFactory>();
        foreach (var page in pages.Where(Rehearsal.IsPlain).TakeWhile(_ => !stop.IsCancellationRequested))
        {
            var context = contexts.Create(Rehearsal.Of(page));
            try
            {
                await pipeline(context);
            }
            // The page is asked for again by a person, and the fault is told then.
            catch (Exception fault)
            {
                log.LogWarning("A page could not be made ahead: {Reason}", fault.Message);
            }
            finally
            {
                contexts.Dispose(context);
            }
        }
    }
}
