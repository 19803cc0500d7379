using System.CommandLine;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Web;

namespace Mingtang.Host.Commands;

/// <summary><c>serve [--urls U] [--demo]</c>: migrate, fill the demo, listen; in this order, so that no visitor meets half a house.</summary>
internal sealed class Serve : IHouseCommand
{
    public const string DefaultUrls = "http://localhost:5080";

    private readonly Option<string> urls = new("--urls") { Description = "监听地址，多个用分号隔开", DefaultValueFactory = _ => DefaultUrls };

    private readonly Option<bool> demo = new("--demo") { Description = "演示环境：虚构的云间区，演示时钟，本机一键登录" };

    public Command Build()
    {
        var command = new Command("serve", "启动门户和工作台") { urls, demo };
        command.SetAction((parsed, stop) => Run(parsed, new(parsed.GetValue(urls)!, parsed.GetValue(demo)), stop));
        return command;
    }

    public static async Task<int> Run(ParseResult parsed, Wish wish, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var folder = parsed.DataFolder();
        var builder = Server.Prepare(folder, parsed.DatabaseChoice(), wish.IsDemo ? DemoClock.In(folder) : null);
        var addresses = wish.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        builder.WebHost.UseUrls(addresses);
        using var door = await Server.OpenEarly(builder, addresses, stop);
        if (door is not null)
            builder.Services.AddSingleton<IServer>(door);
        // The model of a hundred tables and the map of as many pages take a second each; two cores do both in one.
        var model = Task.CompletedTask;
        await using var app = Server.Compose(builder, services => model = Task.Run(() => Model(services), stop));
        await model;
        await Ready(app, wish.IsDemo, stop);
        await app.StartAsync(stop);
        await Greet(app, folder, started, stop);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static void Model(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<PlatformDb>().Model;
    }

    private static async Task Ready(WebApplication app, bool isDemo, CancellationToken stop)
    {
        Say.Message("准备数据库 …");
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PlatformDb>().Migrate(stop);
        if (isDemo)
            await app.Services.GetRequiredService<DemoFill>().Run(new Line(), stop);
    }

    private static async Task Greet(WebApplication app, string folder, long started, CancellationToken stop)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = new Uri(addresses.First().Replace("//[::]", "//localhost").Replace("//0.0.0.0", "//localhost"));
        Say.Message($"就绪（{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} 秒）。数据目录：{folder}");
        Say.Message($"  门户    {address.AbsoluteUri}");
        Say.Message($"  工作台  {address.AbsoluteUri}desk");
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var room in scope.ServiceProvider.GetServices<IGreets>().OrderBy(room => room.Order))
            foreach (var line in await room.Greet(address, stop))
                Say.Message(line);
        Say.Message("按 Ctrl+C 停止。");
    }

    internal sealed record Wish(string Urls, bool IsDemo);

    /// <summary>Unlike Progress, prints at once and in order.</summary>
    private sealed class Line : IProgress<string>
    {
        public void Report(string value) => Say.Message(value);
    }
}
