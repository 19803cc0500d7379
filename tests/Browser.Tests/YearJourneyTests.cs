using System.Text.Json;
using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>
/// A quarter of a plan of its own, by the people whose posts they are: handed in, sent back, handed in again, accepted; the bulletin written by
/// one and signed by another; bulletin and plan reviewed by a third and read by a resident.
/// </summary>
[Collection(ActingInTheDemo.Name)]
public sealed class YearJourneyTests(DemoBrowser browser)
{
    private const string Title = "云间区政府办公室2026年政务公开重点工作安排";

    private const string Printed = $"""
        {Title}

        云府办政〔2026〕21号

        区教育局、方竹街道:

        一、公开质量

        (一)核对办事指南。逐项核对社区事务受理服务中心办事指南,过时的当月改正。(责任单位:方竹街道;完成时限:12月底前)

        (二)公布课后服务安排。公布各中小学课后服务的时间、内容和收费。(责任单位:区教育局;完成时限:12月底前)

        上海市云间区人民政府办公室

        2026年10月12日
        """;

    private const string Reason = "没有写明核对了多少项，请补充数量和改正情况。";
    private const string Words = "已核对四十七项，改正九项，清单见任务佐证。";

    [Fact]
    public async Task A_return_is_sent_back_mended_and_accepted_and_the_quarter_becomes_a_bulletin_and_a_public_page()
    {
        var office = await browser.SignedIn("区府办政务公开科");
        var plan = await Hand(office);
        var round = await OpenRound(office, plan);

        var street = await browser.SignedIn("经办人", "方竹街道");
        var handedIn = await HandIn(street);
        await SendBack(office, handedIn);
        await Mend(street, handedIn);
        await Accept(office, handedIn);
        await Late(office, round);

        var bulletin = await Bulletin(office);
        await SignAndIssue(office, street, bulletin);
        await Release(office, $"/desk/workplans/bulletins/{bulletin}", propose: "送保密审查");
        await Release(office, $"/desk/workplans/plans/{plan}", propose: "把目前的进展送审公开");
        await Resident(bulletin);
    }

    private static async Task<string> Hand(IPage office)
    {
        await office.GotoAsync("/desk/workplans/plans/import");
        await office.Locator("[name='Input.AgencyId']").SelectOptionAsync(new SelectOptionValue { Label = "上海市云间区人民政府办公室" });
        await office.Locator("[name='Input.Year']").FillAsync("2026");
        await office.Locator("[name='Input.Pasted']").FillAsync(Printed);
        await Press(office, "读取");
        await office.Reach("**/draft**");
        var plan = new Uri(office.Url).AbsolutePath.Split('/')[^2];
        await office.GotoAsync($"/desk/workplans/plans/{plan}/head");
        await office.Locator("[name='Input.IssuedOn']").FillAsync("2026-10-12");
        await office.Locator("main form").GetByRole(AriaRole.Button).Last.Follow();
        await office.GotoAsync($"/desk/workplans/plans/{plan}/publish");
        var sure = office.GetByRole(AriaRole.Button, new() { Name = "全部确认无误" });
        if (await sure.CountAsync() > 0)
        {
            await office.Locator("[name='Why']").FillAsync("已与印发件逐条核对");
            await sure.Follow();
            await office.GotoAsync($"/desk/workplans/plans/{plan}/publish");
        }
        await Press(office, "下达给责任单位");
        await office.Reach($"**/desk/workplans/plans/{plan}");
        return plan;
    }

    private static async Task<string> OpenRound(IPage office, string plan)
    {
        await office.GotoAsync("/desk/workplans/returns");
        var own = office.Locator($"section[aria-labelledby='plan-{plan}']");
        await own.GetByRole(AriaRole.Link, new() { NameRegex = new("启动") }).Follow();
        await Press(office, "今天启动");
        await office.Reach("**/desk/workplans/returns");
        await own.Locator("th a").Follow();
        await office.Reach("**/rounds/*");
        (await Said(office)).ShouldContain("方竹街道");
        (await Said(office)).ShouldContain("区教育局");
        return office.Url;
    }

