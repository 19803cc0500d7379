using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mingtang.Foundation.Data;
using Mingtang.Host;
using Mingtang.TestKit;

namespace Mingtang.HouseKit;

/// <summary>The whole house with its web server in memory: the pipeline of production, a fresh database, a clock the test moves.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly TestDatabase? fresh;
    private readonly WebApplication app;

    /// <param name="settings">As in appsettings.json: <c>Mingtang:Web:PostsPerMinute</c>.</param>
    /// <param name="database">Another database than a fresh one on the engine, such as one that is not there.</param>
    /// <param name="routes">Endpoints of the test's own.</param>
    /// <param name="clock">A clock of the demo makes it a demo.</param>
    /// <param name="before">Done before the house opens, as the demo is filled: jobs that woke meanwhile would be there first.</param>
    public TestPortal(
        Engine engine = Engine.Sqlite,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? change = null,
        Action<WebApplication>? routes = null,
        DatabaseChoice? database = null,
        TimeProvider? clock = null,
        Func<IServiceProvider, Task>? before = null)
    {
        fresh = database is null ? TestDatabase.On(engine) : null;
        var builder = Server.Prepare(DataFolder, database ?? fresh!.Choice, clock ?? Clock, Calm(settings));
        builder.WebHost.UseTestServer();
        builder.Services.HashQuickly();
        change?.Invoke(builder.Services);
        app = Server.Compose(builder);
        routes?.Invoke(app);
        before?.Invoke(app.Services).GetAwaiter().GetResult();
        app.Start();
    }

    public FakeClock Clock { get; } = new();

    public string DataFolder { get; } = Scratch.Folder("mt-portal-");

    public IServiceProvider Services => app.Services;

    /// <summary>A browser of its own: keeps cookies, does not follow redirects, so that a test sees them.</summary>
    public HttpClient Browser() => new(new CookieContainerHandler { InnerHandler = app.GetTestServer().CreateHandler() })
    {
        BaseAddress = new("http://localhost"),
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        fresh?.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    /// <summary>Many tests share one address; the few about limits set their own.</summary>
    private static Dictionary<string, string?> Calm(IReadOnlyDictionary<string, string?>? settings)
    {
        var calm = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "None",
            ["Mingtang:Web:PostsPerMinute"] = "100000",
            ["Mingtang:Web:SignInsPerMinute"] = "100000",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
            calm[key] = value;
        return calm;
    }
}
