using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// The server of the house, listening before the house stands: after a restart the pages laid aside (<see cref="PageShelf"/>) are answered at once,
/// and everything else waits instead of being refused. Without anything on the shelf there is no early door.
/// </summary>
public sealed class EarlyDoor : IServer
{
    private readonly KestrelServer server;
    private readonly Porter porter;

    private EarlyDoor(KestrelServer server, Porter porter) => (this.server, this.porter) = (server, porter);

    public IFeatureCollection Features => server.Features;

    /// <summary>Null where nothing on the shelf may be shown, or where the server is set up in a way that needs the whole house.</summary>
    public static async Task<EarlyDoor?> Open(
        IConfiguration configuration, HouseSettings house, TimeProvider clock, IReadOnlyList<string> urls, Action<KestrelServerOptions> set, CancellationToken stop)
    {
        if (configuration.GetSection("Kestrel").Exists() || urls.Any(url => !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (PageShelf.Read(PageShelf.FileIn(house.DataFolder)) is not { } shelf || shelf.Stamp.Program != ProgramStamp.Of(configuration, house.IsDemo))
            return null;
        if (LogHead.Of(house.Database) is not { } log)
            return null;
        if (log.Now() != shelf.Stamp.Log)
        {
            log.Dispose();
            return null;
        }
        var door = new EarlyDoor(Server(urls, set), new(shelf, log, clock));
        await door.server.StartAsync(door.porter, stop);
        return door;
    }

    /// <summary>The host believes it starts the server; it lets people in.</summary>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _ = Task.Run(() => porter.LetIn(Interior.Of(application)), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        porter.GiveUp();
        return server.StopAsync(cancellationToken);
    }

    public void Dispose()
    {
        porter.GiveUp();
        server.Dispose();
        porter.Dispose();
    }

    private static KestrelServer Server(IReadOnlyList<string> urls, Action<KestrelServerOptions> set)
    {
        var options = new KestrelServerOptions { ApplicationServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        set(options);
        var server = new KestrelServer(
            Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        foreach (var url in urls)
            server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Add(url);
        return server;
    }
}