    /// <summary>Nothing was entered in the quarter, so the return asks for a word on the task before it is taken.</summary>
    private static async Task<string> HandIn(IPage street)
    {
        await street.GotoAsync("/desk/workplans/returns");
        await street.Locator("tr").Filter(new() { HasText = Title }).GetByRole(AriaRole.Link).Follow();
        await street.Reach("**/returns/*");
        await street.Locator("[name='Input.Words']").FillAsync("办事指南已全部核对。");
        await Press(street, "报送");
        (await street.Locator(".mt-error-summary").InnerTextAsync()).ShouldContain("本季度没有进展，也没有说明");
        (await street.Locator("[name='Input.Words']").InputValueAsync()).ShouldBe("办事指南已全部核对。");
        await street.Locator("[name='Input.Lines[0].Words']").FillAsync("已核对。");
        await Press(street, "报送");
        (await Said(street)).ShouldContain("已报送，等待审核");
        (await street.Faults()).ShouldBeEmpty();
        return new Uri(street.Url).AbsolutePath;
    }

    private static async Task SendBack(IPage office, string handedIn)
    {
        await office.GotoAsync(handedIn);
        await Press(office, "退回");
        (await Said(office)).ShouldContain("退回须写明理由");
        await office.Locator("[name='Verdict.Why']").FillAsync(Reason);
        await Press(office, "退回");
        (await Said(office)).ShouldContain("已退回");
    }

    private static async Task Mend(IPage street, string handedIn)
    {
        await street.GotoAsync("/desk");
        (await Said(street)).ShouldContain(Title);
        await street.GotoAsync(handedIn);
        (await Said(street)).ShouldContain(Reason);
        await Press(street, "报送");
        (await Said(street)).ShouldContain("退回后尚未修改");
        await street.Locator("[name='Input.Lines[0].Words']").FillAsync(Words);
        await Press(street, "报送");
        (await Said(street)).ShouldContain("已报送，等待审核");
        await street.Picture("journey-return");
    }

    private static async Task Accept(IPage office, string handedIn)
    {
        await office.GotoAsync(handedIn);
        (await Said(office)).ShouldContain(Words);
        await Press(office, "审核通过");
        (await Said(office)).ShouldContain("已审核通过");
        (await office.Faults()).ShouldBeEmpty();
    }

    /// <summary>The school office has not answered: the office sees it and urges.</summary>
    private static async Task Late(IPage office, string round)
    {
        await office.GotoAsync(round);
        (await office.Locator("tr").Filter(new() { HasText = "方竹街道" }).InnerTextAsync()).ShouldContain("已通过");
        await Press(office, "催报");
        (await office.Locator("tr").Filter(new() { HasText = "区教育局" }).InnerTextAsync()).ShouldContain("1次");
        await Press(office, "现在截止");
        (await Said(office)).ShouldContain("期限未到而且还有单位没有报送");
    }

    private static async Task<string> Bulletin(IPage office)
    {
        await office.GotoAsync("/desk/workplans/bulletins");
        await office.Locator("section").Filter(new() { Has = office.GetByRole(AriaRole.Heading, new() { Name = Title }) }).GetByRole(AriaRole.Button, new() { NameRegex = new("拟写") }).Follow();
        await office.Reach("**/bulletins/*");
        var draft = await office.Locator("[name='Input.Text']").InputValueAsync();
        draft.ShouldContain("应报送2个单位");
        draft.ShouldContain("尚未报送的单位：区教育局");
        await office.Locator("[name='Input.Text']").FillAsync(draft + "\n请区教育局于本月底前补报。");
        await office.Locator("[name='Input.Code']").FillAsync("云府办通报");
        await office.Locator("[name='Input.Serial']").FillAsync("4");
        await office.Locator("[name='Input.WantsPublic'][type=checkbox]").CheckAsync();
        await Press(office, "保存");
        await Press(office, "送签");
        (await Said(office)).ShouldContain("请区教育局于本月底前补报");
        (await office.GetByRole(AriaRole.Button, new() { Name = "签发" }).CountAsync()).ShouldBe(0);
        return new Uri(office.Url).AbsolutePath.Split('/')[^1];
    }

