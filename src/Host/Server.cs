using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.PageCache.Restarts;
using Mingtang.Foundation.Web;
using Mingtang.Schema;

namespace Mingtang.Host;

/// <summary>Builds the web server: portal, desk and API of every room.</summary>
public static class Server
{
    /// <param name="clock">The demo and the tests bring their own.</param>
    /// <param name="settings">Over whatever appsettings.json and the environment say; for tests.</param>
    public static WebApplicationBuilder Prepare(
        string dataFolder, DatabaseChoice database, TimeProvider? clock = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        // Pages are found by the name of the program, which in a test is not the process's own.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var isDemo = clock is DemoClock;
        var house = new HouseSettings(dataFolder, database, SchemaDoor.Assembly, builder.Configuration["MINGTANG_MASTER_KEY"], isDemo);
        Log(builder.Logging, isDemo);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        // The default until a room names its own scheme: an unknown visitor is sent to the sign-in page.
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => (cookie.LoginPath, cookie.AccessDeniedPath) = ("/sign-in", "/problem/403"));
        builder.Services.AddHouseWeb(builder.Configuration);
        builder.Services.AddFoundation(house, builder.Configuration, House.Rooms);
        builder.WebHost.ConfigureKestrel((context, kestrel) => Limit(context.Configuration, kestrel));
        return builder;
    }

    /// <summary>After a restart: listens at once and shows what was laid aside, while the house is still being built. Null where nothing was.</summary>
    public static Task<EarlyDoor?> OpenEarly(WebApplicationBuilder builder, IReadOnlyList<string> urls, CancellationToken stop)
    {
        var house = builder.Services.Known<HouseSettings>();
        return EarlyDoor.Open(builder.Configuration, house, builder.Services.Known<TimeProvider>(), urls, kestrel => Limit(builder.Configuration, kestrel), stop);
    }

    private static void Limit(IConfiguration configuration, KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // Ten thousand Chinese characters in an address: our page says that it is too much, not the server's bare 414.
        kestrel.Limits.MaxRequestLineSize = 128 << 10;
        kestrel.Limits.MaxRequestBodySize = (configuration.GetSection("Mingtang:Web").Get<WebSettings>() ?? new()).LargestRequest;
    }

    /// <summary>What was registered as it is, before there are services to ask.</summary>
    private static T Known<T>(this IServiceCollection services) where T : class =>
        (T)services.Last(service => service.ServiceType == typeof(T)).ImplementationInstance!;

    /// <param name="meanwhile">Begun as soon as there are services: what may go on beside the composing of pages.</param>
    public static WebApplication Compose(WebApplicationBuilder builder, Action<IServiceProvider>? meanwhile = null)
    {
        var app = builder.Build();
        meanwhile?.Invoke(app.Services);
        app.UseHouseWeb();
        foreach (var room in House.Rooms)
            room.MapRoutes(app);
        return app;
    }

    /// <summary>One JSON line each for a machine to collect; in the demo only what a person at the console should notice.</summary>
    private static void Log(ILoggingBuilder logging, bool isDemo)
    {
        logging.ClearProviders();
        if (isDemo)
            logging.SetMinimumLevel(LogLevel.Warning)
                .AddFilter("Mingtang.Requests", LogLevel.None)
                .AddFilter("Microsoft", LogLevel.Warning)
                .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
                .AddSimpleConsole(console => console.SingleLine = true)
                .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        else
            logging.AddConsole(console => console.FormatterName = JsonLine.Name).AddConsoleFormatter<JsonLine, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
    }
}
