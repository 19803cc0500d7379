using System.Diagnostics;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Library.Asking;
using Mingtang.Library.Faqs;
using Mingtang.Library.Log;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Portal;

/// <summary>One box over everything public, with what was typed kept, what ended marked, and nothing that needs a script.</summary>
public sealed class SearchPagesTests
{
    [Fact]
    public async Task A_search_leads_to_the_item_and_the_click_is_counted_without_saying_whose()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("就业见习补贴怎么申请？");
        var browser = portal.Browser();
        var page = await Open(browser, "/library/search?q=" + Uri.EscapeDataString("见习补贴"));
        var link = page.QuerySelectorAll(".mt-results h2 a").First(a => a.TextContent.Contains("见习"));
        link.QuerySelector("mark").ShouldNotBeNull("what was looked for is marked");
        var opened = await browser.GetAsync(link.GetAttribute("href"));
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opened.Headers.Location!.ToString().ShouldStartWith("/library/faq/");
        await portal.Services.GetRequiredService<QueryLog>().Flush();
        await using var scope = portal.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<AskedRow>().AsNoTracking().SingleAsync();
        (row.Words, row.OpenedPlace, row.Opened).ShouldBe(("见习补贴", 1, row.First));
    }

    [Theory]
    [InlineData("沪府办规〔2024〕3")]
    [InlineData("沪府办规（2024）3")]
    [InlineData("沪府办规〔2024〕3号")]
    public async Task A_document_number_typed_without_its_last_character_finds_what_bears_it(string typed)
    {
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit();
        foreach (var serial in new[] { 13, 3, 33, 30 })
        {
            // The name a document is looked for by is one of the names of its item, as the other words of an FAQ are.
            var entry = LibraryActs.Entry($"第{serial}件文件说了什么？") with { AlsoAsked = [$"沪府办规〔2024〕{serial}号"] };
            await portal.Services.Forward((await portal.Services.Ask<DraftFaq, Kernel.Outcome<Guid>>(draft => draft.New(LibraryActs.Office, unit.Id, entry))).Value);
        }
        var page = await Open(portal.Browser(), $"/library/search?q={Uri.EscapeDataString(typed)}");
        page.QuerySelector(".mt-results h2 a")!.TextContent.ShouldBe("第3件文件说了什么？");
        page.QuerySelector("main input[name='q']")!.GetAttribute("value").ShouldBe(typed, "what was typed stays");
    }

    [Theory]
    [InlineData("/library/search")]
    [InlineData("/library/ask")]
    public async Task Ten_thousand_characters_are_answered_with_a_sentence_of_ours(string path)
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("就业见习补贴怎么申请？");
        var page = await Open(portal.Browser(), $"{path}?q={Uri.EscapeDataString(new string('见', 10_000))}");
        page.QuerySelector("main .alert")!.TextContent.ShouldContain("前 400 个字");
        page.QuerySelector("main input[name='q']")!.GetAttribute("value")!.Length.ShouldBe(400);
        (await Open(portal.Browser(), $"{path}?q={Uri.EscapeDataString("见习")}")).QuerySelector("main .alert").ShouldBeNull();
    }

    [Fact]
    public async Task A_facet_narrows_and_can_be_taken_out_again()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("开办企业要几天？");
        await portal.Services.Released("开办企业要哪些材料？");
        var browser = portal.Browser();
        var page = await Open(browser, "/library/search?q=" + Uri.EscapeDataString("企业") + "&kind=" + Uri.EscapeDataString("常见问题"));
        page.QuerySelectorAll(".mt-results > li").Length.ShouldBe(2);
        var chosen = page.QuerySelector(".mt-facet .mt-chosen")!;
        chosen.TextContent.ShouldContain("常见问题");
        chosen.GetAttribute("href")!.ShouldNotContain("kind=");
        page = await Open(browser, "/library/search?q=" + Uri.EscapeDataString("企业") + "&kind=" + Uri.EscapeDataString("公文"));
        page.QuerySelectorAll(".mt-results > li").Length.ShouldBe(0);
        page.QuerySelector(".mt-facet .mt-chosen").ShouldNotBeNull("what was chosen can be taken out although nothing was found");
    }

    [Fact]
    public async Task Without_an_answer_the_question_goes_to_the_office_filled_in()
    {
        await using var portal = new TestPortal();
        await portal.Services.Finds("热身");
        var browser = portal.Browser();
        var page = await Open(browser, "/library/ask?q=" + Uri.EscapeDataString("月球背面的停车费怎么交？"));
        var way = page.QuerySelector(".mt-answer-none a[href^='/library/ask/put']")!.GetAttribute("href")!;
        var form = await Open(browser, way);
        form.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.ShouldBe("月球背面的停车费怎么交？");
        (await browser.Post("/library/ask/put", ("Words", "月球背面的停车费怎么交？"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var scope = portal.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<OpenQuestion>().SingleAsync()).State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public async Task An_answer_is_quoted_with_its_source_and_can_be_rated()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("创业带头人一次性补贴是多少钱？", "创业带头人一次性补贴为八千元，由区人社局发放。");
        var browser = portal.Browser();
        var page = await Open(browser, "/library/ask?q=" + Uri.EscapeDataString("创业带头人一次性补贴是多少钱？"));
        page.QuerySelector(".mt-answer")!.TextContent.ShouldContain("八千元");
        var form = page.QuerySelector<IHtmlFormElement>(".mt-verdict")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").ToDictionary(input => input.Name!, input => input.Value);
        fields["verdict"] = "NotUseful";
        var answer = await browser.PostAsync("/library/ask", new FormUrlEncodedContent(fields));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("没有帮助");
        await portal.Services.GetRequiredService<QueryLog>().Flush();
        await using var scope = portal.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<AskedRow>().SingleAsync()).Verdict.ShouldBe(Verdict.NotUseful);
    }

    [Fact]
    public async Task Hostile_queries_are_answered_or_refused_in_bounded_time()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("网上申报怎么操作？");
        await portal.Services.Finds("热身");
        var browser = portal.Browser();
        string[] hostile =
        [
            new('法', 6_000), "' OR 1=1; DROP TABLE library_asked; --", "<script>alert(1)</script>", "\"\"\"\"\"\"", "标题: 年份: 机关:", "标题:" + new string('x', 400),
            "NEAR/5 AND OR NOT * ? ( ) [ ] { } ^ ~", "😀👨‍👩‍👧‍👦\u200d\u200d", "\u0000\u0001\u0002\u001f", "%00%ff%fe", "\ud83d", "第" + new string('一', 300) + "条", string.Concat(Enumerable.Repeat("停车 ", 500)),
        ];
        foreach (var query in hostile)
            foreach (var page in (string[])["/library/search?q=", "/library/ask?q=", "/api/library/search?q=", "/api/library/suggest?q=", "/api/library/ask?q="])
            {
                var asked = Stopwatch.StartNew();
                var answer = await browser.GetAsync(page + Uri.EscapeDataString(query));
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{page}{query[..Math.Min(30, query.Length)]}");
                asked.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert(1)");
            }
    }

    [Fact]
    public async Task Strange_addresses_are_read_as_the_beginning()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("网上申报怎么操作？");
        await portal.Services.Finds("热身");
        var browser = portal.Browser();
        foreach (var rest in (string[])["&after=hzzz", "&after=t1.2.3", "&from=2026-99-99", "&s=x", "&order=%00", "&year=" + new string('9', 500), "&kind=&kind=a&kind=b"])
            (await browser.GetAsync("/library/search?q=" + Uri.EscapeDataString("申报") + rest)).StatusCode.ShouldBe(HttpStatusCode.OK, rest);
        (await browser.GetAsync("/library/open/library.faq/nobody?s=x&n=-1&at=javascript:alert(1)")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        await using var portal = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Library:SearchesPerMinute"] = "5", ["Mingtang:Library:LimitThisMachine"] = "true" });
        var browser = portal.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
            answers.Add((await browser.GetAsync("/api/library/suggest?q=a")).StatusCode);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Whoever_rates_answers_by_the_dozen_is_told_to_wait_and_may_go_on_reading()
    {
        await using var portal = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Library:RatingsPerMinute"] = "3", ["Mingtang:Library:LimitThisMachine"] = "true" });
        var id = await portal.Services.Released("创业带头人一次性补贴是多少钱？", "创业带头人一次性补贴为八千元，由区人社局发放。");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
            answers.Add((await portal.Browser().Post($"/library/faq/{id:N}", ("verdict", "Useful"))).StatusCode);
        answers.Take(3).ShouldAllBe(status => status == HttpStatusCode.Redirect);
        answers.Skip(3).ShouldAllBe(status => status == HttpStatusCode.TooManyRequests);
        (await portal.Browser().GetAsync("/library/ask")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_is_rated_on_its_own_day_and_by_the_last_word()
    {
        await using var portal = new TestPortal();
        var log = portal.Services.GetRequiredService<QueryLog>();
        var (today, old) = (Guid.NewGuid(), Guid.NewGuid());
        log.Question(old, "很久以前的提问？", 1, true, "a/1");
        await log.Flush();
        portal.Clock.Pass(TimeSpan.FromDays(3));
        log.Question(today, "今天的提问？", 1, true, "a/1");
        log.Rated(today, Verdict.Useful);
        log.Rated(today, Verdict.NotUseful);
        log.Rated(old, Verdict.NotUseful);
        log.Rated(Guid.NewGuid(), Verdict.NotUseful);
        await log.Flush();
        await using var scope = portal.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<AskedRow>().AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Verdict);
        rows[today].ShouldBe(Verdict.NotUseful);
        rows[old].ShouldBeNull("a number kept for later rates nothing");
    }

    [Fact]
    public async Task What_was_issued_for_an_earlier_year_stands_marked_below_the_present_one()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("云间区2025年补贴标准是多少？", "云间区2025年补贴标准为每月六百元。");
        await portal.Services.Released("云间区2026年补贴标准是多少？", "云间区2026年补贴标准为每月七百元。");
        var browser = portal.Browser();
        var found = await Open(browser, "/library/search?q=" + Uri.EscapeDataString("云间区补贴标准"));
        found.QuerySelectorAll(".mt-results > li").Take(2).Select(line => line.TextContent.Contains("往年")).ShouldBe([false, true]);
        var asked = await portal.Services.Ask<AskReading, AnsweredQuestion>(asking => asking.Ask("云间区2025年补贴标准是多少？", CancellationToken.None));
        asked.All.Select(passage => (passage.Sentence[3..8], passage.IsEarlier)).ShouldBe([("2026年", false), ("2025年", true)], "what holds now stands first, whatever year was asked for");
    }

    [Fact]
    public async Task The_answer_in_JSON_says_what_the_page_says()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("就业见习补贴怎么申请？");
        await portal.Services.Finds("热身");
        using var json = JsonDocument.Parse(await portal.Browser().GetStringAsync("/api/library/search?q=" + Uri.EscapeDataString("见习补贴")));
        var first = json.RootElement.GetProperty("results")[0];
        first.GetProperty("title").GetString().ShouldBe("就业见习补贴怎么申请？");
        first.GetProperty("validity").GetString().ShouldBe("现行有效");
        json.RootElement.GetProperty("facets").GetProperty("kind").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static async Task<IHtmlDocument> Open(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
