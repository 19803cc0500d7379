using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>
/// Applicants on their whole way, without script. A guest on a telephone: who holds it, what is public, a draft that goes on elsewhere, receipt, correction,
/// reply, paper, another one withdrawn. Somebody signed in over a real provider: file, list, calendar.
/// </summary>
[Collection(OwnHouses.Name)]
public sealed class RequestJourneyTests(Browser browser, RequestHouses houses)
{
    [Theory, EveryEngine]
    public async Task A_guest_finds_the_agency_files_from_a_draft_corrects_reads_the_reply_and_withdraws_another(Engine engine)
    {
        var house = await houses.On(engine);
        var phone = await browser.Open(390, script: false, address: house.Address);
        await Look(phone, house);
        var code = await KeepDraft(phone);

        var guest = await browser.Open(390, script: false, address: house.Address);
        await guest.GotoAsync("/requests/draft");
        await guest.Locator("[name='Code']").FillAsync(code);
        await Press(guest, "接着填");
        (await guest.Locator("[name='Input.Title']").InputValueAsync()).ShouldBe("竹苑小区加装电梯补贴明细");
        var (number, query) = await FileIt(guest);

        var clerk = await house.SignedIn(browser, Role.Clerk);
        var desk = await Desk(clerk, number);
        await Act(clerk, desk, "Confirm", ("Input.How", "电话联系，核对了所需信息"));
        await Act(clerk, desk, "AskCorrection", ("Input.What", "请写明年度和楼号"), ("Input.Days", "10"));

        var home = await browser.Open(390, script: false, address: house.Address);
        await Track(home, number, query);
        await Judge(house, number, query);
        await home.Locator("[name='Description']").FillAsync("2025年度，竹苑路18号楼的补贴明细");
        await Press(home, "提交补正");
        (await Words(home)).ShouldContain("补正已提交");

        await Reply(clerk, desk);
        await home.ReloadAsync();
        (await Words(home)).ShouldContain("已办结");
        await home.GetByText("政府信息公开申请答复书").First.ClickAsync();
        await home.Picture("request-answered-390");
        var download = await home.RunAndWaitForDownloadAsync(() => home.GetByRole(AriaRole.Link, new() { Name = "下载 Word" }).Last.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".docx");

        await WithdrawAnother(guest, house);
    }

