using Mingtang.Documents.Importing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <summary>What a text does with the texts it names (S2 64).</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("根据《上海市养老服务条例》，制定本办法。", RelationKind.Basis, "上海市养老服务条例", null)]
    [InlineData("《云间区助餐办法》（云府办〔2021〕8号）同时废止。", RelationKind.Repeals, "云间区助餐办法", "云府办〔2021〕8号")]
    [InlineData("经研究，决定废止《云间区助餐办法》。", RelationKind.Repeals, "云间区助餐办法", null)]
    [InlineData("本办法代替《云间区助餐点试行办法》。", RelationKind.Replaces, "云间区助餐点试行办法", null)]
    [InlineData("对《云间区助餐办法》作如下修改：", RelationKind.Amends, "云间区助餐办法", null)]
    [InlineData("按照沪府办〔2020〕１号的要求", RelationKind.Basis, null, "沪府办〔2020〕1号")]
    internal void Each_is_read_with_its_part(string text, RelationKind kind, string? title, string? number)
    {
        var cited = Citation.In(text).ShouldHaveSingleItem();
        (cited.Kind, cited.Title, cited.Number).ShouldBe((kind, title, number));
    }

    [Fact]
    public void The_papers_own_annex_is_no_citation() =>
        Citation.In("现将《云间区助餐办法》印发给你们。", "关于印发《云间区助餐办法》的通知").ShouldBeEmpty();

    [Theory, EveryEngine]
    public async Task A_cited_law_is_tied_to_the_version_in_force_and_an_older_one_is_warned_of(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        using var folder = new LawFolder();
        folder.Add("旧.md", "中华人民共和国档案法", "2016-11-07", "current", "中华人民共和国档案法").Add("新.md", "中华人民共和国档案法", "2021-01-01", "current", "中华人民共和国档案法").Close();
        (await Imported(house, folder)).Replaced.ShouldBe(1);
        var newest = (await Cited(house, "根据《档案法》，制定本办法。")).ShouldHaveSingleItem();
        (newest.Other!.EffectiveOn, newest.Warning).ShouldBe((new DateOnly(2021, 1, 1), null));
        var older = (await Cited(house, "根据《档案法》（2016年修正），制定本办法。")).ShouldHaveSingleItem();
        older.Other!.EffectiveOn.ShouldBe(new DateOnly(2016, 11, 7));
        older.Warning.ShouldNotBeNull().ShouldContain("2021-01-01");
        (await Cited(house, "根据《云间区从未有过的办法》，制定。")).ShouldHaveSingleItem().Other.ShouldBeNull();
    }

    private static async Task<ImportCounts> Imported(DocumentHouse house, LawFolder folder) =>
        (await house.With<IDocumentImports, Outcome<ImportCounts>>(import => import.Import(folder.Path, null, false, new Quiet()))).Value;

    private static Task<IReadOnlyList<ProposedRelation>> Cited(DocumentHouse house, string text) =>
        house.With<RelationProposals, IReadOnlyList<ProposedRelation>>(proposals => proposals.Of(text, null, null, default));
}
