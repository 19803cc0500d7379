using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>
/// The desk of requests from the six ways of intake to the archive and what follows: two clerks, head, legality, secrecy and office, each in
/// an own browser, forms sent by the keyboard; a paper painted over by drawing on it. On both databases, in a house that is no demo.
/// </summary>
[Collection(OwnHouses.Name)]
public sealed class RequestDeskJourneyTests(Browser browser, RequestHouses houses)
{
    private const string Title = "竹苑小区加装电梯补贴发放明细";

    [Theory, EveryEngine]
    public async Task A_case_goes_from_the_fax_to_the_archive_and_its_dispute_into_the_bulletin(Engine engine)
    {
        var house = await houses.On(engine);
        var everybody = await Task.WhenAll(((Role[])[Role.Clerk, Role.Clerk, Role.Approver, Role.Approver, Role.LegalReviewer, Role.Reviewer]).Select(role => house.SignedIn(browser, role)));
        var (clerk, colleague, head, signer, legal, reviewer) = (everybody[0], everybody[1], everybody[2], everybody[3], everybody[4], everybody[5]);
        var id = await TakenInSixWays(clerk, house);
        await Handled(clerk, head, id);
        await Painted(clerk, colleague, id);
        await Answered(clerk, id, legal, reviewer, signer);
        await Afterwards(clerk, id);
    }

    /// <summary>Portal, counter, registered and ordinary mail, fax, e-mail; only what is handed in or signed for is received at once.</summary>
    private async Task<string> TakenInSixWays(IPage clerk, RequestHouseAt house)
    {
        var guest = await browser.Open(address: house.Address);
        await guest.GotoAsync("/requests/apply");
        await guest.Locator("[name='Input.UnitId']").SelectOptionAsync(house.Unit.Id.ToString());
        await Applicant(guest, "从网上提交的申请", "Email");
        await guest.Locator("[name='HasReadPrivacy']").First.CheckAsync();
        await Send(guest, "提交申请");
        (await Words(guest)).ShouldContain("查询码");

        var id = "";
        foreach (var (channel, title) in new[] { ("Counter", "当面的申请"), ("RegisteredMail", "挂号的申请"), ("OrdinaryMail", "平信的申请"), ("Email", "邮件的申请"), ("Fax", Title) })
        {
            await clerk.GotoAsync("/desk/requests/new");
            await clerk.Locator("[name='Input.Channel']").SelectOptionAsync(channel);
            await Applicant(clerk, title, "Post");
            await Send(clerk, "登记");
            (await Words(clerk)).ShouldContain("登记号");
            id = (await clerk.GetByRole(AriaRole.Link, new() { Name = "打开案件" }).GetAttributeAsync("href"))!;
        }
        await clerk.GotoAsync("/desk/requests?part=ToConfirm");
        var waiting = await Words(clerk);
        foreach (var title in new[] { "从网上提交的申请", "平信的申请", "邮件的申请", Title })
            waiting.ShouldContain(title);
        waiting.ShouldNotContain("挂号的申请");
        waiting.ShouldNotContain("诸葛青云");
        (await clerk.AxeViolations()).ShouldBeEmpty();
        await clerk.Picture("requests-to-confirm");
        return id;
    }

    private static async Task Handled(IPage clerk, IPage head, string id)
    {
        await Do(clerk, id, "Confirm", ("How", "电话联系申请人，核对了所需信息"));
        await Do(clerk, id, "Consult", ("Kind", "ThirdParty"), ("Party", "云间竹里装饰工程有限公司"), ("About", "施工报价"));
        await Do(clerk, id, "DeliverConsultation");
        await Do(clerk, id, "AnswerConsultation", ("Stance", "Agrees"), ("Words", "没有意见"));
        await Do(clerk, id, "AskExtension", ("Days", "10"), ("Reason", "材料分散在多个科室"));
        await Do(head, id, "ApproveExtension");
        await Do(clerk, id, "NotifyExtension");
        await Do(clerk, id, "Search", ("Places", "综合档案室"), ("Words", "按年度"), ("IsFound", "true"));
        var page = await Words(clerk);
        foreach (var said in new[] { "延长 10 个工作日", "同意公开", "云间***公司", "延期答复告知书", "第三方意见征询书" })
            page.ShouldContain(said);
        page.ShouldNotContain("云间竹里装饰工程有限公司");
        (await clerk.AxeViolations()).ShouldBeEmpty();
    }

