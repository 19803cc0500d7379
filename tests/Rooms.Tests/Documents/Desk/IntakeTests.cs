using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Desk;

/// <summary>A dropped file as a browser without script brings it in, and the review that answers what the detector points at.</summary>
public sealed partial class IntakeTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_dropped_docx_is_corrected_saved_reviewed_with_its_hits_answered_and_public_with_its_picture()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        string[] lines = [.. Papers.Notice[..^2], "联系人李明，手机13816668888。", .. Papers.Notice[^2..]];
        var address = await Dropped(clerk, Papers.Docx(lines, picture: Papers.Png), "助餐办法.docx");
        var page = WebUtility.HtmlDecode(await clerk.GetStringAsync(address));
        page.ShouldContain("value=\"云府办规〔2026〕12号\"");
        page.ShouldContain("自动读出，把握大");
        page.ShouldContain("废止：云间区老年助餐点管理暂行办法");
        page.ShouldContain("手机号");
        var hash = Hash().Match(page).Groups[1].Value;
        (await clerk.GetAsync($"{address}?handler=Picture&hash={hash}")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");

        // An error loses nothing of what was typed.
        var wrong = await Save(clerk, address, page, [("Input.Title", "改过的标题"), ("Input.DocumentNumber", "不是文号")]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("改过的标题");

        var saved = await Save(clerk, address, page, [("Kind", "Official"), ("Input.Title", "关于印发助餐点管理办法的通知"), ("Pictures[0].Hash", hash), ("Pictures[0].Alt", ""), .. RelatedKey().Matches(page).Select(match => ("Related", (string?)match.Groups[1].Value))]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var desk = saved.Headers.Location!.ToString();
        var id = Guid.Parse(desk.Split('/')[^1]);
        (await clerk.GetAsync(desk + "?handler=Original")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<Relation>().Where(r => r.FromId == id).Select(r => r.Kind).ToListAsync())).ShouldBe([RelationKind.Basis, RelationKind.Repeals], ignoreOrder: true);

        // A picture nobody described is not handed in.
        WebUtility.HtmlDecode(await (await clerk.Post($"{desk}?handler=Submit")).Content.ReadAsStringAsync()).ShouldContain("没有文字说明");
        var form = WebUtility.HtmlDecode(await clerk.GetStringAsync(desk + "/edit"));
        (await Save(clerk, desk + "/edit", form, [("Pictures[0].Hash", hash), ("Pictures[0].Alt", "助餐点分布图"), ("Input.Attribute", "Proactive"), ("Input.Ground", "A20-11"), ("Input.IsPolicy", "false"), ("Input.ForFirms", "false"), ("Input.ForResidents", "false")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Post($"{desk}?handler=Submit")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var reviewer = await portal.SignedIn(Role.Reviewer, unit);
        var review = await reviewer.GetStringAsync($"{desk}/review");
        var key = WebUtility.HtmlDecode(Key().Match(review).Groups[1].Value);
        List<(string, string?)> verdict = [.. ReleaseBook.Checklist.Select(point => ("Checked", (string?)point)), ("Result", "Passed"), ("Note", "")];
        WebUtility.HtmlDecode(await (await reviewer.Post($"{desk}/review", [.. verdict])).Content.ReadAsStringAsync()).ShouldContain("还没有答复");
        WebUtility.HtmlDecode(await (await reviewer.Post($"{desk}/review", [.. verdict, ("Answers[0].Key", key), ("Answers[0].Answer", "MustMask")])).Content.ReadAsStringAsync()).ShouldContain("须遮盖");
        WebUtility.HtmlDecode(await (await reviewer.Post($"{desk}/review", [.. verdict, ("Answers[0].Key", key), ("Answers[0].Answer", "Lawful")])).Content.ReadAsStringAsync()).ShouldContain("须写明理由");
        (await reviewer.Post($"{desk}/review", [.. verdict, ("Answers[0].Key", key), ("Answers[0].Answer", "Lawful"), ("Answers[0].Reason", "对外公布的业务联系手机")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Read(db => db.Set<FindingAnswer>().SingleAsync())).Answer.ShouldBe(AnswerKind.Lawful);

        var approver = await portal.SignedIn(Role.Approver, unit);
        (await approver.Post($"{desk}?handler=Sign", ("Number", ""), ("SignedOn", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Post($"{desk}/relations?handler=Confirm")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var published = await clerk.Post($"{desk}/publish?handler=Now");
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect, Text().Replace(WebUtility.HtmlDecode(await published.Content.ReadAsStringAsync()), " "));
        var index = await Read(db => db.Set<Document>().Where(d => d.Id == id).Select(d => d.IndexNumber).SingleAsync());
        var shown = await portal.Browser().GetStringAsync($"/documents/{index}");
        shown.ShouldContain("alt=\"助餐点分布图\"");
        (await portal.Browser().GetAsync($"/documents/{index}/kept/1/{hash["sha256:".Length..]}")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await portal.Browser().GetAsync($"/documents/{index}/kept/1/{new string('0', 64)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_dropped_archive_brings_along_and_what_is_annexed_in_the_text_become_attachments()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        string[] lines = [.. Papers.Notice[..11], "附件1", "助餐点申请表", "姓名：　　电话：", "附件2", .. Papers.Notice[11..]];
        var address = await Dropped(clerk, Papers.Zip([("通知.docx", Papers.Docx(lines)), ("附件2 名单.xlsx", Papers.Xlsx("名称", "地址"))]), "来文.zip");
        var page = WebUtility.HtmlDecode(await clerk.GetStringAsync(address));
        page.ShouldContain("附件2 名单（");
        page.ShouldContain("附件1\u3000助餐点申请表");
        var saved = await Save(clerk, address, page, [("Kind", "Official"), .. EnclosedKey().Matches(page).Select(match => (match.Groups[1].Value, (string?)match.Groups[2].Value))]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, Text().Replace(WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()), " "));
        var edition = await Read(db => db.Set<Edition>().AsNoTracking().SingleAsync());
        edition.Attachments.Select(one => one.Title).ShouldBe(["附件2 名单", "附件1\u3000助餐点申请表"]);
        edition.PlainText.ShouldNotContain("电话：");
        edition.PlainText.ShouldContain("第一条", customMessage: "a regulation stays where it is searched and cited");
        edition.Original!.Name.ShouldBe("来文.zip");
    }

    [Fact]
    public async Task A_hit_masked_by_the_drafter_is_gone_from_text_and_review()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var address = await Dropped(clerk, Papers.Bytes("关于公布名单的通知\n各单位：\n张三，身份证号11010519491231002X，手机13800138000。"), "a.txt");
        var desk = (await Save(clerk, address, WebUtility.HtmlDecode(await clerk.GetStringAsync(address)), [("Input.Issuer", "上海市云间区试验局")])).Headers.Location!.ToString();
        var keys = MaskKey().Matches(await clerk.GetStringAsync(desk)).Select(match => ("keys", (string?)match.Groups[1].Value)).ToArray();
        keys.Length.ShouldBe(3);
        (await clerk.Post($"{desk}?handler=Mask", keys)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var text = await Read(db => db.Set<Edition>().Select(e => e.PlainText).SingleAsync());
        text.ShouldNotContain("19491231");
        text.ShouldNotContain("0138000");
        MaskKey().Matches(await clerk.GetStringAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_classified_file_is_refused_on_every_page_that_takes_files()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var secret = Papers.Docx(["关于通知"], header: Papers.P("机密★"));
        var refused = await Upload(clerk, "/desk/documents/intake", "File", secret, "a.docx");
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("不得在本系统处理");
        var attached = await Upload(clerk, "/desk/documents/new", "Uploads", secret, "a.docx",
            ("Kind", "Official"), ("UnitId", unit.Id.ToString()), ("Input.Title", "关于通知"), ("Input.Issuer", "上海市云间区试验局"), ("Input.Reach", "Open"));
        WebUtility.HtmlDecode(await attached.Content.ReadAsStringAsync()).ShouldContain("不得在本系统处理");
        (await Read(db => db.Set<Document>().CountAsync())).ShouldBe(0);
        Directory.Exists(Path.Combine(portal.DataFolder, "incoming")).ShouldBe(Directory.Exists(Path.Combine(portal.DataFolder, "incoming")) && !Directory.EnumerateFiles(Path.Combine(portal.DataFolder, "incoming")).Any());
    }

    [Fact]
    public async Task Another_clerks_incoming_paper_is_not_found()
    {
        var unit = await portal.Services.Unit();
        var address = await Dropped(await portal.SignedIn(Role.Clerk, unit), Papers.Bytes("关于通知的通知\n各单位：\n开放。"), "a.txt");
        (await (await portal.SignedIn(Role.Clerk, unit)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Dropped(HttpClient clerk, byte[] content, string name)
    {
        var answer = await Upload(clerk, "/desk/documents/intake", "File", content, name);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient browser, string address, string field, byte[] content, string name, params (string Name, string Value)[] more)
    {
        var token = Token().Match(await browser.GetStringAsync(address)).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (key, value) in more)
            form.Add(new StringContent(value), key);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, field, name);
        return await browser.PostAsync(address, form);
    }

    /// <summary>Posts the form as the page filled it in, with some fields typed over.</summary>
    private static Task<HttpResponseMessage> Save(HttpClient clerk, string address, string page, (string Name, string? Value)[] typed)
    {
        var fields = new List<(string Name, string? Value)>();
        var form = page[page.IndexOf("enctype=\"multipart", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        foreach (Match input in Input().Matches(form))
            if (!input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal) && !input.Value.Contains("type=\"radio\"", StringComparison.Ordinal) || input.Value.Contains("checked", StringComparison.Ordinal))
                fields.Add((Name().Match(input.Value).Groups[1].Value, Value().Match(input.Value).Groups[1].Value));
        foreach (Match area in Area().Matches(form))
            fields.Add((area.Groups[1].Value, area.Groups[2].Value.TrimStart('\r', '\n')));
        foreach (Match list in List().Matches(form))
            fields.Add((list.Groups[1].Value, Chosen().Match(list.Groups[2].Value).Groups[1].Value));
        fields.RemoveAll(field => field.Name is "" or "Uploads" or "NewPictures" or "__RequestVerificationToken" || typed.Any(one => one.Name == field.Name));
        return clerk.Post(address, [.. fields, .. typed]);
    }

    private async Task<T> Read<T>(Func<PlatformDb, Task<T>> read)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    [GeneratedRegex("handler=Picture&(?:amp;)?hash=(sha256:[0-9a-f]{64})")]
    private static partial Regex Hash();

    [GeneratedRegex("name=\"Answers\\[0\\].Key\" value=\"([^\"]+)\"")]
    private static partial Regex Key();

    /// <summary>Annexes that come ticked.</summary>
    [GeneratedRegex("name=\"(Enclosed|Cut)\" id=\"[a-z]+-[0-9]+\" value=\"([^\"]+)\" checked")]
    private static partial Regex EnclosedKey();

    [GeneratedRegex("<[^>]*>|\\s+")]
    private static partial Regex Text();

    [GeneratedRegex("name=\"Related\" id=\"related-[0-9]+\" value=\"([^\"]+)\"")]
    private static partial Regex RelatedKey();

    [GeneratedRegex("name=\"keys\" id=\"mask-[0-9]+\" value=\"([^\"]+)\"")]
    private static partial Regex MaskKey();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("<textarea[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex("selected=\"selected\" value=\"([^\"]*)\"|value=\"([^\"]*)\" selected")]
    private static partial Regex Chosen();
}
