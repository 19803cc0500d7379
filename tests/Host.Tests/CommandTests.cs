using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Mingtang.Foundation.Data;

namespace Mingtang.Host.Tests;

/// <summary>The program as a shell meets it: output, messages, exit codes.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("workday add 2026-10-20 2", "2026-10-22")]
    [InlineData("workday add 2026-10-20 0", "2026-10-20")]
    [InlineData("workday add 2026-09-28 3", "2026-10-08")]
    [InlineData("workday count 2026-10-20 2026-10-22", "2")]
    [InlineData("fee items 35", "3000")]
    [InlineData("fee pages 35", "50")]
    public async Task Standard_output_is_the_result_and_nothing_else(string line, string result)
    {
        var run = await Run(line);

        run.Code.ShouldBe(0);
        run.Error.ShouldBe("");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("result").ToString().ShouldBe(result);
        run.Output.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_working_day_is_derived_day_by_day_in_plain_Chinese()
    {
        var run = await Run("workday add 2026-09-30 1");

        run.Output.ShouldContain("\"provisional\":false");
        run.Output.ShouldContain("{\"date\":\"2026-10-01\",\"counts\":false,\"why\":\"国庆节\"}");
    }

    [Theory]
    [InlineData("workday add 2026-13-01 2", "不是日期")]
    [InlineData("workday add 2026-10-20 x", "整数")]
    [InlineData("fee items -- -1", "整数")]
    [InlineData("fee pages 99999999999", "整数")]
    [InlineData("nonsense", "用法")]
    [InlineData("workday", "用法")]
    public async Task A_wrong_use_ends_with_2_and_says_why(string line, string said)
    {
        var run = await Run(line);

        run.Code.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task A_missing_master_key_is_said_in_one_sentence_and_a_demo_is_checked_by_its_own_clock()
    {
        var folder = Directory.CreateTempSubdirectory("mingtang-key-");
        try
        {
            (await Run($"migrate --data {folder.FullName}")).Code.ShouldBe(0);
            Foundation.Demo.DemoClock.Of(folder.FullName).ShouldBeNull("no demo, no demo's clock");
            _ = Foundation.Demo.DemoClock.In(folder.FullName);
            (Foundation.Demo.DemoClock.Of(folder.FullName)!.GetUtcNow() - Foundation.Demo.DemoClock.Opening).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(10));
            (await Run($"check --data {folder.FullName}")).Code.ShouldBe(0);

            File.Delete(Path.Combine(folder.FullName, "master.key"));
            var run = await Run($"check --data {folder.FullName}");

            run.Code.ShouldBe(1);
            run.Error.ShouldContain("主密钥不见了");
            run.Error.ShouldNotContain("   at ");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task After_an_import_and_after_an_upgrade_the_next_start_has_its_front_page_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("mingtang-ahead-");
        try
        {
            var papers = folder.CreateSubdirectory("papers");
            var data = Path.Combine(folder.FullName, "data");
            var shelf = Path.Combine(data, "kept-pages");
            (await Run($"migrate --data {data}")).Error.ShouldNotContain("没有预先生成网页");
            File.Exists(shelf).ShouldBeFalse("nothing was ever done in this house");
            await File.WriteAllTextAsync(Path.Combine(papers.FullName, "河道养护导则.md"), "# 河道养护导则\n\n第一条 河道养护单位应当每月巡查一次。\n");

            var imported = await Run($"documents import {papers.FullName} --references --data {data}");
            imported.Error.ShouldNotContain("没有预先生成网页");
            JsonDocument.Parse(imported.Output).RootElement.ValueKind.ShouldBe(JsonValueKind.Object, "nothing else speaks on standard output");
            (await FirstAnswer(data)).ShouldContain("<title>");

            // As a new version finds it: pages of another program, and their names.
            File.SetLastWriteTimeUtc(shelf, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1));
            (await Run($"migrate --data {data}")).Code.ShouldBe(0);
            (await FirstAnswer(data)).ShouldContain("<title>");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Of a house that does not stand yet, and in this test never will.</summary>
    private static async Task<string> FirstAnswer(string data)
    {
        using var door = (await Server.OpenEarly(Server.Prepare(data, DatabaseChoice.FileIn(data)), ["http://127.0.0.1:0"], CancellationToken.None)).ShouldNotBeNull();
        using var visitor = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, door.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        asked.Headers.Host = "localhost:5080";
        using var answer = await visitor.SendAsync(asked);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(int Code, string Output, string Error)> Run(string line)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Mingtang.dll"), .. line.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var error = program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, await output, await error);
    }
}