    /// <summary>A paper is brought, a box drawn on it, another one typed, looked at by a colleague.</summary>
    private static async Task Painted(IPage clerk, IPage colleague, string id)
    {
        await clerk.GotoAsync(id + "/redactions");
        await clerk.Locator("[name='Paper']").SetInputFilesAsync(new FilePayload { Name = "明细.png", MimeType = "image/png", Buffer = await clerk.Locator("header").First.ScreenshotAsync() });
        await Send(clerk, "上传并拆页");
        await clerk.Reach(new Regex("/redactions/[0-9a-f-]{36}"));
        var paper = new Uri(clerk.Url).AbsolutePath;
        var sheet = (await clerk.Locator("svg.mt-sheet").BoundingBoxAsync())!;
        await clerk.Mouse.MoveAsync(sheet.X + 20, sheet.Y + 5);
        await clerk.Mouse.DownAsync();
        await clerk.Mouse.MoveAsync(sheet.X + 120, sheet.Y + 20);
        await clerk.Mouse.UpAsync();
        (await clerk.Locator("[name='Input.Wide']").InputValueAsync()).ShouldNotBeEmpty();
        await clerk.Locator("[name='Input.Reason']").FillAsync("居民姓名，属于个人隐私");
        await Send(clerk, "遮盖");
        foreach (var (name, value) in new[] { ("X", "100"), ("Y", "1"), ("Wide", "20"), ("High", "3"), ("Reason", "银行账号，属于个人隐私") })
            await clerk.Locator($"[name='Input.{name}']").FillAsync(value);
        await Send(clerk, "遮盖");
        (await clerk.AxeViolations()).ShouldBeEmpty();
        await clerk.Picture("requests-redaction");
        await Send(clerk, "送他人复核");
        (await Words(clerk)).ShouldContain("等没有参与遮盖的人复核");

        await colleague.GotoAsync(paper + "?painted=true");
        await colleague.Picture("requests-redaction-painted");
        await Send(colleague, "复核通过，生成文件");
        await colleague.Reach("**" + paper);
        (await Words(colleague)).ShouldContain("已附入答复");
    }

    private static async Task Answered(IPage clerk, string id, IPage legal, IPage reviewer, IPage head)
    {
        await clerk.GotoAsync(id + "/do/DraftReply");
        (await clerk.Locator("[name='Input.Withheld']").InputValueAsync()).ShouldContain("居民姓名，属于个人隐私");
        await clerk.Locator("[name='Input.Finding']").FillAsync("现提供遮盖个人信息后的明细一份");
        await Submit(clerk);
        await Do(legal, id, "PassLegal");
        await reviewer.GotoAsync(id + "/do/PassSecrecy");
        foreach (var point in await reviewer.Locator("[name='Input.Checked']").AllAsync())
            await point.CheckAsync();
        await Submit(reviewer);
        await Do(head, id, "Sign");
        await Do(clerk, id, "Serve", ("ServiceWay", "Post"), ("Proof", "挂号XA0001"));
        await Do(clerk, id, "Archive", ("Volume", "2026-依申请-001"));
        var page = await Words(clerk);
        foreach (var said in new[] { "已归档", "明细（遮盖件）.pdf", "〔", "邮寄（以交邮日为答复日）" })
            page.ShouldContain(said);
        await clerk.Picture("requests-archived");
    }

