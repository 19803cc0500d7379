using System.Xml.Linq;
using Mingtang.HouseKit;

namespace Mingtang.Portal.Tests;

/// <summary>By topic, both levels, as a list and as a feed; menus in English; the search box.</summary>
public sealed class TopicTests
{
    private static readonly DateTime Morning = new(2026, 10, 20, 1, 30, 0, DateTimeKind.Utc);

    [Theory, EveryEngine]
    public async Task A_topic_shows_its_own_and_its_field_all_below_it(Engine engine)
    {
        var board = new Board();
        await using var portal = Board.Portal(board, engine);
        await board.Pin(portal, "1", "高中招生", Morning, topic: "科技、教育\\义务教育");
        await board.Pin(portal, "2", "实验室补助", Morning, topic: "科技、教育\\科技创新");
        await board.Pin(portal, "3", "不分主题的", Morning);
        await board.Pin(portal, "4", "名字相近的主题", Morning, topic: "科技、教育与其他\\其他");
        foreach (var place in (string[])["/portal/topics", "/portal/feed.atom"])
        {
            var one = await Text(portal, place, "科技、教育\\义务教育");
            one.ShouldContain("/tests/1");
            one.ShouldNotContain("/tests/2");
            var field = await Text(portal, place, "科技、教育");
            field.ShouldContain("/tests/1");
            field.ShouldContain("/tests/2");
            field.ShouldNotContain("/tests/3");
            field.ShouldNotContain("/tests/4");
        }
        XDocument.Parse(await Text(portal, "/portal/feed.atom", "科技、教育")).Root!.Elements().First().Value.ShouldEndWith("科技、教育");
        var all = await portal.Browser().GetStringAsync("/portal/topics");
        all.ShouldContain("义务教育");
        ((int)(await portal.Browser().GetAsync("/portal/topics?topic=" + Uri.EscapeDataString("没有的主题"))).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task A_visitor_reads_the_menus_in_english_and_the_contents_as_published()
    {
        var board = new Board();
        await using var portal = Board.Portal(board);
        await board.Pin(portal, "1", "关于公开停车收费标准的通知", Morning);
        var visitor = portal.Browser();
        (await visitor.GetAsync("/en")).Headers.Location!.ToString().ShouldBe("/");
        var english = await visitor.GetStringAsync("/portal");
        english.ShouldContain("Policies and documents");
        english.ShouldContain("aria-label=\"Main navigation\"");
        english.ShouldContain("关于公开停车收费标准的通知");
        (await portal.Browser().GetStringAsync("/portal")).ShouldContain("aria-label=\"主导航\"", customMessage: "kept apart from the pages of others");
        await visitor.GetAsync("/appearance?lang=zh&back=/portal");
        (await visitor.GetStringAsync("/portal")).ShouldContain("aria-label=\"主导航\"");
    }

    [Fact]
    public async Task The_search_box_leads_to_a_page_that_answers()
    {
        await using var portal = Board.Portal(new Board());
        foreach (var place in (string[])["/", "/portal"])
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await portal.Browser().GetStringAsync(place));
            var form = page.QuerySelector("form[role=search]")!;
            var field = form.QuerySelector("input[type=search]")!.GetAttribute("name");
            ((int)(await portal.Browser().GetAsync($"{form.GetAttribute("action")}?{field}={Uri.EscapeDataString("停车")}")).StatusCode).ShouldBe(200);
        }
    }

    private static Task<string> Text(TestPortal portal, string address, string topic) => portal.Browser().GetStringAsync($"{address}?topic={Uri.EscapeDataString(topic)}");
}
