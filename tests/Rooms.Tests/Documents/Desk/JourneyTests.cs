using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Desk;

/// <summary>The desk as a browser without script sees it: clerk, reviewer, approver, and the public page at the end.</summary>
public sealed partial class JourneyTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_document_goes_from_the_form_to_the_public_page()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var id = await Draft(clerk, unit);
        await Done(clerk.Post($"/desk/documents/{id}?handler=Submit"));

        var reviewer = await portal.SignedIn(Role.Reviewer, unit);
        (await reviewer.GetStringAsync("/desk/reviews")).ShouldContain("关于公布避难场所名单的通知");
        var checks = ReleaseBook.Checklist.Select(point => ("Checked", (string?)point));
        await Done(reviewer.Post($"/desk/documents/{id}/review", [.. checks, ("Result", "Passed"), ("Note", "")]));

        var approver = await portal.SignedIn(Role.Approver, unit);
        await Done(approver.Post($"/desk/documents/{id}?handler=Sign", ("Number", ""), ("SignedOn", "2026-10-19")));

        (await clerk.GetStringAsync($"/desk/documents/{id}/publish")).ShouldContain("✓ 符合");
        await Done(clerk.Post($"/desk/documents/{id}/publish?handler=Now"));

        var address = await Read(async db => (await db.Set<Document>().FirstAsync(d => d.Id == id)).IndexNumber);
        var page = await portal.Browser().GetStringAsync($"/documents/{address}");
        page.ShouldContain("避难场所全天开放");
        page.ShouldNotMatch("&#x[4-9]");
        (await portal.Browser().GetAsync($"/documents/{address}")).Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    /// <summary>Every guard at once: what is open beside its name with the way to where it is satisfied, then one after the other until it goes out.</summary>
    [Fact]
    public async Task All_open_guards_are_shown_at_once_each_with_the_way_to_satisfy_it()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var id = await Draft(clerk, unit, changed: [("Input.Topic", ""), ("Input.IsPolicy", "true"), ("Input.Reach", "Directed")]);
        await Guarded(clerk, id, "foundation.not-reviewed", "documents.not-signed", "documents.no-index-number", "documents.element-missing", "documents.element-missing", "documents.relations-open", "documents.no-recipients");

        await TakeToSignature(clerk, id, unit);
        await Guarded(clerk, id, "documents.element-missing", "documents.relations-open", "documents.no-recipients");
        await Done(clerk.Post($"/desk/documents/{id}/relations?handler=Confirm"));
        await Guarded(clerk, id, "documents.element-missing", "documents.no-recipients");
        await Done(clerk.Post($"/desk/documents/{id}/recipients?handler=Name", ("GroupName", "竹苑居民区12号楼业主"), ("EndsOn", "2026-12-31")));
        await Guarded(clerk, id, "documents.element-missing");

        await Done(clerk.Post($"/desk/documents/{id}/edit", Form(unit, changed: [("Input.IsPolicy", "true"), ("Input.Reach", "Directed"), ("Input.SignedOn", "2026-10-19")])));
        await Guarded(clerk, id, "foundation.not-reviewed", "documents.not-signed", "documents.relations-open");
        await Done(clerk.Post($"/desk/documents/{id}/relations?handler=Confirm"));
        await TakeToSignature(clerk, id, unit);
        await Guarded(clerk, id);
        await Done(clerk.Post($"/desk/documents/{id}/publish?handler=Now"));
        (await Read(async db => (await db.Set<Edition>().FirstAsync(e => e.DocumentId == id)).State)).ShouldBe(EditionState.Published);
    }

    /// <summary>A hint and no refusal: a text may enclose another.</summary>
    [Fact]
    public async Task A_text_signed_by_others_than_the_elements_say_is_told_beside_the_field_and_among_the_guards()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var id = await Draft(clerk, unit, "避难场所全天开放。\n明塘区水务局\n2026年10月18日", ("Input.SignedOn", "2026-10-19"));
        foreach (var page in new[] { "", "/edit", "/publish" })
        {
            var shown = WebUtility.HtmlDecode(await clerk.GetStringAsync($"/desk/documents/{id}{page}"));
            shown.ShouldContain("正文落款是「明塘区水务局」");
            shown.ShouldContain("正文落款日期是 2026-10-18");
        }
        await TakeToSignature(clerk, id, unit);
        WebUtility.HtmlDecode(await clerk.GetStringAsync($"/desk/documents/{id}/publish")).ShouldContain("请核对，不影响发布");
        await Guarded(clerk, id);
    }

    [Fact]
    public async Task An_annex_is_renamed_beside_its_file_with_the_name_of_the_text_proposed()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        const string body = "避难场所全天开放。\n附件：1. 避难场所名单\n2. 开放申请表";
        await using var scope = portal.Services.CreateAsyncScope();
        var file = (await scope.ServiceProvider.GetRequiredService<FileBook>().Keep(new MemoryStream("名单"u8.ToArray()), "good.txt")).Value;
        var wording = DocumentHouse.Wording() with { Body = Content.StructuredText.FromTyped(body), Attachments = [new("good", file)] };
        var id = (await scope.ServiceProvider.GetRequiredService<DraftDocument>().Do(
            new(DocumentKind.Official, unit.Id, null, wording), new(Guid.NewGuid(), "经办", unit.Id, unit.ShortName, Role.Clerk))).Value.Id;
        var form = WebUtility.HtmlDecode(await clerk.GetStringAsync($"/desk/documents/{id}/edit"));
        form.ShouldContain("value=\"good\"");
        form.ShouldContain("正文「附件」第 1 项写的是：避难场所名单");

        (string, string?)[] kept = [("KeptFiles", file.Hash), ("Named[0].Hash", file.Hash), ("Named[0].Title", " 避难场所名单 ")];
        await Done(clerk.Post($"/desk/documents/{id}/edit", [.. Form(unit, body), .. kept]));
        (await Read(db => db.Set<Edition>().FirstAsync(e => e.DocumentId == id))).Attachments.ShouldHaveSingleItem().Title.ShouldBe("避难场所名单");
    }

    /// <summary>What the page marks as open, in its order; the act refuses with the same, and nothing went out.</summary>
    private async Task Guarded(HttpClient clerk, Guid id, params string[] open)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await clerk.GetStringAsync($"/desk/documents/{id}/publish"));
        var rows = page.QuerySelectorAll("main tbody tr").ToList();
        var against = rows.Where(row => row.TextContent.Contains("✗ 不符合", StringComparison.Ordinal)).ToList();
        against.Count.ShouldBe(open.Length, string.Join('\n', rows.Select(row => string.Join(' ', row.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))));
        rows.Count.ShouldBeGreaterThanOrEqualTo(7, "what holds is shown beside what does not");
        foreach (var row in against)
            (await clerk.GetAsync(row.QuerySelector("a")!.GetAttribute("href"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll("main form").Any(form => form.GetAttribute("action")!.EndsWith("handler=Now", StringComparison.Ordinal)).ShouldBe(open.Length == 0, "a button that would be refused is not offered");
        if (open.Length == 0)
            return;
        var refused = await clerk.Post($"/desk/documents/{id}/publish?handler=Now");
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(async db => (await db.Set<Document>().FirstAsync(d => d.Id == id)).PublicEditionId)).ShouldBeNull();
        var reasons = await Read(async db =>
        {
            var document = await db.Set<Document>().FirstAsync(d => d.Id == id);
            await using var scope = portal.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Releasing.PublishEdition>().Objections(document, await db.Set<Edition>().FirstAsync(e => e.Id == document.EditionId), default);
        });
        reasons.Select(reason => reason.Code).Order(StringComparer.Ordinal).ShouldBe(open.Order(StringComparer.Ordinal));
        foreach (var reason in reasons)
            page.QuerySelector("main table")!.TextContent.ShouldContain(reason.Message);
    }

    private async Task TakeToSignature(HttpClient clerk, Guid id, UnitRef unit)
    {
        // Cases handed in at one moment have no order.
        portal.Clock.Pass(TimeSpan.FromMinutes(1));
        await Done(clerk.Post($"/desk/documents/{id}?handler=Submit"));
        var reviewer = await portal.SignedIn(Role.Reviewer, unit);
        await Done(reviewer.Post($"/desk/documents/{id}/review", [.. ReleaseBook.Checklist.Select(point => ("Checked", (string?)point)), ("Result", "Passed"), ("Note", "")]));
        var approver = await portal.SignedIn(Role.Approver, unit);
        await Done(approver.Post($"/desk/documents/{id}?handler=Sign", ("Number", ""), ("SignedOn", "2026-10-19")));
    }

    [Fact]
    public async Task What_is_typed_as_markup_is_shown_as_words()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var id = await Draft(clerk, unit, "<script>alert(1)</script>避难场所全天开放");
        (await clerk.GetStringAsync($"/desk/documents/{id}")).ShouldNotContain("<script>alert(1)");
    }

    [Fact]
    public async Task Every_page_of_the_room_opens()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var id = await Draft(clerk, unit);
        string[] pages =
        [
            "", "/new", "/catalogue", "/validity", "/rereviews", "/negatives", "/campaigns", "/compilations", "/filings", "/places", "/channels",
            $"/{id}", $"/{id}/edit", $"/{id}/relations", $"/{id}/recipients", $"/{id}/term", $"/{id}/publish",
        ];
        foreach (var page in pages)
            (await clerk.GetAsync($"/desk/documents{page}")).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        var office = await portal.SignedIn(Role.Office, unit);
        foreach (var page in pages)
            (await office.GetAsync($"/desk/documents{page}")).StatusCode.ShouldBe(HttpStatusCode.OK, page);
    }

    [Fact]
    public async Task An_address_of_earlier_mails_leads_to_the_comparison_and_the_menu_shows_where_it_is()
    {
        var clerk = await portal.SignedIn(Role.Clerk, await portal.Services.Unit());
        var id = Guid.NewGuid();
        var moved = await clerk.GetAsync($"/desk/documents/{id}/official");
        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.ToString().ShouldBe($"/desk/documents/quoted/{id}");
        NavigationBook.Current(((INavigates)new DocumentsRoom()).Desk, $"/desk/documents/quoted/{id}")!.Title.ShouldBe("引用法规核对");
        (await portal.Browser().GetAsync($"/desk/documents/{id}/official")).Headers.Location!.ToString().ShouldContain("/sign-in");
    }

    [Fact]
    public async Task A_unit_opens_its_own_enterprises_and_the_office_those_of_all()
    {
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区供水局"));
        var (clerk, stranger, office) = (await portal.SignedIn(Role.Clerk, unit), await portal.SignedIn(Role.Clerk, other), await portal.SignedIn(Role.Office, unit));
        (string, string?)[] form = [("Input.Name", "云间自来水有限公司"), ("Input.Sector", "Water"), ("Input.Rules", "供水单位信息公开办法"), ("Input.Hotline", "12345"), ("Input.Items", "水价")];
        await Done(clerk.Post("/desk/documents/enterprises?handler=Add", form));
        var id = await Read(db => db.Set<Enterprises.PublicEnterprise>().Select(one => one.Id).FirstAsync());
        (await clerk.GetAsync($"/desk/documents/enterprises/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.GetAsync($"/desk/documents/enterprises/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync($"/desk/documents/enterprises/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        WebUtility.HtmlDecode(await (await clerk.Post("/desk/documents/enterprises?handler=Add", form)).Content.ReadAsStringAsync()).ShouldContain("这家单位已经登记过了。");
    }

    [Fact]
    public async Task The_office_sees_what_every_unit_filed_and_which_did_not()
    {
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区供水局"));
        var (clerk, office) = (await portal.SignedIn(Role.Clerk, unit), await portal.SignedIn(Role.Office, other));
        await Done(clerk.Post("/desk/documents/filings", ("UnitId", unit.Id.ToString()), ("Month", "2026-09-01")));
        var all = WebUtility.HtmlDecode(await office.GetStringAsync("/desk/documents/filings?month=2026-09-01"));
        all.ShouldContain($"?unitId={unit.Id}&month=2026-09-01");
        all.ShouldContain($"?unitId={other.Id}&month=2026-09-01");
        all.ShouldNotContain("报备 2026年9月</button>");
        (await office.GetStringAsync($"/desk/documents/filings?unitId={unit.Id}&month=2026-09-01")).ShouldNotContain("报备 2026年9月</button>");
        WebUtility.HtmlDecode(await office.GetStringAsync($"/desk/documents/filings?unitId={other.Id}&month=2026-09-01")).ShouldContain("报备 2026年9月</button>");
        (await clerk.GetStringAsync("/desk/documents/filings?month=2026-09-01")).ShouldNotContain(other.Id.ToString());
        WebUtility.HtmlDecode(await (await office.Post("/desk/documents/filings", ("Month", "2026-09-01"))).Content.ReadAsStringAsync()).ShouldContain("请先选定单位。");
        (await office.GetAsync("/desk/documents/filings?handler=Csv&month=2026-09-01")).Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    /// <summary>The office begins with what is open in all units; a unit knows only its own.</summary>
    [Fact]
    public async Task The_office_sees_validity_and_catalogues_of_all_units_before_it_chooses_one()
    {
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var (clerk, office) = (await portal.SignedIn(Role.Clerk, unit), await portal.SignedIn(Role.Office, unit));
        var catalogues = WebUtility.HtmlDecode(await office.GetStringAsync("/desk/documents/catalogue"));
        catalogues.ShouldContain("各单位公开目录");
        catalogues.ShouldContain($"?unitId={other.Id}");
        catalogues.ShouldNotContain("增加一行");
        WebUtility.HtmlDecode(await office.GetStringAsync($"/desk/documents/catalogue?unitId={other.Id}")).ShouldContain("增加一行");
        WebUtility.HtmlDecode(await clerk.GetStringAsync($"/desk/documents/catalogue?unitId={other.Id}")).ShouldNotContain("区另一局");
        WebUtility.HtmlDecode(await office.GetStringAsync("/desk/documents/validity")).ShouldContain("全部单位");
        WebUtility.HtmlDecode(await office.GetStringAsync("/desk/documents/validity")).ShouldNotContain("年清理结果公告草稿</button>");
        WebUtility.HtmlDecode(await clerk.GetStringAsync("/desk/documents/validity")).ShouldNotContain("全部单位");
    }

    [Fact]
    public async Task The_records_beside_the_documents_are_kept_by_form()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        await Done(clerk.Post("/desk/documents/catalogue?handler=Without", ("UnitId", unit.Id.ToString()), ("Code", "A20-09"), ("Why", "本单位没有集中采购项目")));
        (await clerk.GetStringAsync("/desk/documents/catalogue")).ShouldContain("本单位没有集中采购项目");
        await Done(clerk.Post("/desk/documents/negatives?handler=Add", ("Input.Matter", "个案材料"), ("Input.Scope", "未结案"), ("Input.Ground", "E16c"), ("Input.Basis", "条例第十六条"), ("Input.Reason", "影响办案")));
        (await clerk.GetStringAsync("/desk/documents/negatives")).ShouldContain("个案材料");
        await Done(clerk.Post("/desk/documents/enterprises?handler=Add", ("Input.Name", "云间公交公司"), ("Input.Sector", "Transport"), ("Input.Rules", "公共交通企业信息公开规定"), ("Input.Hotline", "021-57810001"), ("Input.Items", "线路和首末班时间 | https://bus.example/\n票价")));
        (await clerk.GetStringAsync("/desk/documents/enterprises")).ShouldContain("云间公交公司");
        var shown = await clerk.GetStringAsync("/documents/enterprises");
        shown.ShouldContain("021-57810001");
        shown.ShouldContain("https://bus.example/");
        await Done(clerk.Post("/desk/documents/places?handler=Open", ("Kind", "Screen"), ("Name", "大厅电子屏"), ("Address", "一楼")));
        (await clerk.GetStringAsync("/desk/documents/places")).ShouldContain("大厅电子屏");
        await Done(clerk.Post("/desk/documents/compilations", ("Title", "防汛制度汇编"), ("Introduction", "收入现行制度")));
        var started = await Done(clerk.Post("/desk/documents/campaigns", ("Title", "2010年以来公文清理"), ("DueOn", "2026-12-31")));
        await Done(clerk.Post($"{started}?handler=Import", ("Pasted", "关于防汛值班的通知\t云试〔2012〕3号\t2012-05-01\n关于年度总结的通知\t云试〔2013〕9号\t2013-12-01")));
        var campaign = await clerk.GetStringAsync(started);
        campaign.ShouldContain("待认定 2 件");
        var line = Chosen().Match(campaign).Groups[1].Value;
        await Done(clerk.Post($"{started}?handler=Determine", ("Chosen", line), ("Attribute", "Proactive"), ("Ground", "A20-12"), ("IsClassified", "false")));
        (await clerk.GetStringAsync(started)).ShouldContain("待认定 1 件");
        await Done(clerk.Post("/desk/documents/filings", ("Month", "2026-09-01")));
        (await clerk.GetStringAsync("/desk/documents/filings")).ShouldContain("报备，共 0 件");
    }

    [Fact]
    public async Task A_screen_shows_only_to_its_own_token_what_was_directed_at_it()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        await Done(clerk.Post("/desk/documents/places?handler=Open", ("Kind", "Screen"), ("Name", "大厅电子屏"), ("Address", "一楼")));
        var place = await Read(db => db.Set<Directed.Place>().Select(p => p.Id).FirstAsync());
        var paired = await (await clerk.Post("/desk/documents/places?handler=Pair", ("PlaceId", place.ToString()))).Content.ReadAsStringAsync();
        var token = Token().Match(paired).Groups[1].Value;

        (await portal.Browser().GetAsync("/documents/screen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Browser().GetAsync("/documents/screen?pair=guess")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var screen = portal.Browser();
        (await screen.Pair(token)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answer = await screen.GetAsync("/documents/screen");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("目前没有定点公开的内容");
        answer.Headers.GetValues("X-Robots-Tag").ShouldHaveSingleItem().ShouldContain("noindex");
    }

    private static async Task<Guid> Draft(HttpClient clerk, UnitRef unit, string body = "避难场所全天开放。\n名单附后。", params (string Name, string? Value)[] changed) =>
        Guid.Parse((await Done(clerk.Post("/desk/documents/new", Form(unit, body, changed)))).Split('/')[^1]);

    private static (string Name, string? Value)[] Form(UnitRef unit, string body = "避难场所全天开放。\n名单附后。", params (string Name, string? Value)[] changed)
    {
        (string Name, string? Value)[] usual =
        [
            ("Kind", "Official"), ("UnitId", unit.Id.ToString()), ("Input.Title", "关于公布避难场所名单的通知"), ("Input.Issuer", "上海市云间区试验局"),
            ("Input.SignedOn", ""), ("Input.Topic", Lists.Topics[2]), ("Input.Genre", "通知"), ("Input.Body", body), ("Input.Attribute", "Proactive"), ("Input.Ground", "A20-12"), ("Input.Reach", "Open"),
            ("Input.IsPolicy", "false"), ("Input.ForFirms", "false"), ("Input.ForResidents", "false"),
        ];
        return [.. usual.Select(field => changed.Any(other => other.Name == field.Name) ? changed.First(other => other.Name == field.Name) : field)];
    }

    /// <summary>The address an act that was done leads to.</summary>
    private static async Task<string> Done(Task<HttpResponseMessage> post)
    {
        var answer = await post;
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, string.Join(' ', Errors().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Value)));
        return answer.Headers.Location!.ToString();
    }

    private async Task<T> Read<T>(Func<PlatformDb, Task<T>> read)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    [GeneratedRegex("<p class=\"mt-error\".*?</p>|<li>.{0,200}</li>")]
    private static partial Regex Errors();

    [GeneratedRegex("pair=([0-9a-f]{48})")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Chosen\" value=\"([^\"]+)\"")]
    private static partial Regex Chosen();
}
