using System.CommandLine;
using Mingtang.Foundation.Data;

namespace Mingtang.Host.Commands;

/// <summary><c>migrate</c>: brings the database up to this version, makes pages for the next start and ends. <c>serve</c> migrates by itself.</summary>
internal sealed class Migrate : IHouseCommand
{
    public Command Build()
    {
        var command = new Command("migrate", "升级数据库结构");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var applied = await Applied(parsed, stop);
        await PagesAhead.Make(parsed, stop);
        Say.Message(applied.Count == 0 ? "数据库已是最新。" : $"已升级：{string.Join('、', applied)}");
        Say.Json(new { applied });
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<string>> Applied(ParseResult parsed, CancellationToken stop)
    {
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Migrate(stop);
    }
}
