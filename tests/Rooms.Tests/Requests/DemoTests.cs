using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Demo;
using Mingtang.HouseKit;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Figures;

namespace Mingtang.Requests;

/// <summary>The demo tells every story: every row of table 3, every state, three years that balance.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_fills_with_every_row_and_every_state_and_its_tables_balance()
    {
        using var house = new TestHouse(Engine.Sqlite, services => services.AddSingleton<TimeProvider>(DemoClock.At(DemoClock.Opening)));
        foreach (var name in new[] { "agencies", "requests" })
        {
            await using var scope = house.Open();
            await scope.ServiceProvider.GetServices<IDemoSeed>().Single(seed => seed.Name == name).Fill(scope.ServiceProvider, new Progress<string>(), default);
        }

        await using var read = house.Open();
        var cases = read.ServiceProvider.GetRequiredService<Foundation.Data.PlatformDb>().Set<InformationRequest>().ToList();
        cases.Count.ShouldBeGreaterThanOrEqualTo(115);
        ReplyRow.All.Select(row => row.Kind).Except(cases.Where(request => request.Reply is not null).Select(request => request.Reply!.Value)).ShouldBeEmpty();
        Enum.GetValues<RequestState>().Except(cases.Select(request => request.State)).ShouldBeEmpty();
        var figures = read.ServiceProvider.GetRequiredService<IRequestFigures>();
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var counted = (await figures.Of(year, null)).Value;
            counted.Faults.ShouldBeEmpty();
            counted.Three[TableThreeRow.NewlyReceived].ShouldBeGreaterThan(20);
        }
        (await figures.Of(2025, null)).Value.Four.Reconsideration.Total.ShouldBeGreaterThan(0);
        (await figures.Of(2025, "NOPE")).IsRefused.ShouldBeTrue();
    }
}
