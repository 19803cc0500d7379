using System.CommandLine;
using Mingtang.Kernel.Fees;

namespace Mingtang.Host.Commands;

/// <summary><c>fee items N</c> and <c>fee pages N</c>: the information-processing fee in yuan (FEE 4, 5).</summary>
internal sealed class Fee : IHouseCommand
{
    public Command Build() => new("fee", "信息处理费（元）")
    {
        By("items", "按件计收：同一申请人一个月内的申请件数", count => InformationFee.ForItems(count)),
        By("pages", "按量计收：一件申请提供的页数", InformationFee.ForPages),
    };

    private static Command By(string name, string description, Func<int, FeeReckoning> reckon)
    {
        var count = Arguments.Number("N", "数量", InformationFee.MostCounted);
        var command = new Command(name, description) { count };
        command.SetAction(parsed =>
        {
            Say.Json(new { result = reckon(parsed.GetValue(count)).Result });
            return ExitCode.Done;
        });
        return command;
    }
}
