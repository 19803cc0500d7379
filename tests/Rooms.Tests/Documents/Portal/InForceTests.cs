using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Portal;

public sealed class InForceTests
{
    [Theory, EveryEngine]
    public async Task What_is_public_and_not_yet_in_force_is_listed_and_not_counted(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published(DocumentHouse.Wording("云间区旧办法") with { EffectiveOn = new DateOnly(2026, 10, 1) }, DocumentKind.Normative, "云试规〔2026〕1号");
        await house.Published(DocumentHouse.Wording("云间区新办法") with { EffectiveOn = new DateOnly(2027, 1, 1) }, DocumentKind.Normative, "云试规〔2026〕2号");

        var page = await house.House.Read(async services =>
        {
            var shown = new InForce(services.GetRequiredService<PlatformDb>(), services.GetRequiredService<IUnits>(), services.GetRequiredService<TimeProvider>());
            await shown.OnGet(default);
            return shown;
        });

        (page.Count, page.Coming).ShouldBe((1, 1));
        page.Groups.ShouldHaveSingleItem().Lines.Single(line => line.Validity == Validity.NotYetEffective).Title.ShouldBe("云间区新办法");
    }
}
