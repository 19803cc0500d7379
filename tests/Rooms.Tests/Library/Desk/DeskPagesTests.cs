using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Documents.Importing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Library.Faqs;
using Mingtang.Library.Log;
using Mingtang.Library.Questions;
using Mingtang.Library.Words;

namespace Mingtang.Library.Desk;

/// <summary>The office sees what is asked in vain and makes of it what the next reader finds.</summary>
public sealed class DeskPagesTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task What_was_asked_in_vain_and_what_did_not_help_is_listed_taken_up_and_becomes_an_FAQ()
    {
        var log = portal.Services.GetRequiredService<QueryLog>();
        for (var i = 0; i < 3; i++)
            log.Question(Guid.NewGuid(), "小区里怎么装充电桩？", 0, false, null);
        var rated = Guid.NewGuid();
        log.Question(rated, "临时救助多久到账？", 2, true, "a/1");
        log.Rated(rated, Verdict.NotUseful);
        log.Question(Guid.NewGuid(), "低保多少钱？", 2, true, "a/1");
        log.Search(Guid.NewGuid(), "充电桩安装", 0, null);
        await log.Flush();
        var office = await portal.SignedIn(Role.Office);
        (await office.GetStringAsync("/desk/library")).ShouldContain("充电桩安装");
        var page = await Open(office, "/desk/library/questions");
        var rows = page.QuerySelectorAll("table tbody tr").ToList();
        rows.Select(row => row.QuerySelector("th")!.TextContent).ShouldBe(["小区里怎么装充电桩？", "临时救助多久到账？"], "what was answered and not complained of is not work");
        rows[0].QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent).ShouldBe(["3", "3", "0"]);

        var taken = await office.Post("/desk/library/questions?handler=TakeUp", ("words", "小区里怎么装充电桩？"), ("origin", "Unanswered"), ("times", "3"));
        var form = taken.Headers.Location!.ToString();
        form.ShouldStartWith("/desk/library/faqs/new?question=");
        (await Open(office, form)).QuerySelector("[name='Input.Question']")!.GetAttribute("value").ShouldBe("小区里怎么装充电桩？");
        var unit = await portal.Services.Unit();
        var saved = await office.Post(form, ("question", form[^36..]), ("Input.Question", "小区里怎么装充电桩？"), ("Input.Answer", "向物业提出，凭车位证明和供电公司意见办理。"), ("Input.Theme", "Estate"), ("Input.UnitId", unit.Id.ToString()), ("Input.BasisTitle", "物业管理条例"), ("Input.BasisArticle", "第二十七条"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        var question = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<OpenQuestion>().AsNoTracking().SingleAsync();
        (question.State, question.Times, question.Origin).ShouldBe((QuestionState.InFaq, 3, Origin.Unanswered));
        var id = question.FaqId!.Value;
        await portal.Services.Forward(id);
        (await portal.Services.Finds("充电桩")).ShouldContain("小区里怎么装充电桩？");
        (await office.GetStringAsync("/desk/library/questions")).ShouldContain("已经处理");
    }

    [Fact]
    public async Task What_holds_no_word_is_nobodys_work_and_what_is_set_aside_comes_back_when_that_is_undone()
    {
        var log = portal.Services.GetRequiredService<QueryLog>();
        foreach (var words in new[] { "asdfghjkl", "税", "https://example.com/a?b=1", "？？？", "哈哈哈哈哈" })
            log.Question(Guid.NewGuid(), words, 0, false, null);
        log.Search(Guid.NewGuid(), "qwertyuiop", 0, null);
        await log.Flush();
        var office = await portal.SignedIn(Role.Office);
        (await office.GetStringAsync("/desk/library")).ShouldNotContain("qwertyuiop");
        (await Listed(office)).ShouldBe(["哈哈哈哈哈"]);

        (string, string?)[] aside = [("words", "哈哈哈哈哈"), ("origin", "Unanswered"), ("times", "1")];
        (await (await office.Post("/desk/library/questions?handler=SetAside", aside)).Content.ReadAsStringAsync()).ShouldContain("不处理的理由");
        (await office.Post("/desk/library/questions?handler=SetAside", [.. aside, ("Why", "不是问题")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Open(office, "/desk/library/questions");
        page.Body!.TextContent.ShouldContain("不处理：不是问题");
        (await Listed(office)).ShouldBeEmpty();
        portal.Clock.Pass(TimeSpan.FromDays(100));
        log.Question(Guid.NewGuid(), "哈哈哈哈哈", 0, false, null);
        await log.Flush();
        office = await portal.SignedIn(Role.Office);
        (await Listed(office)).ShouldBeEmpty("asked again it is still set aside");

        var id = page.QuerySelector("form[action*='Restore'] [name='id']")!.GetAttribute("value")!;
        (await office.Post("/desk/library/questions?handler=Restore", ("id", id))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Listed(office)).ShouldBe(["哈哈哈哈哈"]);
        (await portal.Services.Ask<QuestionBook, Kernel.Outcome<Guid>>(book => book.Put("asdfghjkl"))).Refusals.ShouldBe([QuestionBook.NoWord]);
    }

    [Fact]
    public async Task A_closed_question_waits_again_when_its_end_is_taken_back()
    {
        var id = (await portal.Services.Ask<QuestionBook, Kernel.Outcome<Guid>>(book => book.Put("今天天气怎么样？"))).Value;
        (await portal.Services.Ask<QuestionBook, Kernel.Outcome<Guid>>(book => book.Restore(LibraryActs.Office, id))).Refusals.ShouldBe([QuestionBook.NotEnded]);
        (await portal.Services.Ask<QuestionBook, Kernel.Outcome<Guid>>(book => book.Close(LibraryActs.Office, id, "与政策无关"))).Refusals.ShouldBeEmpty();
        (await portal.Services.Ask<QuestionBook, Kernel.Outcome<Guid>>(book => book.Restore(LibraryActs.Office, id))).Refusals.ShouldBeEmpty();
        (await portal.Services.Ask<PlatformDb, QuestionState>(db => db.Set<OpenQuestion>().Select(question => question.State).SingleAsync())).ShouldBe(QuestionState.Open);
    }

    [Fact]
    public async Task What_an_answer_rests_on_is_found_by_title_or_number_and_ticked_without_a_script_and_nothing_typed_is_lost()
    {
        var first = await Reference("云间区杂务规定");
        var second = await Reference("云间区公示规定");
        var unit = await portal.Services.Unit();
        var office = await portal.SignedIn(Role.Office);
        (string, string?)[] typed = [("Input.Question", "村里的杂务找谁办？"), ("Input.Answer", "由村委会受理，五个工作日办结。"), ("Input.Theme", "Country"), ("Input.UnitId", unit.Id.ToString())];

        var found = await Read(await office.Post("/desk/library/faqs/new?handler=Find", [.. typed, ("Input.Find", "云间区")]));
        found.QuerySelector("[name='Input.Answer']")!.TextContent.ShouldContain("五个工作日");
        found.QuerySelectorAll("[name='Input.Bases']").Select(box => (box.GetAttribute("value"), box.HasAttribute("checked"))).ShouldBe([($"{first}", false), ($"{second}", false)], ignoreOrder: true);

        var open = await office.Post("/desk/library/faqs/new", [.. typed, ("Input.Find", "云间区")]);
        (await open.Content.ReadAsStringAsync()).ShouldContain("找到的不止一件");
        var none = await office.Post("/desk/library/faqs/new", [.. typed, ("Input.Find", "没有这样的文件")]);
        (await none.Content.ReadAsStringAsync()).ShouldContain("请换个词再找");

        var saved = await office.Post("/desk/library/faqs/new", [.. typed, ("Input.Bases", $"{first}"), ("Input.Find", "云间区公示规定")]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var edition = await portal.Services.Ask<PlatformDb, FaqEdition>(db => db.Set<FaqEdition>().AsNoTracking().SingleAsync());
        edition.Bases.ShouldBe([first, second], "what is told exactly need not be looked for first");
        edition.BasisTitle.ShouldBe("云间区杂务规定");
        var edit = await Open(office, $"{saved.Headers.Location}/edit");
        edit.QuerySelectorAll("[name='Input.Bases'][checked]").Select(box => box.GetAttribute("value")).ShouldBe([$"{first}", $"{second}"]);
    }

    private async Task<Guid> Reference(string title)
    {
        var papers = Directory.CreateDirectory(Path.Combine(portal.DataFolder, title)).FullName;
        await File.WriteAllTextAsync(Path.Combine(papers, $"{title}.md"), $"# {title}\n\n第一条 由村委会受理。\n");
        _ = (await portal.Services.Ask<IDocumentImports, Kernel.Outcome<ImportCounts>>(imports => imports.Import(papers, null, asReferences: true, new Progress<ImportProgress>()))).Value;
        return (await portal.Services.Ask<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new() { Kinds = [DocumentKind.Reference], Words = title }))).Single().Id;
    }

    private static async Task<List<string>> Listed(HttpClient office) =>
        [.. (await Open(office, "/desk/library/questions")).QuerySelectorAll("table[class] tbody tr").Where(row => row.QuerySelector("form[action*='TakeUp']") is not null).Select(row => row.QuerySelector("th")!.TextContent)];

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    [Fact]
    public async Task A_question_is_closed_only_with_a_reason_and_what_was_typed_stays()
    {
        _ = (await portal.Services.Ask<QuestionBook, Kernel.Outcome<Guid>>(book => book.Put("今天天气怎么样？"))).Value;
        var office = await portal.SignedIn(Role.Office);
        await using var scope = portal.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<OpenQuestion>().Select(question => question.Id).SingleAsync();
        var refused = await office.Post("/desk/library/questions?handler=Close", ("id", id.ToString()), ("Why", ""));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("请写明办结或者不处理的理由");
        (await office.Post("/desk/library/questions?handler=Close", ("id", id.ToString()), ("Why", "与政策无关"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetStringAsync("/desk/library/questions")).ShouldContain("与政策无关");
    }

    [Fact]
    public async Task Words_are_drafted_measured_in_the_background_shown_and_put_to_use_on_the_desk()
    {
        await portal.Services.Released("产假有几天？");
        await portal.Services.Finds("热身");
        var office = await portal.SignedIn(Role.Office);
        (await office.Post("/desk/library/words/judged?handler=Keep", ("Input.Side", "Search"), ("Input.Words", "大肚婆歇息"), ("Input.Expected", "产假有几天？"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetStringAsync("/desk/library/words/judged")).ShouldContain("大肚婆歇息");
        var draft = (await office.Post("/desk/library/words?handler=Begin")).Headers.Location!.ToString();
        draft.ShouldBe("/desk/library/words/1");
        var refused = await (await office.Post(draft + "?handler=Group", ("Left", "肚"), ("Right", "产假"))).Content.ReadAsStringAsync();
        refused.ShouldContain("“肚”不能用");
        refused.ShouldContain("value=\"肚\"", customMessage: "what was typed stays");
        (await office.Post(draft + "?handler=Group", ("Left", "大肚婆歇息"), ("Right", "产假"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await office.Post(draft + "?handler=Bet", ("Bet.Queries", "休假"), ("Bet.Title", "没有的标题"))).Content.ReadAsStringAsync()).ShouldContain("没有找到这个标题的公开信息");
        (await office.Post(draft + "?handler=Bet", ("Bet.Queries", "休假"), ("Bet.Title", "产假有几天？"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var work = (await office.Post(draft + "?handler=Measure")).Headers.Location!.ToString();
        work.ShouldStartWith("/desk/long-work/");
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); (await office.GetAsync(work)).StatusCode != HttpStatusCode.Redirect; await Task.Delay(50))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3));
        var page = await Open(office, draft);
        page.QuerySelector("#measure")!.ParentElement!.TextContent.ShouldContain("1 题变好，0 题变差");
        (await office.Post(draft + "?handler=GoLive")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reader = portal.Browser();
        (await Open(reader, "/library/search?q=" + Uri.EscapeDataString("大肚婆歇息"))).QuerySelector(".mt-results")!.TextContent.ShouldContain("产假有几天？");
        (await reader.GetStringAsync("/library/search?q=" + Uri.EscapeDataString("休假"))).ShouldContain("mt-bet");
        (await (await office.Post("/desk/library/words?handler=Undo&number=1", ("Why", ""))).Content.ReadAsStringAsync()).ShouldContain("撤回须写明理由");
        (await office.Post("/desk/library/words?handler=Undo&number=1", ("Why", "有误"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetStringAsync("/desk/library/words")).ShouldContain("已撤回");
    }

    [Fact]
    public async Task A_page_of_words_that_are_no_draft_offers_nothing_to_change()
    {
        await portal.Services.Released("产假有几天？");
        await portal.Services.LiveWords("大肚婆歇息 > 产假");
        var office = await portal.SignedIn(Role.Office);
        var page = await Open(office, "/desk/library/words/1");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("大肚婆歇息");
        (await office.GetAsync("/desk/library/words/9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IHtmlDocument> Open(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
