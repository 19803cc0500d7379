using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Enterprises;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Catalogues;

/// <summary>公共企事业单位 (GIR 55; S8 21): a catalogue with its line authority and the telephone of complaints, compared once a year.</summary>
public sealed class EnterpriseTests
{
    private static readonly EnterpriseEntry Water = new("云间自来水有限公司", EnterpriseSector.Water, "供水单位信息公开办法", "021-57810000", "https://water.example/", "水质检测月报 | https://water.example/quality\n水价和收费依据\n计划停水通知｜/documents?Kind=Notice");

    [Theory, EveryEngine]
    public async Task An_entry_wants_its_rules_a_telephone_and_lines_that_lead_somewhere_safe(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        (await Add(house, new("", null, "", "问主管部门", "javascript:alert(1)", "水价\n水质 | javascript:alert(1)\na|b|c"), house.Clerk)).Refusals.Select(refusal => refusal.Code).ShouldBe(
            ["documents.enterprise-incomplete", "documents.enterprise-hotline", "documents.enterprise-url", "documents.enterprise-line", "documents.enterprise-line"]);
        (await Add(house, Water with { Name = new('水', 201), Rules = new('规', 301) }, house.Clerk)).Refusals.ShouldBe([EnterpriseEntry.NameTooLong, EnterpriseEntry.RulesTooLong]);
        (await Add(house, Water with { Items = " \n" }, house.Clerk)).Refusals.ShouldBe([EnterpriseEntry.NoItems]);
        (await Add(house, Water, house.Reviewer)).Refusals.ShouldBe([UnitActs.NotYourUnit]);
        (await Add(house, Water, house.Clerk)).Refusals.ShouldBeEmpty();
        (await Add(house, Water, house.Office)).Refusals.ShouldBe([KeepEnterprises.KnownAlready]);
        (await house.With<KeepEnterprises, IReadOnlyList<PublicEnterprise>>(keep => keep.Of(house.Unit.Id, default))).ShouldHaveSingleItem().Items.ShouldBe(
            [new("水质检测月报", "https://water.example/quality"), new("水价和收费依据", null), new("计划停水通知", "/documents?Kind=Notice")]);
    }

    [Theory, EveryEngine]
    public async Task Of_many_who_list_one_enterprise_at_one_moment_one_does_and_the_others_are_told_beside_the_name(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Add(house, Water, house.Clerk))));
        answers.Count(answer => !answer.IsRefused).ShouldBe(1);
        answers.Where(answer => answer.IsRefused).ShouldAllBe(answer => answer.Refusals.SequenceEqual(new[] { KeepEnterprises.KnownAlready }));
        KeepEnterprises.KnownAlready.Field.ShouldBe("Name");
    }

    [Theory, EveryEngine]
    public async Task The_database_itself_keeps_a_unit_from_listing_an_enterprise_twice_and_lets_it_list_one_again(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var kept = (await Add(house, Water, house.Clerk)).Value;
        (await Twin()).ShouldBeFalse();
        (await house.With<KeepEnterprises, Outcome<PublicEnterprise>>(keep => keep.End(kept.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        (await Twin()).ShouldBeTrue();

        Task<bool> Twin() => house.With<PlatformDb, bool>(async db =>
        {
            db.Add(new PublicEnterprise { Id = Guid.NewGuid(), AuthorityId = house.Unit.Id, Name = Water.Name!, Rules = "规定", Hotline = "12345", Sector = EnterpriseSector.Water, CheckedOn = new(2026, 11, 2), CheckedByName = "甲" });
            try
            {
                return await db.SaveChangesAsync() > 0;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        });
    }

    [Theory, EveryEngine]
    public async Task A_catalogue_nobody_compared_this_year_is_work_and_counts_against_the_figure(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var kept = (await Add(house, Water, house.Clerk)).Value;
        (await Figure(house)).Counts.ShouldBeTrue();
        (await house.Waiting(house.Clerk)).ShouldNotContain(work => work.Kind == "公共企事业单位目录待核对");

        house.House.Clock.MoveTo(2027, 1, 4);
        (await Figure(house)).Why.ShouldBe("公开目录本年度没有核对");
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "公共企事业单位目录待核对");
        (await house.With<KeepEnterprises, Outcome<PublicEnterprise>>(keep => keep.Check(kept.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.Waiting(house.Clerk)).ShouldNotContain(work => work.Kind == "公共企事业单位目录待核对");

        (await house.With<KeepEnterprises, Outcome<PublicEnterprise>>(keep => keep.End(kept.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.With<KeepEnterprises, IReadOnlyList<PublicEnterprise>>(keep => keep.Of(null, default))).ShouldBeEmpty();
        (await house.With<KeepEnterprises, Outcome<PublicEnterprise>>(keep => keep.Check(kept.Id, house.Clerk))).Refusals.ShouldBe([UnitActs.Gone]);
    }

    private static Task<Outcome<PublicEnterprise>> Add(DocumentHouse house, EnterpriseEntry entry, CurrentPerson who) =>
        house.With<KeepEnterprises, Outcome<PublicEnterprise>>(keep => keep.Add(house.Unit.Id, entry, who));

    private static async Task<CountedRow> Figure(DocumentHouse house)
    {
        var year = Period.Year(house.House.Clock.GetUtcNow().Year);
        var measured = await house.With<IEnumerable<IIndicator>, Measurement>(all => all.Single(one => one.Info.Id == "documents.catalogue_covered_share").Measure(year, house.Unit.Id, null, default));
        return measured.Rows.Single(row => row.Item.Kind == "documents.enterprise");
    }
}
