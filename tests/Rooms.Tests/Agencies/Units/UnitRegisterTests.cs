using Microsoft.Extensions.DependencyInjection;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

public sealed class UnitRegisterTests
{
    private const string Why = "云委〔2026〕3号";

    [Theory, EveryEngine]
    public async Task A_renamed_unit_is_still_found_by_its_former_names(Engine engine)
    {
        using var house = new TestHouse(engine);
        var unit = await house.Services.Unit(UnitKind.Department, "区大数据中心");

        await Act(house, r => r.Rename(Actor.Platform, unit.Id, "区数据局", "区数据局", new(2026, 5, 1), Why));

        var book = await Book(house);
        book.Match("区大数据中心").Unit!.Id.ShouldBe(unit.Id);
        book.Find(unit.Id)!.Name.ShouldBe("区数据局");
    }

    [Theory, EveryEngine]
    public async Task A_merged_unit_leaves_its_names_to_the_other_and_stands_in_the_book_of_its_last_year(Engine engine)
    {
        using var house = new TestHouse(engine);
        var tourism = await house.Services.Unit(UnitKind.Department, "区旅游局");
        var culture = await house.Services.Unit(UnitKind.Department, "区文旅局");

        await Act(house, r => r.End(Actor.Platform, tourism.Id, new(2026, 6, 30), culture.Id, Why));

        (await Book(house)).Match("区旅游局").Unit!.Id.ShouldBe(culture.Id);
        (await house.Read(s => s.GetRequiredService<IUnits>().OfYear(2026))).All.ShouldContain(unit => unit.Id == tourism.Id);
        (await house.Read(s => s.GetRequiredService<IUnits>().OfYear(2027))).All.ShouldNotContain(unit => unit.Id == tourism.Id);
        (await house.Read(s => s.GetRequiredService<IUnits>().On(new(2026, 6, 30)))).All.ShouldContain(unit => unit.Id == tourism.Id);
    }

    [Theory, EveryEngine]
    public async Task A_code_is_never_given_again(Engine engine)
    {
        using var house = new TestHouse(engine);
        var unit = await house.Services.Unit(UnitKind.Department, "区旧局", "OLD1");
        await Act(house, r => r.End(Actor.Platform, unit.Id, new(2026, 6, 30), null, Why));

        var again = await Try(house, r => r.Found(Actor.Platform, new("old1", UnitKind.Department, "区新局", "区新局", unit.ParentId)));

        again.Refusals.ShouldContain(UnitRefusals.CodeTaken);
    }

    [Fact]
    public async Task All_reasons_against_a_unit_are_said_at_once()
    {
        using var house = new TestHouse(Engine.Sqlite);

        var refused = await Try(house, r => r.Found(Actor.Platform, new("!", UnitKind.Village, "", "", null) { OrganisationCode = "123456789" }));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(
            ["agencies.unit-code-malformed", "agencies.unit-name-missing", "agencies.unit-short-name-missing", "agencies.organisation-code-wrong", "agencies.unit-parent-missing"]);
    }

    [Fact]
    public async Task A_rename_without_its_ground_is_refused()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();

        (await Try(house, r => r.Rename(Actor.Platform, unit.Id, "区新局", "区新局", new(2026, 5, 1), " "))).Refusals.ShouldBe([UnitRefusals.ChangeNeedsReason]);
    }

    [Fact]
    public async Task A_unit_with_living_children_does_not_end()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var town = await house.Services.Unit(UnitKind.Town, "鹤泉镇");
        await Act(house, r => r.Found(Actor.Platform, new("V1", UnitKind.Village, "柳渡村", "柳渡村", town.Id)));

        (await Try(house, r => r.End(Actor.Platform, town.Id, new(2026, 6, 30), null, Why))).Refusals.ShouldBe([UnitRefusals.HasLivingChildren]);
    }

    [Fact]
    public async Task A_change_on_top_of_an_unseen_one_is_refused()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();
        UnitEntry Entry(string name) => new(unit.Code, unit.Kind, unit.Name, name, unit.ParentId);
        await Act(house, r => r.Amend(Actor.Platform, unit.Id, Entry("区甲局"), 0));

        (await Try(house, r => r.Amend(Actor.Platform, unit.Id, Entry("区乙局"), 0))).Refusals.Single().Code.ShouldBe("foundation.changed-meanwhile");
    }

    [Fact]
    public async Task Reconsideration_follows_the_tree_unless_a_body_is_set()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var department = await house.Services.Unit();
        var book = await Book(house);
        var tax = await Act(house, r => r.Found(Actor.Platform, new("TAX", UnitKind.Vertical, "区税务局", "区税务局", book.District!.Id)));

        (await Body(house, department.Id)).ShouldBe("YJ");
        (await Body(house, book.District!.Id)).ShouldBe("SH");
        (await Body(house, tax.Id)).ShouldBeNull();
        await Act(house, r => r.Amend(Actor.Platform, tax.Id, new("TAX", UnitKind.Vertical, "区税务局", "区税务局", book.District.Id) { ReconsiderationId = book.ByCode("SH")!.Id }, 0));
        (await Body(house, tax.Id)).ShouldBe("SH");
    }

    private static async Task<string?> Body(TestHouse house, Guid id) =>
        (await house.Read(s => s.GetRequiredService<IUnits>().ReconsiderationBodyOf(id)))?.Code;

    private static Task<UnitBook> Book(TestHouse house) => house.Read(s => s.GetRequiredService<IUnits>().On(new(2026, 10, 20)));

    private static async Task<UnitRef> Act(TestHouse house, Func<UnitRegister, Task<Outcome<UnitRef>>> act) => (await Try(house, act)).Value;

    private static Task<Outcome<UnitRef>> Try(TestHouse house, Func<UnitRegister, Task<Outcome<UnitRef>>> act) =>
        house.Read(services => act(services.GetRequiredService<UnitRegister>()));
}
