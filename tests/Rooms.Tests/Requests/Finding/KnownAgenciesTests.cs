using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Requests.Finding;

/// <summary>What is known of the agencies is made once, and anew when it may read otherwise.</summary>
public sealed class KnownAgenciesTests
{
    [Theory, EveryEngine]
    public async Task They_are_weighed_once_and_anew_after_a_change_ten_minutes_or_a_day(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        await portal.Services.Unit();
        await Hears(portal);
        var known = portal.Services.GetRequiredService<KnownAgencies>();
        var made = 0;
        Task<IReadOnlyList<AgencyProfile>> Make(CancellationToken stop)
        {
            made++;
            return Task.FromResult<IReadOnlyList<AgencyProfile>>([]);
        }
        async Task<int> After()
        {
            await known.Ranking(Make, default);
            return made;
        }

        (await After(), await After()).ShouldBe((1, 1));
        await portal.Services.Unit(shortName: "区另一局");
        (await After(), await After()).ShouldBe((2, 2));
        portal.Clock.Pass(TimeSpan.FromMinutes(10));
        (await After(), await After()).ShouldBe((3, 3));
    }

    [Fact]
    public async Task A_new_name_of_an_agency_is_known_to_the_next_applicant()
    {
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit(shortName: "区试验局");
        (await Found(portal, "问问星象台的事")).ShouldBeEmpty();

        await using (var scope = portal.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<IUnits>().Remember(Actor.Platform, "星象台", unit.Id)).IsRefused.ShouldBeFalse();

        (await Found(portal, "问问星象台的事")).ShouldHaveSingleItem().Unit.Id.ShouldBe(unit.Id);
    }

    /// <summary>A node that does not hear the others yet keeps nothing.</summary>
    private static async Task Hears(TestPortal portal)
    {
        var generation = portal.Services.GetRequiredService<PublicGeneration>();
        for (var tries = 0; generation.IsDeaf && tries < 600; tries++)
            await Task.Delay(100);
        generation.IsDeaf.ShouldBeFalse();
    }

    private static async Task<IReadOnlyList<FoundAgency>> Found(TestPortal portal, string words)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AgencyFinder>().Find(words);
    }
}
