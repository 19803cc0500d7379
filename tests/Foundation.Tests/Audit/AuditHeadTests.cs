using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mingtang.HouseKit;

namespace Mingtang.Foundation.Audit;

public sealed class AuditHeadTests
{
    [Theory, EveryEngine]
    public async Task The_days_last_link_is_written_once_after_midnight_in_beijing(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill(3);
        await house.KeepHead();
        Days(house).ShouldBeEmpty("the day has not ended");

        house.Clock.MoveTo(2026, 10, 21, 0);
        await house.Fill(2);
        await house.KeepHead();
        await house.KeepHead();
        Days(house).ShouldHaveSingleItem().ShouldStartWith("2026-10-20 3 sha256:");
        (await house.Check()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_commit_is_kept_outside_within_a_moment_and_at_shutdown()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var keeper = house.Services.GetServices<IHostedService>().OfType<AuditHeadKeeper>().Single();
        await keeper.StartAsync(default);
        await house.Fill(2);
        for (var end = DateTime.UtcNow.AddSeconds(40); Latest(house) != 2 && DateTime.UtcNow < end;)
            await Task.Delay(50);
        Latest(house).ShouldBe(2);

        await house.Fill(1);
        await keeper.StopAsync(default);
        Latest(house).ShouldBe(3);
    }

    [Fact]
    public async Task A_day_whose_kept_line_was_changed_contradicts_the_log()
    {
        using var house = new TestHouse(Engine.Sqlite);
        await house.Fill(3);
        house.Clock.MoveTo(2026, 10, 21, 0);
        await house.KeepHead();
        var path = Path.Combine(house.DataFolder, "audit", "heads-2026.log");
        File.WriteAllText(path, File.ReadAllText(path).Replace(" 3 ", " 2 ", StringComparison.Ordinal));
        (await house.Check()).ShouldHaveSingleItem().What.ShouldContain("2026-10-20");
    }

    private static string[] Days(TestHouse house) =>
        Directory.GetFiles(Path.Combine(house.DataFolder, "audit"), "heads-*.log").SelectMany(File.ReadAllLines).ToArray();

    private static long? Latest(TestHouse house) => house.Services.GetRequiredService<AuditHeadFiles>().Latest()?.Seq;
}
