using System.CommandLine;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans;

namespace Mingtang.Host.Commands;

/// <summary><c>plan</c>: reading and importing work plans.</summary>
internal sealed class Plan : IHouseCommand
{
    public Command Build() => new("plan", "工作要点") { PlanRead.Build(), PlanImport.Build() };
}

/// <summary><c>plan import FILE --agency CODE --year Y</c>: reads and stores as a draft; the rest is done on the desk.</summary>
internal static class PlanImport
{
    private static readonly Argument<FileInfo> PlanFile = new("FILE") { Description = "要点文件" };

    private static readonly Option<string> Agency = new("--agency") { Description = "制定单位的代码", HelpName = "CODE", Required = true };

    private static readonly Option<int?> Year = new("--year") { Description = "年度；省略时以文件写明的为准", HelpName = "Y" };

    public static Command Build()
    {
        var command = new Command("import", "导入工作要点，存为草稿") { PlanFile, Agency, Year };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var file = parsed.GetValue(PlanFile)!;
        if (!file.Exists)
        {
            Say.Message($"没有找到文件 {file.FullName}。");
            return ExitCode.Refused;
        }
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Migrate(stop);
        var content = await File.ReadAllBytesAsync(file.FullName, stop);
        var imported = await scope.ServiceProvider.GetRequiredService<IPlanImports>()
            .Import(content, file.Name, parsed.GetValue(Agency)!, parsed.GetValue(Year), stop);
        return Say.Outcome(imported, plan => plan);
    }
}
