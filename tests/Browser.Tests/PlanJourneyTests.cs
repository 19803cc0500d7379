using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>What the office and a street do with a plan that arrived on paper, from the paste to the first progress.</summary>
[Collection(ActingInTheDemo.Name)]
public sealed class PlanJourneyTests(DemoBrowser browser)
{
    private const string Printed = """
        2027年云间区政务公开工作要点(试行稿)

        云府办发〔2027〕3号

        各街道办事处、镇人民政府,区政府各部门:

        一、扩大公开

        (一)公开招生信息。公布义务教育阶段招生范围和报名时间,线上说明会不少于2场。(责任单位:区教育局;完成时限:5月底前)

        (二)公开便民服务。更新社区事务受理服务中心办事指南,准确率达到100%。(责任单位:方竹街道;完成时限:12月底前)

        上海市云间区人民政府办公室

        2026年10月12日
        """;

    [Fact]
    public async Task A_pasted_plan_is_corrected_published_dispatched_broken_down_and_reported()
    {
        var office = await browser.SignedIn("区府办政务公开科");
        var plan = await Paste(office);
        await Correct(office, plan);
        await Publish(office, plan);
        await Dispatch(office, plan);

        var street = await browser.SignedIn("经办人", "方竹街道");
        await BreakDown(street, plan);
        await Report(street);
    }

    private static async Task<string> Paste(IPage office)
    {
        await office.GotoAsync("/desk/workplans/plans/import");
        await office.Locator("[name='Input.Year']").FillAsync("2027");
        await office.Locator("[name='Input.Pasted']").FillAsync(Printed);
        await office.Locator("main form").Filter(new() { Has = office.Locator("textarea") }).Locator("button[type=submit], button:not([type])").Last.Follow();
        await office.Reach("**/draft**");
        (await office.Locator("article.mt-clause").CountAsync()).ShouldBe(2);
        (await office.Faults()).ShouldBeEmpty();
        await office.Picture("journey-draft");
        return new Uri(office.Url).AbsolutePath.Split('/')[^2];
    }

    private static async Task Correct(IPage office, string plan)
    {
        foreach (var page in (string[])["head", "names", "publish", "discard"])
        {
            await office.GotoAsync($"/desk/workplans/plans/{plan}/{page}");
            (await office.Faults()).ShouldBeEmpty();
        }
        await office.GotoAsync($"/desk/workplans/plans/{plan}/draft");
        await office.Locator("article.mt-clause").First.GetByRole(AriaRole.Link, new() { NameRegex = new("编辑") }).Follow();
        await office.Locator("[name='Input.Text']").FillAsync("公布义务教育阶段招生范围和报名时间,线上说明会不少于3场。");
        await office.GetByRole(AriaRole.Button, new() { NameRegex = new("本条已核对") }).Follow();
        (await office.Locator("article.mt-clause").First.InnerTextAsync()).ShouldContain("不少于3场");

        await office.GotoAsync($"/desk/workplans/plans/{plan}/head");
        await office.Locator("[name='Input.IssuedOn']").FillAsync("2026-10-12");
        await office.Locator("main form").GetByRole(AriaRole.Button).Last.Follow();
    }

    private static async Task Publish(IPage office, string plan)
    {
        await office.GotoAsync($"/desk/workplans/plans/{plan}/publish");
        var sure = office.GetByRole(AriaRole.Button, new() { Name = "全部确认无误" });
        if (await sure.CountAsync() > 0)
        {
            await office.Locator("[name='Why']").FillAsync("已与印发件逐条核对");
            await sure.Follow();
            await office.GotoAsync($"/desk/workplans/plans/{plan}/publish");
        }
        await office.GetByRole(AriaRole.Button, new() { Name = "下达给责任单位" }).Follow();
        await office.Reach($"**/desk/workplans/plans/{plan}");
        (await office.Locator("main").InnerTextAsync()).ShouldContain("方竹街道");
        (await office.Faults()).ShouldBeEmpty();
        await office.Picture("journey-published");
    }

    private static async Task Dispatch(IPage office, string plan)
    {
        await office.GotoAsync($"/desk/workplans/dispatch/{plan}");
        (await office.Faults()).ShouldBeEmpty();
        var download = await office.RunAndWaitForDownloadAsync(() => office.GetByRole(AriaRole.Link, new() { NameRegex = new("Excel") }).First.ClickAsync());
        var sheets = Path.Combine(Directory.CreateTempSubdirectory("mt-sheets-").FullName, "sheets.zip");
        await download.SaveAsAsync(sheets);
        using (var zip = System.IO.Compression.ZipFile.OpenRead(sheets))
            zip.Entries.Count.ShouldBe(2);
        await DropBack(office, sheets);
        Directory.Delete(Path.GetDirectoryName(sheets)!, recursive: true);
    }

    /// <summary>What comes back is compared row by row; nothing was filled in, and nothing counts.</summary>
    private static async Task DropBack(IPage office, string sheets)
    {
        await office.Locator("input[type=file]").SetInputFilesAsync(sheets);
        await office.GetByRole(AriaRole.Button, new() { Name = "比对", Exact = true }).Follow();
        await office.Locator("#difference").WaitForAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("无变化 2 行");
        (await office.Faults()).ShouldBeEmpty();
    }

    private static async Task BreakDown(IPage street, string plan)
    {
        await street.GotoAsync($"/desk/workplans/breakdown/{plan}");
        await street.Locator("[name='Rows[0].Section']").FillAsync("党政办公室");
        await street.Locator("[name='Rows[0].PersonInCharge']").FillAsync("竹青");
        await street.Locator("[name='Rows[0].Measures']").FillAsync("逐项核对办事指南,按月抽查。");
        await street.Locator("[name='Rows[0].Milestone']").FillAsync("完成第一轮核对");
        await street.Locator("[name='Rows[0].MilestoneDueOn']").FillAsync("2027-03-31");
        await street.GetByRole(AriaRole.Button, new() { Name = "保存分解" }).Follow();
        await street.GotoAsync($"/desk/workplans/breakdown/{plan}");
        (await street.Faults()).ShouldBeEmpty();
        await street.Picture("journey-breakdown");
    }

    private static async Task Report(IPage street)
    {
        // The pasted plan is next year's, so progress goes to a task of the running one.
        await street.GotoAsync("/desk/workplans");
        await street.Locator("main table a[href*='/tasks/']").First.Follow();
        await street.Locator("[name='Entry.Text']").FillAsync("已核对四十七项办事指南,修改过时内容九处。");
        await street.Locator("[name='Entry.Percent']").FillAsync("30");
        await street.Locator("[name='Entry.Files']").SetInputFilesAsync(new FilePayload { Name = "核对清单.txt", MimeType = "text/plain", Buffer = "四十七项"u8.ToArray() });
        await street.GetByRole(AriaRole.Button, new() { Name = "填报", Exact = true }).Follow();
        (await street.Locator("main").InnerTextAsync()).ShouldContain("修改过时内容九处");
        (await street.Locator("main").InnerTextAsync()).ShouldContain("核对清单");
        (await street.Faults()).ShouldBeEmpty();
        await street.Picture("journey-task");
    }
}
