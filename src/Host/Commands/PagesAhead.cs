using System.CommandLine;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.PageCache.Restarts;

namespace Mingtang.Host.Commands;

/// <summary>The last thing a command does that changed the house or the program: pages for the next start (ADR 6).</summary>
internal static class PagesAhead
{
    /// <summary>What goes wrong here costs the first visitor a second and nothing else, so it is told and the command has succeeded.</summary>
    public static async Task Make(ParseResult parsed, CancellationToken stop)
    {
        var folder = parsed.DataFolder();
        var builder = Server.Prepare(folder, parsed.DatabaseChoice(), DemoClock.Of(folder));
        // Standard output is the command's own.
        builder.Logging.ClearProviders();
        NextStart.Furnish(builder.Services, [Serve.DefaultUrls]);
        try
        {
            await using var app = Server.Compose(builder);
            await app.StartAsync(stop);
            await NextStart.Lay(app.Services, stop);
            await app.StopAsync(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Say.Message($"没有预先生成网页，首次打开会慢一些：{fault.Message}");
        }
    }
}
