using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Schema;

namespace Mingtang.Host;

/// <summary>Builds the web server: portal, desk and API of every room.</summary>
public static class Portal
{
    /// <param name="clock">The demo and the tests bring their own.</param>
    public static WebApplicationBuilder Prepare(string[] args, string dataFolder, DatabaseChoice database, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddFoundation(new HouseSettings(dataFolder, database, SchemaDoor.Assembly), builder.Configuration, House.Rooms);
        builder.Services.AddRazorPages();
        return builder;
    }

    public static WebApplication Compose(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapRazorPages();
        foreach (var room in House.Rooms)
            room.MapRoutes(app);
        return app;
    }
}