    [ProviderTheory, EveryEngine]
    public async Task Who_signs_in_files_lists_and_subscribes_to_the_calendar(Engine engine)
    {
        var house = await houses.On(engine);
        var page = await browser.Open(1280, script: false, address: house.Address);
        await page.GotoAsync("/requests/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "用统一身份认证登录" }).Follow();
        await page.Locator("[name='login']").FillAsync("zhuge");
        await page.Locator("[name='password']").FillAsync("x");
        await page.Locator("button[type=submit]").Follow();
        await page.Locator("button[type=submit]").Follow();
        await page.Reach("**/requests/account");
        (await Words(page)).ShouldContain("还没有申请");

        await page.GetByRole(AriaRole.Link, new() { Name = "提出申请" }).Last.Follow();
        await page.Locator("[name='Input.UnitId']").SelectOptionAsync(house.Unit.Id.ToString());
        await Fill(page, "登录后提的申请");
        await Press(page, "提交申请");
        (await Words(page)).ShouldNotContain("查询码 ");
        await page.GotoAsync("/requests/account");
        (await Words(page)).ShouldContain("登录后提的申请");
        await page.Picture($"request-account-{engine}");
        await Press(page, "建立日历地址");
        var address = Regex.Match(await page.Locator("body").InnerTextAsync(), "/requests/calendar/[a-z0-9]+\\.ics").Value;
        using var anybody = new HttpClient { BaseAddress = new(house.Address) };
        (await anybody.GetStringAsync(address)).ShouldStartWith("BEGIN:VCALENDAR");
        await Press(page, "退出登录");
        await page.GotoAsync("/requests/account");
        (await Words(page)).ShouldNotContain("登录后提的申请");
    }

    /// <summary>The case's own page, which the walk cannot reach, by axe and at both phones' widths.</summary>
    private async Task Judge(RequestHouseAt house, string number, string code)
    {
        var page = await browser.Open(address: house.Address);
        await Track(page, number, code);
        (await page.Faults()).ShouldBeEmpty();
        await page.Picture("request-correct-1280");
    }

    private static async Task Look(IPage phone, RequestHouseAt house)
    {
        await phone.GotoAsync("/requests");
        await phone.GetByRole(AriaRole.Link, new() { Name = "提出申请", Exact = true }).First.Follow();
        await phone.Locator("[name='Asked']").FillAsync($"{house.Unit.Name}给竹苑小区加装电梯补贴了多少钱");
        await Press(phone, "找一找");
        (await Words(phone)).ShouldContain($"您提到了{house.Unit.Name}");
        (await phone.FitsItsWidth()).ShouldBeTrue();
        await Press(phone, $"向{house.Unit.ShortName}申请");
        (await phone.Locator("[name='Input.UnitId'] option:checked").InnerTextAsync()).ShouldContain(house.Unit.Name);
    }

    private static async Task<string> KeepDraft(IPage phone)
    {
        await phone.Locator("[name='Input.Title']").FillAsync("竹苑小区加装电梯补贴明细");
        await Press(phone, "提交申请");
        (await Words(phone)).ShouldContain("请");
        (await phone.Locator("[name='Input.Title']").InputValueAsync()).ShouldBe("竹苑小区加装电梯补贴明细", "a refusal loses nothing");
        await Press(phone, "保存草稿");
        var kept = await Words(phone);
        await phone.Picture("request-draft-390");
        return Regex.Match(kept, "草稿码 ([A-Z0-9-]{19})").Groups[1].Value;
    }

    private static async Task<(string Number, string Code)> FileIt(IPage guest)
    {
        await Fill(guest, "竹苑小区加装电梯补贴明细");
        await Press(guest, "提交申请");
        var words = await Words(guest);
        words.ShouldContain("申请已提交");
        await guest.Picture("request-filed-390");
        var given = Regex.Match(words, "登记号 ([A-Z0-9]+-[0-9]+-[0-9]+)，查询码 ([A-Z0-9]{8})");
        given.Success.ShouldBeTrue(words);
        return (given.Groups[1].Value, given.Groups[2].Value);
    }

    private static async Task Fill(IPage page, string title)
    {
        await page.Locator("[name='Input.Title']").FillAsync(title);
        await page.Locator("[name='Input.Description']").FillAsync("各楼栋的补贴金额和拨付日期");
        await page.GetByLabel("平台下载").CheckAsync();
        await page.Locator("[name='Input.Name']").FillAsync("诸葛青云");
        await page.Locator("[name='Input.Identity']").SelectOptionAsync("IdentityCard");
        await page.Locator("[name='Input.IdentityNumber']").FillAsync("310117199001011234");
        await page.Locator("[name='Input.Phone']").FillAsync("13800001234");
        await page.Locator("[name='HasReadPrivacy'][type=checkbox]").CheckAsync();
    }

    private static async Task<string> Desk(IPage clerk, string number)
    {
        await clerk.GotoAsync("/desk/requests");
        await clerk.Locator("tr").Filter(new() { HasText = number }).GetByRole(AriaRole.Link).First.Follow();
        return new Uri(clerk.Url).AbsolutePath;
    }

    private static async Task Reply(IPage clerk, string desk)
    {
        await clerk.GotoAsync($"{desk}/do/ReplyOnTheSpot");
        await clerk.Locator("[name='Input.Reply']").SelectOptionAsync("Disclosed");
        await clerk.Locator("[name='Input.Basis']").SelectOptionAsync("GIR 36(1)");
        await clerk.Locator("[name='Input.Finding']").FillAsync("补贴明细已经在区政府网站公开");
        await clerk.Locator("[name='Input.Elsewhere']").FillAsync("网站首页—信息公开—方竹街道");
        await clerk.Locator("main form button[type=submit]").First.Follow();
        await clerk.Reach($"**{desk}");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "政府信息公开申请答复书" }).First.Follow();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "编号印发" }).Follow();
    }

    private static async Task WithdrawAnother(IPage guest, RequestHouseAt house)
    {
        await guest.GotoAsync("/requests/apply");
        await guest.Locator("[name='Input.UnitId']").SelectOptionAsync(house.Unit.Id.ToString());
        await Fill(guest, "另一件，写完就不要了");
        await Press(guest, "提交申请");
        await guest.GetByRole(AriaRole.Link, new() { Name = "查看这件申请" }).Follow();
        await guest.Locator("summary").Filter(new() { HasText = "撤回申请" }).ClickAsync();
        await Press(guest, "撤回申请");
        (await Words(guest)).ShouldContain("已终止办理");
        await guest.Picture("request-withdrawn-390");
    }

    private static async Task Track(IPage page, string number, string code)
    {
        await page.GotoAsync("/requests/track");
        await page.Locator("[name='Number']").FillAsync(number);
        await page.Locator("[name='Code']").FillAsync(code);
        await Press(page, "查询");
        (await Words(page)).ShouldContain("请写明年度和楼号");
        await page.Picture("request-correct-390");
    }

    private static async Task Act(IPage clerk, string desk, string act, params (string Name, string Value)[] fields)
    {
        await clerk.GotoAsync($"{desk}/do/{act}");
        foreach (var (name, value) in fields)
            await clerk.Locator($"[name='{name}']").FillAsync(value);
        await clerk.Locator("main form button[type=submit]").First.Follow();
        await clerk.Reach($"**{desk}");
    }

    private static async Task Press(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Follow();
    }

    private static Task<string> Words(IPage page) => page.Locator("main").InnerTextAsync();
}
