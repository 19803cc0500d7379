using System.CommandLine;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Host.Commands;

/// <summary><c>workday add DATE N</c> and <c>workday count A B</c>: working days by the State Council's notices, with every day accounted for.</summary>
internal sealed class Workday : IHouseCommand
{
    public Command Build() => new("workday", "工作日推算") { Add(), Count() };

    private static Command Add()
    {
        var date = Arguments.Date("DATE", "起算日，不计入");
        var n = Arguments.Number("N", "工作日数", most: 100_000);
        var command = new Command("add", "某日之后第 N 个工作日") { date, n };
        command.SetAction(parsed => Print(WorkingDayCalendar.Official.AddWorkingDays(parsed.GetValue(date), parsed.GetValue(n)), end => end));
        return command;
    }

    private static Command Count()
    {
        var from = Arguments.Date("A", "起算日，不计入");
        var to = Arguments.Date("B", "截止日，计入");
        var command = new Command("count", "两日之间的工作日数") { from, to };
        command.SetAction(parsed => Print(WorkingDayCalendar.Official.CountWorkingDays(parsed.GetValue(from), parsed.GetValue(to)), days => days));
        return command;
    }

    private static int Print<T>(Reckoning<T> reckoning, Func<T, object?> shape)
    {
        Say.Json(new { result = shape(reckoning.Result), provisional = reckoning.Provisional, derivation = reckoning.Derivation });
        return ExitCode.Done;
    }
}
