using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;
using Mingtang.HouseKit;

namespace Mingtang.Library.Index;

/// <summary>kill -9 amid a bulk import, again and again: whatever the moment, index and data are equal afterwards.</summary>
public sealed class KilledTests
{
    // Ten batches: three kills need at most seven, and what goes on beside each is less than one.
    private const int Papers = 1000, Kills = 3;

    [Theory, EveryEngine]
    public async Task Killed_amid_a_bulk_import_index_and_data_are_equal_and_nothing_is_lost_or_twice(Engine engine)
    {
        using var house = new TestHouse(engine);
        var papers = Write(Path.Combine(house.DataFolder, "papers"));
        var dice = new Random(20_261_020);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = Start(house, papers, "held");
            // Somewhere within the batches that are still to come, and then a random moment on.
            var after = dice.Next(1, 3);
            var heard = 0;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                line.ShouldNotBe("whole", "it was to die before it was through");
                if (++heard < after)
                    continue;
                Thread.SpinWait(dice.Next(2_000_000));
                process.Kill();
                break;
            }
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(137, "it was to die by kill -9, not to end by itself");
            (await house.Services.CheckIndex()).Where(finding => finding.Severity == CheckSeverity.Wrong).ShouldBeEmpty($"after kill {kill}");
        }
        using (var process = Start(house, papers))
        {
            (await process.StandardOutput.ReadToEndAsync()).ShouldEndWith("whole\n");
            await process.WaitForExitAsync();
        }
        (await house.Services.CheckIndex()).ShouldBeEmpty();
        (await house.Read(services => services.GetRequiredService<PlatformDb>().Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_public_items").SingleAsync())).ShouldBe(Papers);
        (await house.Services.Finds("第一千号杂务规定")).ShouldContain($"云间杂务规定第{Papers}号");
    }

    private static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; number <= Papers; number++)
            File.WriteAllText(Path.Combine(folder, $"p{number:0000}.md"), $"# 云间杂务规定第{number}号\n\n第一条 第{number}类杂务由街道受理，{number % 60 + 1}日内办结。\n\n第二条 逾期的，由区有关部门责令改正。\n");
        return folder;
    }

    private static Process Start(TestHouse house, string papers, params string[] held) => Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledTests).Assembly.Location, house.Database.Connection, house.DataFolder, papers, .. held])
    {
        RedirectStandardOutput = true,
        Environment = { ["DOTNET_TieredPGO"] = "0" },
    })!;
}
