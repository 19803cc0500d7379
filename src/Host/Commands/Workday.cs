using System.CommandLine;
using System.Globalization;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Host.Commands;

/// <summary><c>workday add DATE N</c> and <c>workday count A B</c>: working days by the State Council's notices, with every day accounted for.</summary>
internal sealed class Workday : IHouseCommand
{
    public Command Build() => new("workday", "工作日推算") { Add(), Count() };

    private static Command Add()
    {
        var date = Date("DATE", "起算日，不计入");
        var n = new Argument<int>("N") { Description = "工作日数" };
        n.Validators.Add(argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, out var days) && days is < 0 or > 100_000)
                argument.AddError("工作日数应在 0 与 100000 之间。");
        });
        var command = new Command("add", "某日之后第 N 个工作日") { date, n };
        command.SetAction(parsed => Print(WorkingDayCalendar.Official.AddWorkingDays(parsed.GetValue(date), parsed.GetValue(n)), end => end));
        return command;
    }

    private static Command Count()
    {
        var from = Date("A", "起算日，不计入");
        var to = Date("B", "截止日，计入");
        var command = new Command("count", "两日之间的工作日数") { from, to };
        command.SetAction(parsed => Print(WorkingDayCalendar.Official.CountWorkingDays(parsed.GetValue(from), parsed.GetValue(to)), days => days));
        return command;
    }

    private static Argument<DateOnly> Date(string name, string description) => new(name)
    {
        Description = $"{description},YYYY-MM-DD",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            argument.AddError($"“{argument.Tokens[0].Value}”不是日期，请写成 2026-10-22。");
            return default;
        },
    };

    private static int Print<T>(Reckoning<T> reckoning, Func<T, object?> shape)
    {
        Say.Json(new { result = shape(reckoning.Result), provisional = reckoning.Provisional, derivation = reckoning.Derivation });
        return ExitCode.Done;
    }
}
