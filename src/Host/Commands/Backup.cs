using System.CommandLine;
using Mingtang.Foundation.Operations;

namespace Mingtang.Host.Commands;

/// <summary><c>backup FILE</c>: all but the master key in one file, while the server runs.</summary>
internal sealed class Backup : IHouseCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "备份文件（不可已存在）" };

    public Command Build()
    {
        var command = new Command("backup", "备份数据库、文件与审计链头") { file };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var path = parsed.GetValue(file)!;
        var outcome = await scope.ServiceProvider.GetRequiredService<BackupTaking>().Take(path, new Spoken(), stop);
        if (!outcome.TryGet(out var manifest))
            return Say.Refused(outcome);
        Say.Message($"已备份到 {path}：{manifest.Parts.Count} 项，{manifest.Bytes / 1024.0 / 1024:0.0} MB。");
        Say.Message(manifest.Keys);
        Say.Json(new { file = path, manifest.MadeAt, manifest.Engine, parts = manifest.Parts.Count, manifest.Bytes });
        return ExitCode.Done;
    }
}
