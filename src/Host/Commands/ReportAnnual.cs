using System.CommandLine;
using Mingtang.Foundation.Data;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Figures;

namespace Mingtang.Host.Commands;

/// <summary><c>report annual YEAR --agency CODE</c>: the year's tables as counted from the records.</summary>
internal sealed class Report : IHouseCommand
{
    private static readonly Argument<int> Year = new("YEAR") { Description = "年度" };

    private static readonly Option<string?> Agency = new("--agency") { Description = "单位代码；省略时为全区", HelpName = "CODE" };

    private static readonly Option<FileInfo?> Docx = new("--docx") { Description = "另存为 Word 文件", HelpName = "FILE" };

    public Command Build()
    {
        var annual = new Command("annual", "政府信息公开工作年度报告的表三、表四") { Year, Agency, Docx };
        annual.SetAction(Run);
        return new("report", "报告") { annual };
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        await using var app = Server.Prepare(parsed.DataFolder(), parsed.DatabaseChoice()).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Migrate(stop);
        var figures = scope.ServiceProvider.GetRequiredService<IRequestFigures>();
        var counted = await figures.Of(parsed.GetValue(Year), parsed.GetValue(Agency), stop);
        if (!counted.IsRefused && parsed.GetValue(Docx) is { } file)
            await File.WriteAllBytesAsync(file.FullName, figures.Print(counted.Value), stop);
        return Say.Outcome(counted, Printed);
    }

    /// <summary>Rows by the key of the form, columns by the kind of applicant; each total beside what it adds up.</summary>
    private static object Printed(RequestYear counted) => new
    {
        year = counted.Year,
        agency = counted.Agency,
        tableThree = TableThreeRow.All.ToDictionary(row => row.Key, row => TableThree.AllColumns.ToDictionary(column => column?.ToString() ?? "Total", column => counted.Three[row, column])),
        tableFour = new { reconsideration = counted.Four.Reconsideration, directSuits = counted.Four.DirectSuits, suitsAfterReconsideration = counted.Four.SuitsAfterReconsideration },
        feeYuan = counted.FeeYuan,
        balances = counted.Faults.Count == 0,
        faults = counted.Faults.Select(fault => fault.Message),
    };
}
