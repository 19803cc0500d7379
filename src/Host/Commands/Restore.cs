using System.CommandLine;
using Mingtang.Foundation.Operations;
using Mingtang.Kernel;

namespace Mingtang.Host.Commands;

/// <summary><c>restore FILE</c>: into an empty data folder and database; what exists is never overwritten.</summary>
internal sealed class Restore : IHouseCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "由 backup 写出的文件" };

    public Command Build()
    {
        var command = new Command("restore", "把备份恢复到空的数据目录和数据库") { file };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<BackupRestoring>().Restore(parsed.GetValue(file)!, new Spoken(), stop);
        if (!outcome.TryGet(out var manifest))
            return Say.Refused(outcome);
        Say.Message($"已恢复 {ChinaTime.In(new DateTimeOffset(manifest.MadeAt, TimeSpan.Zero)):yyyy-MM-dd HH:mm} 的备份：{manifest.Parts.Count} 项。");
        Say.Message("请放回原来的主密钥，运行 migrate 与 check，再启动服务。");
        Say.Json(new { manifest.MadeAt, manifest.Engine, parts = manifest.Parts.Count, manifest.Bytes });
        return ExitCode.Done;
    }
}
