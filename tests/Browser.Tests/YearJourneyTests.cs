using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>A quarter as people live it: return, sent back, handed in again, bulletin, and what the public sees at the end.</summary>
[Collection(Browsing.Name)]
public sealed class YearJourneyTests(Browser browser)
{
    private const string Office = "区府办政务公开科";

    [Fact]
    public async Task A_return_is_sent_back_handed_in_again_told_in_a_bulletin_and_shown_to_the_public()
    {
        var office = await browser.SignedIn(Office, "顾砚");
        await Open(office);
        var street = await browser.SignedIn("经办人", "方竹街道");
        var address = await HandIn(street, "本季度按计划推进，下季度初完成。");
        await SendBack(office, address);
        await HandInAgain(street, address);
        await Accept(office, address);

        var bulletin = await Write(office);
        await Sign(bulletin);
        await Issue(office, bulletin);
        await Review("推进情况的通报");
        await Release(office, bulletin);

        var plan = await Propose(office);
        await Review("政务公开工作要点");
        await ReleasePlan(office, plan);
        await LookAsPublic(bulletin);
    }

    /// <summary>The morning's job may have opened it already.</summary>
    private static async Task Open(IPage office)
    {
        await office.GotoAsync("/desk/workplans/returns");
        var row = office.Locator("tr").Filter(new() { HasText = "2026年第三季度" }).First;
        await Look(office, "returns");
        if (await row.Locator("a[href*='/rounds/']").CountAsync() == 0)
        {
            await row.GetByRole(AriaRole.Link, new() { NameRegex = new("启动") }).ClickAsync();
            await office.GetByRole(AriaRole.Button, new() { NameRegex = new("启动") }).ClickAsync();
        }
        await office.GotoAsync("/desk/workplans/returns");
        await row.Locator("a[href*='/rounds/']").ClickAsync();
        await Look(office, "round");
    }

    private static async Task<string> HandIn(IPage street, string words)
    {
        await street.GotoAsync("/desk/workplans/returns");
        await street.Locator("main table a[href*='/desk/workplans/returns/']").Filter(new() { HasText = "第三季度" }).First.ClickAsync();
        await Look(street, "return");
        await Say(street, words);
        return new Uri(street.Url).AbsolutePath;
    }

    private static async Task Say(IPage street, string words)
    {
        foreach (var box in await street.Locator("textarea[name^='Input.Lines']").AllAsync())
            await box.FillAsync(words);
        await street.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        (await street.Locator("main").InnerTextAsync()).ShouldContain("已报送待审核");
    }

    private static async Task SendBack(IPage office, string address)
    {
        await office.GotoAsync(address);
        await office.Locator("[name='Verdict.Why']").FillAsync("请写明完成日期。");
        await office.GetByRole(AriaRole.Button, new() { Name = "退回", Exact = true }).ClickAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("已退回");
    }

    private static async Task HandInAgain(IPage street, string address)
    {
        await street.GotoAsync(address);
        (await street.Locator("main").InnerTextAsync()).ShouldContain("请写明完成日期。");
        await Say(street, "11月15日前完成。");
    }

    private static async Task Accept(IPage office, string address)
    {
        await office.GotoAsync(address);
        await office.GetByRole(AriaRole.Button, new() { Name = "审核通过" }).ClickAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("已通过");
        await Look(office, "return-accepted");
    }

    private static async Task<string> Write(IPage office)
    {
        await office.GotoAsync("/desk/workplans/bulletins");
        await office.GetByRole(AriaRole.Button, new() { Name = "拟写2026年第三季度通报" }).ClickAsync();
        await office.WaitForURLAsync(new Regex("/desk/workplans/bulletins/[0-9a-f-]{36}"));
        (await office.Locator("[name='Input.Text']").InputValueAsync()).ShouldContain("总体情况");
        await office.Locator("[name='Input.Code']").FillAsync("云府办通报");
        await office.Locator("[name='Input.Serial']").FillAsync("3");
        await office.Locator("[name='Input.WantsPublic'][type=checkbox]").CheckAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Look(office, "bulletin-draft");
        await office.GetByRole(AriaRole.Button, new() { Name = "送签" }).ClickAsync();
        return new Uri(office.Url).AbsolutePath;
    }

    private async Task Sign(string bulletin)
    {
        var second = await browser.SignedIn(Office, "潘素");
        await second.GotoAsync(bulletin);
        await second.GetByRole(AriaRole.Button, new() { Name = "签发" }).ClickAsync();
        (await second.Locator("main").InnerTextAsync()).ShouldContain("已签发");
    }

    private static async Task Issue(IPage office, string bulletin)
    {
        await office.GotoAsync(bulletin);
        await office.GetByRole(AriaRole.Button, new() { Name = "印发给各单位" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "送保密审查" }).ClickAsync();
        await Look(office, "bulletin-issued");
    }

    private async Task Review(string title)
    {
        var reviewer = await browser.SignedIn("保密审查员", "施默");
        await reviewer.GotoAsync("/desk/reviews");
        await reviewer.GetByRole(AriaRole.Link).Filter(new() { HasText = title }).First.ClickAsync();
        foreach (var point in await reviewer.Locator("[name='Input.Checked']").AllAsync())
            await point.CheckAsync();
        await reviewer.GetByLabel("审查通过").CheckAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "提交审查结论" }).ClickAsync();
    }

    private static async Task Release(IPage office, string address)
    {
        await office.GotoAsync(address);
        await office.GetByRole(AriaRole.Button, new() { Name = "公开", Exact = true }).ClickAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("已公开");
    }

    private static async Task<string> Propose(IPage office)
    {
        await office.GotoAsync("/desk/workplans/plans");
        await office.Locator("main table a[href*='/desk/workplans/plans/']").Filter(new() { HasText = "2026年" }).First.ClickAsync();
        await Look(office, "plan");
        var address = new Uri(office.Url).AbsolutePath;
        await office.GetByRole(AriaRole.Button, new() { Name = "把目前的进展送审公开" }).ClickAsync();
        return address;
    }

    private static Task ReleasePlan(IPage office, string plan) => Release(office, plan);

    private async Task LookAsPublic(string bulletin)
    {
        var reader = await browser.Open();
        await reader.GotoAsync("/workplans");
        await reader.Locator("main table a").Filter(new() { HasText = "2026年" }).First.ClickAsync();
        (await reader.Locator("main").InnerTextAsync()).ShouldContain("项任务：已完成");
        await Look(reader, "public-plan");
        foreach (var form in (string[])["Json", "Csv", "Feed"])
            (await reader.APIRequest.GetAsync($"{reader.Url}?handler={form}")).Status.ShouldBe(200, form);
        await reader.GetByRole(AriaRole.Link, new() { NameRegex = new("第三季度政务公开工作要点推进情况的通报") }).ClickAsync();
        new Uri(reader.Url).AbsolutePath.ShouldBe(bulletin.Replace("/desk", "", StringComparison.Ordinal));
        await Look(reader, "public-bulletin");
        await reader.PdfAsync(new() { Path = Path.Combine(TestKit.Repository.Root, "artifacts", "screenshots", "year-public-bulletin.pdf"), Format = "A4" });
    }

    /// <summary>No violation at either width, nothing to scroll sideways, and a picture of both.</summary>
    private static async Task Look(IPage page, string name)
    {
        foreach (var width in (int[])[320, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.AxeViolations()).ShouldBeEmpty($"{name} at {width} px");
            (await page.FitsItsWidth()).ShouldBeTrue($"{name} at {width} px");
            await page.Picture($"year-{name}-{width}");
        }
    }
}
