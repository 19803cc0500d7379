using Mingtang.Search.Queries;

namespace Mingtang.Search.Tests.Queries;

/// <summary>What narrows a query by field: alone it lists, and what is counted is what is listed.</summary>
public sealed class FieldTests : TestFolder
{
    private static readonly IReadOnlyList<string> Counted = ["agency", "year"];

    [Fact]
    public void Fields_alone_list_what_they_admit_in_force_first_and_newest_first()
    {
        using var index = Library();
        Find(index, "标题：停车").ShouldBe(["lot", "fee", "old"]);
        Find(index, "年份：2026").ShouldBe(["lot", "care"]);
        Find(index, "机关：民政局 年份：2025").ShouldBe(["aid"]);
        index.Search(new("标题：停车") { Order = SearchOrder.Newest }).Items.Select(item => item.Id).ShouldBe(["old", "lot", "fee"]);
        index.Search(new("标题：停车") { InForceOnly = true }).Items.Select(item => item.Id).ShouldBe(["lot", "fee"]);
    }

    [Fact]
    public void A_list_of_fields_is_counted_and_paged()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 25).Select(i => Text($"i{i}", $"停车通知{i}", i % 5 == 0 ? "区民政局" : "区建管委", 2020 + i % 3, i))]);
        var (seen, after) = (new List<string>(), (string?)null);
        do
        {
            var answer = index.Search(new("机关：建管委") { Limit = 6, After = after, Count = Counted });
            (answer.Total, answer.TotalIsLeast).ShouldBe((20, false));
            answer.Facets["agency"].ShouldBe([new("区建管委", 20)]);
            seen.AddRange(answer.Items.Select(item => item.Id));
            after = answer.Next;
        } while (after is not null && seen.Count < 100);
        seen.Count.ShouldBe(20);
        seen.Distinct().Count().ShouldBe(20);
    }

    [Theory]
    [InlineData("机关：民政局", "care", "aid")]
    [InlineData("部门：青岚区民政局", "care", "aid")]
    [InlineData("机关：发改委", "fee")]
    [InlineData("机关：不存在的局")]
    [InlineData("年份：2026年", "lot", "care")]
    [InlineData("年份：2024 年份：2025", "fee", "aid")]
    [InlineData("文号：青府办〔2026〕7号", "lot")]
    public void Fields_are_read_as_people_write_them(string typed, params string[] found)
    {
        using var index = Library();
        if (typed.StartsWith("文号", StringComparison.Ordinal))
            Find(index, typed).First().ShouldBe(found[0]);
        else
            Find(index, typed).ShouldBe(found, ignoreOrder: true);
    }

    [Fact]
    public void What_a_title_or_a_phrase_demands_is_demanded_of_what_is_counted()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Text("a", "停车办法", "甲局", 2026, 1, "应当依法公开信息"), Text("b", "供水办法", "乙局", 2026, 2, "停车办法另行规定，公开应当依法，信息公开依法"), Text("c", "停车规定", "甲局", 2025, 3, "依法公开，公开信息"));
        foreach (var typed in (string[])["标题：停车 公开", "“依法公开信息”", "标题：停车"])
            foreach (var order in Enum.GetValues<SearchOrder>())
            {
                var answer = index.Search(new(typed) { Count = Counted, Order = order });
                answer.Total.ShouldBe(answer.Items.Count, $"{typed} {order}");
                answer.Facets["agency"].Sum(facet => facet.Count).ShouldBe(answer.Items.Count, $"{typed} {order}");
            }
    }

    [Theory]
    [InlineData("停\u200b车办法")]
    [InlineData("\u2060停车\u00ad办法\ufeff")]
    [InlineData("标题：停\u200d车办法")]
    public void What_nobody_sees_is_not_read(string typed)
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Text("a", "停车办法", "甲局", 2026, 1, "车辆停放"), Text("b", "供水办法", "乙局", 2026, 2, "供水"));
        var answer = index.Search(new(typed) { Count = Counted });
        (answer.Items[0].Id, answer.Total).ShouldBe(("a", 1));
    }

    [Theory]
    [InlineData("劳动法")]
    [InlineData("道交法")]
    [InlineData("第条")]
    [InlineData("停车")]
    public void A_right_abbreviation_is_not_met_with_another_word(string typed)
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Text("l", "中华人民共和国劳动合同法", "人大", 2020, 1, "劳动者与用人单位订立劳动合同。第二条 用人单位。"), Text("r", "中华人民共和国道路交通安全法", "人大", 2021, 2, "道路交通安全。道教法事。"), Text("t", "停车办法", "甲局", 2022, 3, "地条钢，停车场，弟条"));
        index.Search(new(typed)).Instead.ShouldBeNull();
    }

    private static IndexedItem Text(string id, string title, string agency, int year, int day, string body = "", Standing standing = Standing.InForce) => Item(id, title, body, standing, new DateOnly(year, 1, 1).AddDays(day)) with
    {
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["agency"] = [agency], ["year"] = [$"{year}"] },
    };

    private TextIndex Library()
    {
        var index = TextIndex.Open(Folder);
        Put(index,
            Text("fee", "停车收费办法", "青岚区发展和改革委员会", 2024, 1, "收费标准"),
            Text("lot", "停车场管理办法", "青岚区人民政府", 2026, 5, "停车场") with { OtherNames = ["青府办〔2026〕7号"] },
            Text("old", "停车管理规定", "青岚区人民政府", 2027, 1, "停车", Standing.Repealed),
            Text("care", "养老服务办法", "青岚区民政局", 2026, 2, "养老服务"),
            Text("aid", "救助办法", "青岚区民政局", 2025, 3, "社会救助"));
        return index;
    }
}