    private static async Task Afterwards(IPage clerk, string id)
    {
        await clerk.GotoAsync(id + "/conversion");
        await clerk.Locator("[name='Input.Excluded']").SelectOptionAsync("AboutTheApplicant");
        await clerk.Locator("[name='Input.Reason']").FillAsync("只涉及申请人所在楼栋");
        await Send(clerk, "不转为主动公开");
        await clerk.GotoAsync(id);
        (await Words(clerk)).ShouldContain("只涉及申请人所在楼栋");

        var number = new Regex("[A-Z0-9]+-[0-9]{4}-[0-9]{4}").Match(await Words(clerk)).Value;
        await clerk.GotoAsync("/desk/requests/disputes");
        await clerk.Locator("[name='Input.RequestNumber']").FillAsync(number);
        await clerk.Locator("[name='Input.Kind']").SelectOptionAsync("Reconsideration");
        await clerk.Locator("[name='Input.Number']").FillAsync("云府复〔2026〕7号");
        await clerk.Locator("[name='Input.Body']").FillAsync("上海市云间区人民政府");
        await clerk.Locator("[name='Input.AcceptedOn']").FillAsync(await clerk.EvaluateAsync<string>("new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10)"));
        await Send(clerk, "登记");
        await clerk.Locator("[name='Input.Stage']").SelectOptionAsync("Decided");
        await clerk.Locator("[name='Input.Words']").FillAsync("收到决定书");
        await clerk.Locator("[name='Input.Result']").SelectOptionAsync("Corrected");
        await clerk.Locator("[name='Input.Lesson']").FillAsync("逐项写明为什么属于个人隐私");
        await clerk.Locator("[name='Input.LessonAbout']").SelectOptionAsync("Reply");
        await Send(clerk, "登记");
        (await Words(clerk)).ShouldContain("部分公开");
        await clerk.GotoAsync("/desk/requests/disputes");
        var bulletin = await clerk.RunAndWaitForDownloadAsync(() => clerk.GetByRole(AriaRole.Link, new() { NameRegex = new("季度") }).Last.ClickAsync());
        await using var paper = await bulletin.CreateReadStreamAsync();
        var copy = new MemoryStream();
        await paper.CopyToAsync(copy);
        copy.Position = 0;
        Mingtang.Reading.FileReader.Read(copy, "a.docx").Value.Blocks.OfType<Mingtang.Reading.Paragraph>().ShouldContain(line => line.Text.Contains("逐项写明为什么属于个人隐私"));
        await clerk.GotoAsync("/desk/requests/figures");
        (await Words(clerk)).ShouldContain("复议纠正 1 件");
        (await clerk.AxeViolations()).ShouldBeEmpty();
    }

    private static async Task Applicant(IPage page, string title, string way)
    {
        foreach (var (name, value) in new[] { ("Name", "诸葛青云"), ("IdentityNumber", "310117199001011234"), ("Phone", "13800001234"), ("Email", "a@mail.example"), ("Address", "竹苑路18号"), ("Title", title), ("Description", title + "，2025年度") })
            await page.Locator($"[name='Input.{name}']").FillAsync(value);
        var kind = page.Locator("[name='Input.Kind']").First;
        if (await kind.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            await kind.SelectOptionAsync("NaturalPerson");
        await page.Locator("[name='Input.Identity']").SelectOptionAsync("IdentityCard");
        await page.Locator($"[name='Input.Way'][value='{way}']").CheckAsync();
    }

    private static async Task Do(IPage page, string id, string act, params (string Name, string Value)[] fields)
    {
        await page.GotoAsync($"{id}/do/{act}");
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"main [name='Input.{name}']").First;
            switch (await field.EvaluateAsync<string>("field => field.type"))
            {
                case "select-one":
                    await field.SelectOptionAsync(value);
                    break;
                case "checkbox":
                    await field.CheckAsync();
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
        await Submit(page);
    }

    /// <summary>The act's own button, by the keyboard.</summary>
    private static async Task Submit(IPage page)
    {
        var address = page.Url;
        await page.Locator("main form.mt-form button[type=submit]").Last.PressAsync("Enter");
        await page.Reach(url => url != address);
    }

    /// <summary>By the keyboard, and on until another page stands there.</summary>
    private static async Task Send(IPage page, string button)
    {
        await page.EvaluateAsync("document.body.dataset.old = ''");
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.PressAsync("Enter");
        await page.Locator("body:not([data-old]) main").WaitForAsync();
        await page.Arrived();
    }

    private static Task<string> Words(IPage page) => page.Locator("main").InnerTextAsync();
}
