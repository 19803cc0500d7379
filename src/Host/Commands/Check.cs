using System.CommandLine;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Operations;

namespace Mingtang.Host.Commands;

/// <summary><c>check</c>: whether database, audit log, files, outbox and the rooms' own figures are whole; a demo by the demo's clock.</summary>
internal sealed class Check : IHouseCommand
{
    public Command Build()
    {
        var command = new Command("check", "检查数据库、审计日志、文件与发件箱是否完好");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice(), DemoClock.Of(parsed.DataFolder())).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var parts = await scope.ServiceProvider.GetRequiredService<CheckRound>().Run(new Spoken(), stop);
        foreach (var part in parts)
            Print(part);
        var isWrong = parts.Any(part => part.IsWrong);
        Say.Message(isWrong ? "检查发现错误。" : "检查通过。");
        Say.Json(new { whole = !isWrong, parts });
        return isWrong ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Print(CheckedPart part)
    {
        Say.Message($"{part.Name}：{(part.Findings.Count == 0 ? "完好" : $"{part.Findings.Count} 项发现")}");
        foreach (var finding in part.Findings)
            Say.Message($"  {(finding.Severity == CheckSeverity.Wrong ? "错误" : "提示")} {finding.What}");
    }
}
