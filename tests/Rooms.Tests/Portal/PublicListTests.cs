using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Jobs;
using Mingtang.HouseKit;

namespace Mingtang.Portal.Tests;

/// <summary>List, home, feed and sitemap read one register, written in the transaction of the act.</summary>
public sealed class PublicListTests
{
    private static readonly DateTime Morning = new(2026, 10, 20, 1, 30, 0, DateTimeKind.Utc);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, EveryEngine]
    public async Task What_is_released_stands_everywhere_at_the_next_request_and_what_is_withdrawn_nowhere(Engine engine)
    {
        var board = new Board();
        await using var portal = Board.Portal(board, engine);
        string[] places = ["/", "/portal", "/portal/feed.atom", "/sitemap-1.xml"];
        await board.Pin(portal, "1", "关于公开停车收费标准的通知", Morning);
        foreach (var place in places)
            (await Text(portal, place)).ShouldContain("/tests/1", customMessage: place);
        (await Text(portal, "/portal")).ShouldContain("2026-10-20 09:30", customMessage: "Beijing time to the minute (WEB 5.1.2)");

        await board.Unpin(portal, "1");
        foreach (var place in places)
            (await Text(portal, place)).ShouldNotContain("/tests/1", customMessage: place);
    }

    [Theory, EveryEngine]
    public async Task A_refused_act_shows_nothing(Engine engine)
    {
        var board = new Board();
        await using var portal = Board.Portal(board, engine);
        (await board.Pin(portal, "1", "不该出现", Morning, fails: true)).IsRefused.ShouldBeTrue();
        (await Text(portal, "/portal")).ShouldNotContain("不该出现");
    }

    [Theory, EveryEngine]
    public async Task Turning_pages_shows_every_item_once_newest_first(Engine engine)
    {
        var board = new Board();
        await using var portal = Board.Portal(board, engine);
        // Three of every minute, so that a page may end between items of one moment.
        for (var i = 0; i < 71; i++)
            await board.Pin(portal, $"n{i:00}", $"通知{i:00}", Morning.AddMinutes(i / 3));
        var seen = new List<string>();
        for (var next = "/portal"; next is not null;)
        {
            var page = await Open(portal, next);
            seen.AddRange(page.QuerySelectorAll(".mt-lines a").Select(link => link.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            seen.Count.ShouldBeLessThan(100);
        }
        seen.Count.ShouldBe(71);
        seen.Distinct().Count().ShouldBe(71);
        seen[0][..^2].ShouldBe("通知");
        string.CompareOrdinal(seen[0], "通知68").ShouldBeGreaterThan(0, "the newest stand first");
        seen[^1].ShouldBeOneOf("通知00", "通知01", "通知02");
    }

    [Fact]
    public async Task An_address_nobody_made_begins_at_the_first_page()
    {
        var board = new Board();
        await using var portal = Board.Portal(board);
        await board.Pin(portal, "1", "通知一", Morning);
        foreach (var after in (string[])["x", "9~9", "99999999999999999999~a~b", "-1~a~b", "1~~", "' OR 1=1 --"])
            (await Text(portal, "/portal?after=" + Uri.EscapeDataString(after))).ShouldContain("通知一", customMessage: after);
    }

    [Fact]
    public async Task A_feed_holds_entries_with_lasting_ids_and_bears_any_character()
    {
        var board = new Board();
        await using var portal = Board.Portal(board);
        await board.Pin(portal, "1", "带控制字符\u0002和表情😀的 <标题> & 符号", Morning);
        var feed = XDocument.Parse(await Text(portal, "/portal/feed.atom")).Root!;
        var entry = feed.Elements(Atom + "entry").Single();
        entry.Element(Atom + "title")!.Value.ShouldBe("带控制字符和表情😀的 <标题> & 符号");
        entry.Element(Atom + "id")!.Value.ShouldBe("tag:localhost,2026:tests.notice%3A1");
        entry.Element(Atom + "published")!.Value.ShouldBe("2026-10-20T01:30:00Z");
        entry.Element(Atom + "link")!.Attribute("href")!.Value.ShouldBe("http://localhost/tests/1");
    }

    [Fact]
    public async Task An_agency_shows_its_own_and_its_feed_too()
    {
        var board = new Board();
        await using var portal = Board.Portal(board);
        var unit = await portal.Services.Unit();
        await board.Pin(portal, "1", "本单位的通知", Morning, unit.Id);
        await board.Pin(portal, "2", "别家的通知", Morning);
        var address = $"/portal/agencies/{unit.Code.ToLowerInvariant()}";
        foreach (var place in (string[])[address, address + "/feed.atom"])
        {
            var text = await Text(portal, place);
            text.ShouldContain("本单位的通知");
            text.ShouldNotContain("别家的通知");
        }
        (await Text(portal, "/portal/agencies")).ShouldContain(address);
        ((int)(await portal.Browser().GetAsync("/portal/agencies/nobody")).StatusCode).ShouldBe(404);
    }

    [Theory, EveryEngine]
    public async Task What_a_room_forgot_to_say_is_mended_overnight(Engine engine)
    {
        var board = new Board();
        await using var portal = Board.Portal(board, engine);
        await board.Pin(portal, "old", "旧标题", Morning);
        board.PinSilently("old", "新标题", Morning);
        board.PinSilently("late", "漏记的通知", Morning);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var job = scope.ServiceProvider.GetServices<IRoomJob>().Single(job => job.Name == "foundation.mend-register");
            var run = new JobRun(Morning, null);
            await job.Run(run, default);
            run.Note.ShouldBe("补正公开目录 2 条");
        }
        var list = await Text(portal, "/portal");
        list.ShouldContain("新标题");
        list.ShouldContain("漏记的通知");
    }

    [Fact]
    public async Task Robots_are_kept_from_the_desk_and_shown_the_sitemap()
    {
        await using var portal = Board.Portal(new Board());
        var robots = await Text(portal, "/robots.txt");
        robots.ShouldContain("Disallow: /desk");
        robots.ShouldContain("Sitemap: http://localhost/sitemap.xml");
        XDocument.Parse(await Text(portal, "/sitemap.xml")).Root!.Value.ShouldBe("http://localhost/sitemap-1.xml");
    }

    private static Task<string> Text(TestPortal portal, string address) => portal.Browser().GetStringAsync(address);

    private static async Task<IHtmlDocument> Open(TestPortal portal, string address) => new HtmlParser().ParseDocument(await Text(portal, address));
}
