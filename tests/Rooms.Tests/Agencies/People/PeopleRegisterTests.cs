using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

public sealed class PeopleRegisterTests
{
    [Theory]
    [InlineData(Role.SystemAdministrator, Role.SecurityAdministrator)]
    [InlineData(Role.SecurityAdministrator, Role.AuditAdministrator)]
    [InlineData(Role.AuditAdministrator, Role.SystemAdministrator)]
    public async Task Two_administrators_are_never_one_person(Role first, Role second)
    {
        using var house = new TestHouse(Engine.Sqlite);
        var staff = await house.Services.Person(first);

        var outcome = await Do(house, r => r.Appoint(Actor.Platform, staff.Id, new(null, second, null)));

        outcome.Refusals.ShouldContain(PeopleRefusals.AdministratorsMustDiffer);
    }

    [Theory, EveryEngine]
    public async Task An_administrator_does_no_business_and_a_clerk_administers_nothing(Engine engine)
    {
        using var house = new TestHouse(engine);
        var unit = await house.Services.Unit();
        var administrator = await house.Services.Person(Role.SystemAdministrator);
        var clerk = await house.Services.Person(Role.Clerk, unit);

        (await Do(house, r => r.Appoint(Actor.Platform, administrator.Id, new(unit.Id, Role.Clerk, null)))).Refusals.ShouldBe([PeopleRefusals.AdministratorDoesNoBusiness]);
        (await Do(house, r => r.Appoint(Actor.Platform, clerk.Id, new(null, Role.AuditAdministrator, null)))).Refusals.ShouldBe([PeopleRefusals.AdministratorDoesNoBusiness]);
        (await Do(house, r => r.Appoint(Actor.Platform, clerk.Id, new(unit.Id, Role.Reviewer, null)))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_appoints_or_relieves_oneself()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var security = await house.Services.Person(Role.SecurityAdministrator);
        var oneself = new Actor(security.Id, "陈试");

        (await Do(house, r => r.Appoint(oneself, security.Id, new(null, Role.SecurityAdministrator, null)))).Refusals.ShouldContain(PeopleRefusals.OwnPost);
        (await house.Read(s => s.GetRequiredService<AccountRegister>().ResetPassword(oneself, security.Id, "忘记"))).Refusals.ShouldBe([PeopleRefusals.OwnPost]);
    }

    [Fact]
    public async Task The_last_security_administrator_stays()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var security = await house.Services.Person(Role.SecurityAdministrator);
        var post = await house.Read(s => s.GetRequiredService<PlatformDb>().Set<Post>().SingleAsync(p => p.PersonId == security.Id));

        (await Do(house, r => r.Relieve(Actor.Platform, security.Id, post.Id, new(2026, 10, 19)))).Refusals.ShouldBe([PeopleRefusals.LastSecurityAdministrator]);
    }

    [Theory, EveryEngine]
    public async Task A_login_name_is_taken_once(Engine engine)
    {
        using var house = new TestHouse(engine);
        var unit = await house.Services.Unit();
        await house.Services.Person(Role.Clerk, unit, "chen.yi");

        var outcome = await house.Read(s => s.GetRequiredService<PeopleRegister>().Add(Actor.Platform, new("陈一", "chen.yi", "x", "abc"), new(null, Role.Clerk, null)));

        outcome.Refusals.ShouldBe([PeopleRefusals.LoginTaken, PeopleRefusals.EmailMalformed, PeopleRefusals.PhoneMalformed, PeopleRefusals.PostNeedsUnit]);
    }

    [Fact]
    public async Task Accounts_unused_for_ninety_days_are_suspended_but_not_the_last_security_administrator()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var clerk = await house.Services.Person(Role.Clerk);
        var security = await house.Services.Person(Role.SecurityAdministrator);
        house.Clock.Pass(TimeSpan.FromDays(91));

        (await house.Read(s => s.GetRequiredService<IdleAccounts>().Suspend())).ShouldBe(1);

        (await IsSuspended(house, clerk.Id)).ShouldBeTrue();
        (await IsSuspended(house, security.Id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("021-5550-0001", "021******0001")]
    [InlineData("12345", "*****")]
    public void A_phone_is_masked(string phone, string shown) => Masked.Phone(phone).ShouldBe(shown);

    private static Task<bool> IsSuspended(TestHouse house, Guid id) =>
        house.Read(s => s.GetRequiredService<PlatformDb>().Set<Person>().AnyAsync(p => p.Id == id && p.SuspendedAt != null));

    private static Task<Outcome<Guid>> Do(TestHouse house, Func<PeopleRegister, Task<Outcome<Guid>>> act) => house.Read(s => act(s.GetRequiredService<PeopleRegister>()));
}
