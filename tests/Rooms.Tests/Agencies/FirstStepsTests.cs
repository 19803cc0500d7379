using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;

namespace Mingtang.Agencies;

public sealed class FirstStepsTests
{
    [Theory, EveryEngine]
    public async Task A_new_house_says_what_it_lacks_to_whoever_can_give_it_until_the_office_is_there(Engine engine)
    {
        using var house = new TestHouse(engine);
        (await Steps(house, Role.SecurityAdministrator)).ShouldBe(["system", "audit"]);
        (await Steps(house, Role.SystemAdministrator)).ShouldBe(["site", "units"]);
        (await Steps(house, Role.Clerk)).ShouldBeEmpty();

        await house.Services.Person(Role.SystemAdministrator);
        await house.Services.Person(Role.AuditAdministrator);
        var unit = await house.Services.Unit();
        (await Steps(house, Role.SecurityAdministrator)).ShouldBe(["office"]);
        (await Steps(house, Role.SystemAdministrator)).ShouldBe(["site"]);

        await house.Services.Person(Role.Office, unit);
        (await Steps(house, Role.SystemAdministrator)).ShouldBeEmpty();
        (await Steps(house, Role.SecurityAdministrator)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> Steps(TestHouse house, Role role) =>
        (await house.Read(s => s.GetServices<IAssignsWork>().OfType<FirstSteps>().Single().WaitingFor(new(null, "管理员", null, null, role), default))).Select(work => work.Item.Id);
}
