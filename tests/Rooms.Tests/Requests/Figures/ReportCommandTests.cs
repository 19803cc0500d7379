using System.Diagnostics;
using System.Text.Json;
using Mingtang.HouseKit;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Figures;

/// <summary><c>report annual</c> as a shell meets it, on the database the house wrote.</summary>
public sealed class ReportCommandTests
{
    [Theory, EveryEngine]
    public async Task The_report_prints_what_happened_as_json_and_on_paper(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var (given, withdrawn) = (await house.Taken(), await house.Taken(house.Application(title: "另一件")));
        await house.Done(given, [new AssessFee(FeeMethod.ByPage, 40, null), new NotifyFee(), new PayFee(new(2026, 10, 20), "沪财1"), .. house.Answer()]);
        await house.Done(withdrawn, new Withdraw(new(2026, 10, 20), "电话"));
        await house.Taken(house.Application(title: "在办"));
        await house.Taken(house.Application(Channel.Email, "未确认的不计入"));
        var paper = Path.Combine(house.House.DataFolder, "report.docx");

        var (code, output, error) = await Run(house, "report", "annual", "2026", "--agency", house.Unit.Code, "--docx", paper);

        (code, error).ShouldBe((0, ""));
        var printed = JsonDocument.Parse(output).RootElement;
        printed.GetProperty("agency").GetString().ShouldBe(house.Unit.Name);
        printed.GetProperty("feeYuan").GetInt64().ShouldBe(100);
        printed.GetProperty("balances").GetBoolean().ShouldBeTrue();
        int Cell(string row, string column) => printed.GetProperty("tableThree").GetProperty(row).GetProperty(column).GetInt32();
        (Cell("one", "NaturalPerson"), Cell("R1", "Total"), Cell("R6-3", "Total"), Cell("three.total", "Total"), Cell("four", "Total"), Cell("two", "Total")).ShouldBe((3, 1, 1, 2, 1, 0));
        printed.GetProperty("tableThree").EnumerateObject().Count().ShouldBe(TableThreeRow.All.Count);
        using var stream = File.OpenRead(paper);
        var words = string.Join('\n', Mingtang.Reading.FileReader.Read(stream, "report.docx").Value.Blocks.OfType<Mingtang.Reading.Paragraph>().Select(block => block.Text));
        words.ShouldContain("收取信息处理费100元");

        (await Run(house, "report", "annual", "2026", "--agency", "NOPE")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Output.ShouldBe(""), run => run.Error.ShouldContain("没有这个代码"));
        (await Run(house, "report", "annual")).Code.ShouldBe(2);
    }

    private static async Task<(int Code, string Output, string Error)> Run(RequestHouse house, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Mingtang.dll"), .. arguments, "--data", house.House.DataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MINGTANG_DATABASE"] = house.House.Database.Connection;
        using var program = Process.Start(start)!;
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await output, await error);
    }
}
