using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>The house behind the door: the host's own pipeline, whatever it calls its context.</summary>
internal abstract class Interior
{
    public abstract object Enter(IFeatureCollection request);

    public abstract Task Serve(object visit);

    public abstract void Leave(object visit, Exception? fault);

    /// <summary>From beginning to end, for a request that came before the house stood.</summary>
    public async Task Receive(IFeatureCollection request)
    {
        var visit = Enter(request);
        Exception? fault = null;
        try
        {
            await Serve(visit);
        }
        catch (Exception thrown)
        {
            fault = thrown;
            throw;
        }
        finally
        {
            Leave(visit, fault);
        }
    }

    public static Interior Of<TContext>(IHttpApplication<TContext> house) where TContext : notnull => new Known<TContext>(house);

    private sealed class Known<TContext>(IHttpApplication<TContext> house) : Interior where TContext : notnull
    {
        public override object Enter(IFeatureCollection request) => house.CreateContext(request);

        public override Task Serve(object visit) => house.ProcessRequestAsync((TContext)visit);

        public override void Leave(object visit, Exception? fault) => house.DisposeContext((TContext)visit, fault);
    }
}
