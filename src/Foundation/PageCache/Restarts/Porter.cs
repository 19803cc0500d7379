using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mingtang.Kernel;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// Stands at the door: hands out pages from the shelf until the house has made them anew, lets everybody else in, and bids those wait who come
/// before the house stands.
/// </summary>
internal sealed class Porter(PageShelf shelf, LogHead log, TimeProvider clock) : IHttpApplication<Porter.Visit>, IDisposable
{
    private readonly TaskCompletionSource<Interior> stands = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Interior? house;
    private volatile bool isShelfUsed = true;

    /// <summary>The house stands: whoever waits may enter. Then it makes the pages of the shelf, and the shelf has served its time.</summary>
    public async Task LetIn(Interior stood)
    {
        stands.TrySetResult(stood);
        try
        {
            foreach (var key in shelf.Keys.Where(Rehearsal.IsPlain))
                await stood.Receive(Rehearsal.Of(key));
        }
        finally
        {
            isShelfUsed = false;
            house = stood;
        }
    }

    public void GiveUp() => stands.TrySetCanceled();

    public Visit CreateContext(IFeatureCollection contextFeatures) =>
        house is { } stood ? new(contextFeatures, stood, stood.Enter(contextFeatures)) : new(contextFeatures, null, null);

    public Task ProcessRequestAsync(Visit context) => context.House is { } stood ? stood.Serve(context.Inside!) : Early(context.Request);

    public void DisposeContext(Visit context, Exception? exception) => context.House?.Leave(context.Inside!, exception);

    public void Dispose() => log.Dispose();

    private async Task Early(IFeatureCollection request)
    {
        var context = new DefaultHttpContext(request);
        if (isShelfUsed && PageKey.Of(context) is { } key && shelf.TryFind(key, out var page) && Holds())
            await PageCaching.Answer(context, page);
        else
            await (await stands.Task).Receive(request);
    }

    /// <summary>Asked for every page handed out: in these seconds nobody listens yet to what other nodes do.</summary>
    private bool Holds() => clock.Today() == shelf.Stamp.Day && log.Now() == shelf.Stamp.Log;

    internal readonly record struct Visit(IFeatureCollection Request, Interior? House, object? Inside);
}