    private async Task SignAndIssue(IPage office, IPage street, string bulletin)
    {
        var head = await browser.SignedIn("负责人", "区府办");
        await head.GotoAsync($"/desk/workplans/bulletins/{bulletin}");
        await Press(head, "签发");
        (await Said(head)).ShouldContain("已签发");
        await office.GotoAsync($"/desk/workplans/bulletins/{bulletin}");
        await Press(office, "印发给各单位");
        (await Said(office)).ShouldContain("0/2 个单位已阅");
        await street.GotoAsync($"/desk/workplans/bulletins/{bulletin}");
        await Press(street, "已阅");
        (await Said(street)).ShouldContain("云府办通报〔2026〕4号");
        (await street.Faults()).ShouldBeEmpty();
        await street.Picture("journey-bulletin");
    }

    /// <summary>Handed in by the office, passed point by point by the reviewer, made public by the office.</summary>
    private async Task Release(IPage office, string page, string propose)
    {
        await office.GotoAsync(page);
        await Press(office, propose);
        var reviewer = await browser.SignedIn("保密审查员", "区府办");
        await reviewer.GotoAsync("/desk/reviews");
        // The newest that is still open; titles of plan and bulletin are told apart by the page they lead to.
        await reviewer.Locator("table").First.Locator("tbody tr").Filter(new() { HasText = "顾砚" }).Filter(new() { HasNotText = "已" }).Last.GetByRole(AriaRole.Link).Follow();
        await LookAtWhatIsReviewed(reviewer);
        foreach (var point in await reviewer.Locator("[name='Input.Checked']").AllAsync())
            await point.CheckAsync();
        await reviewer.GetByLabel("审查通过").CheckAsync();
        await Press(reviewer, "提交审查结论");
        await office.GotoAsync(page);
        await Press(office, "公开");
        (await Said(office)).ShouldContain("已公开");
    }

    /// <summary>送审件: what the reviewer reads is what the public will, on a page of its own.</summary>
    private static async Task LookAtWhatIsReviewed(IPage reviewer)
    {
        var review = reviewer.Url;
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "打开送审件" }).Follow();
        (await reviewer.Faults()).ShouldBeEmpty();
        await reviewer.GotoAsync(review);
    }

    private async Task Resident(string bulletin)
    {
        var resident = await browser.Open(script: false);
        await resident.GotoAsync("/workplans/qfb/2026");
        (await Said(resident)).ShouldContain("核对办事指南");
        var shown = JsonDocument.Parse(await (await resident.APIRequest.GetAsync("/workplans/qfb/2026?handler=Json")).TextAsync()).RootElement;
        shown.GetRawText().ShouldContain("公布课后服务安排");
        (await resident.Locator("main").InnerTextAsync()).ShouldNotContain(Reason);
        await resident.GotoAsync($"/workplans/bulletins/{bulletin}");
        (await Said(resident)).ShouldContain("请区教育局于本月底前补报");
        foreach (var path in (string[])["/workplans/qfb/2026", $"/workplans/bulletins/{bulletin}"])
        {
            var page = await browser.Open();
            await page.GotoAsync(path);
            (await page.Faults()).ShouldBeEmpty();
            await page.Picture($"journey-public-{(path.Contains("bulletin", StringComparison.Ordinal) ? "bulletin" : "plan")}");
        }
    }

    private static Task Press(IPage page, string button) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.Follow();

    private static Task<string> Said(IPage page) => page.Locator("main").InnerTextAsync();
}
