using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

public sealed class UnitImportTests
{
    private const string Head = "简称,单位代码,规范全称,类别,上级代码,受理依申请公开,设立日期\n";

    private const string Good = Head + "区政府,YJ,上海市云间区人民政府,区政府,,是,\n区教育局,JYJ,上海市云间区教育局,区政府部门,YJ,是,2001-05-01\n柳渡村,V1,柳渡村村民委员会,村民委员会,Z1,否,\n鹤泉镇,Z1,鹤泉镇人民政府,镇政府,YJ,是,\n";

    [Theory, EveryEngine]
    public async Task Nothing_is_stored_while_one_row_is_refused(Engine engine)
    {
        using var house = new TestHouse(engine);

        var outcome = await Store(house, Good, onlyGoodOnes: false);

        outcome.Refusals.Single().Code.ShouldBe("agencies.import-rows-refused");
        (await Count(house)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_good_rows_are_stored_where_the_person_says_so(Engine engine)
    {
        using var house = new TestHouse(engine);

        (await Store(house, Good, onlyGoodOnes: true)).Value.ShouldBe(3);

        var book = await house.Read(s => s.GetRequiredService<IUnits>().On(new(2026, 10, 20)));
        book.ByCode("JYJ")!.ParentId.ShouldBe(book.ByCode("YJ")!.Id);
        book.ByCode("JYJ")!.ValidFrom.ShouldBe(new(2001, 5, 1));
        book.ByCode("V1").ShouldBeNull();
    }

    [Fact]
    public async Task Each_row_says_all_that_is_wrong_with_it()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var rows = await Rows(house, Head + "区政府,YJ,上海市云间区人民政府,区政府,,也许,五月\n,YJ,,县政府,,,\n");

        rows[0].Refusals.Select(r => r.Code).ShouldBe(["agencies.import-yes-no-unreadable", "agencies.import-date-unreadable"]);
        rows[1].Refusals.Select(r => r.Code).ShouldBe(
            ["agencies.import-kind-unknown", "agencies.import-code-twice", "agencies.unit-name-missing", "agencies.unit-short-name-missing"]);
    }

    [Fact]
    public async Task A_short_word_names_its_kind_and_an_unknown_one_is_quoted()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var rows = await Rows(house, Head + "区政府,YJ,上海市云间区人民政府,区,,是,\n区教育局,JYJ,上海市云间区教育局,部门,YJ,是,\n古衙门,XX,云间古衙门,衙门,YJ,是,\n");

        rows.Select(row => (row.Kind, row.IsGood)).ShouldBe([("区政府", true), ("区政府部门", true), ("衙门", false)]);
        rows[2].Refusals.ShouldHaveSingleItem().Message.ShouldBe("类别「衙门」不是平台的单位类别之一。");
    }

    [Fact]
    public async Task A_file_without_the_headings_is_refused()
    {
        using var house = new TestHouse(Engine.Sqlite);

        (await Store(house, "甲,乙\n1,2\n", onlyGoodOnes: true)).Refusals.ShouldBe([UnitImportRefusals.NoTable]);
    }

    private static async Task<IReadOnlyList<ImportRow>> Rows(TestHouse house, string csv) =>
        (await house.Read(s => s.GetRequiredService<UnitImport>().Preview(Csv(csv), "units.csv"))).Value.Rows;

    private static Task<Outcome<int>> Store(TestHouse house, string csv, bool onlyGoodOnes) =>
        house.Read(s => s.GetRequiredService<UnitImport>().Store(Actor.Platform, Csv(csv), "units.csv", onlyGoodOnes));

    private static async Task<int> Count(TestHouse house) => (await house.Read(s => s.GetRequiredService<IUnits>().On(new(2026, 10, 20)))).All.Count;

    private static MemoryStream Csv(string text) => new(Encoding.UTF8.GetBytes(text));
}
