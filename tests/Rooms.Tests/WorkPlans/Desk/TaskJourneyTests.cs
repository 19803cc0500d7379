using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Import.Pages;

namespace Mingtang.WorkPlans.Desk;

/// <summary>Handed out → broken down → reported → accepted, pressing the buttons a person presses.</summary>
public sealed class TaskJourneyTests
{
    private const string Printed = """
        2026年云间区政务公开工作要点
        序号 | 任务名称 | 任务内容 | 责任单位 | 完成时限
        1 | 规划公开 | 主动公开区级规划实施情况。 | 区发改委牵头,东泾镇配合 | 11月底前
        2 | 任务分解 | 各单位收到要点后15日内完成任务分解。 | 区发改委、东泾镇 | 全年
        """;

    [Theory, EveryEngine]
    public async Task A_unit_breaks_down_reports_and_the_office_accepts(Engine engine)
    {
        await using var desk = new Import.Pages.Desk(engine);
        var plan = await Published(desk);
        var clerk = desk.As(Role.Clerk, desk.Reform, 7);

        (await clerk.Open("/desk")).MainWords().ShouldContain("待分解任务");
        var breakdown = $"/desk/workplans/breakdown/{plan}";
        var again = await clerk.Press(breakdown, "保存分解", ("Rows[0].Section", "规划科"), ("Rows[0].Milestone", "初稿"), ("Rows[0].MilestoneDueOn", "2026-12-24"));
        Value(again, "Rows[0].Section").ShouldBe("规划科");
        Value(again, "Rows[0].Milestone").ShouldBe("初稿");
        again.MainWords().ShouldContain("请填写责任人");
        again.MainWords().ShouldContain("节点日期不能晚于任务完成时限 2026-11-30");
        (await clerk.Press(breakdown, "保存分解", ("Rows[0].Section", "规划科"), ("Rows[0].PersonInCharge", "陆简"))).MainWords().ShouldContain("已保存 1 项任务的分解");

        var task = (await clerk.Open("/desk/workplans")).Link("规划公开");
        await ReportWithFile(clerk, task);
        (await clerk.Open(task)).MainWords().ShouldContain("发布实施情况报告");
        (await clerk.Press(task + "/report-done", "报办结")).MainWords().ShouldContain("待认定");

        (await desk.Officer.Open("/desk")).MainWords().ShouldContain("待认定");
        (await desk.Officer.Press(task + "/return", "退回")).MainWords().ShouldContain("退回须写明理由");
        (await desk.Officer.Press(task + "/return", "退回", ("Input.Reason", "缺少截图"))).MainWords().ShouldContain("缺少截图");
        (await clerk.Open("/desk")).MainWords().ShouldContain("被退回的任务");
        await clerk.Press(task + "/report-done", "报办结");
        (await desk.Officer.Press(task + "/accept", "认定完成")).MainWords().ShouldContain("已完成");
    }

    [Theory, EveryEngine]
    public async Task Another_unit_finds_neither_the_task_nor_its_evidence(Engine engine)
    {
        await using var desk = new Import.Pages.Desk(engine);
        var plan = await Published(desk);
        var clerk = desk.As(Role.Clerk, desk.Reform, 7);
        await clerk.Press($"/desk/workplans/breakdown/{plan}", "保存分解", ("Rows[0].Section", "规划科"), ("Rows[0].PersonInCharge", "陆简"));
        var task = (await clerk.Open("/desk/workplans")).Link("规划公开");
        await ReportWithFile(clerk, task);
        var file = (await clerk.Open(task)).Link("实施情况.txt");
        (await clerk.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var stranger = desk.As(Role.Clerk, desk.Town, 8);
        foreach (var address in (string[])[task, file, task + "/report-done", task + "/accept"])
            (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        foreach (var address in (string[])[$"/desk/workplans/indicators/{plan}", $"/desk/workplans/dispatch/{plan}", $"/desk/workplans/wall/{plan}", $"/desk/workplans/unit-tasks?plan={plan}&unit={desk.Reform}"])
        {
            (await clerk.GetAsync(address)).StatusCode.ShouldNotBe(HttpStatusCode.OK, address);
            (await desk.Officer.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task A_clause_is_bound_and_shows_the_rows_it_counted()
    {
        await using var desk = new Import.Pages.Desk();
        var plan = await Published(desk);
        var panel = $"/desk/workplans/indicators/{plan}";
        (await desk.Officer.Press(panel, "重新提出建议")).MainWords().ShouldContain("按期分解任务的单位占比");
        var bound = await desk.Officer.Press(panel, "确认");
        bound.MainWords().ShouldContain("已确认");

        var clause = await desk.Officer.Open(bound.Link("2. 任务分解"));
        clause.MainWords().ShouldContain("0%（0/2）");
        clause.MainWords().ShouldContain("还有2项未分解");
        (await desk.Officer.Open($"/desk/workplans/wall/{plan}")).QuerySelectorAll("li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_sheet_is_sent_returned_compared_and_taken_in()
    {
        await using var desk = new Import.Pages.Desk();
        var plan = await Published(desk);
        var officer = desk.Officer;
        var page = $"/desk/workplans/dispatch/{plan}";
        var zip = await officer.GetByteArrayAsync($"{page}?handler=Zip");
        zip[..2].ShouldBe("PK"u8.ToArray());
        (await officer.Open(page)).QuerySelector("#reminder-text").Words().ShouldContain("区发改委\n  待分解2项");
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(zip), "Files", "收回.zip" },
            { new StringContent(((IHtmlInputElement)(await officer.Open(page)).QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
        };
        var working = (await officer.PostAsync($"{page}?handler=Compare", content)).Headers.Location!.ToString();
        var over = await officer.GetAsync(working);
        while (over.StatusCode == HttpStatusCode.OK)
        {
            await Task.Delay(50);
            over = await officer.GetAsync(working);
        }
        var compared = await officer.Open(over.Headers.Location!.ToString());
        compared.MainWords().ShouldContain("无变化 4 行");
    }

    private static async Task ReportWithFile(HttpClient clerk, string task)
    {
        var page = await clerk.Open(task);
        using var refused = Form(page, ("Entry.On", "2026-10-19"), ("Entry.Text", ""));
        refused.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("规划实施情况说明")), "Entry.Files", "实施情况.txt");
        var shown = await (await clerk.PostAsync($"{task}?handler=Report", refused)).Dom();
        shown.MainWords().ShouldContain("请写明做了什么");
        var mark = ((IHtmlInputElement)shown.QuerySelector("input[name='Entry.Kept']")!).Value;
        using var complete = Form(shown, ("Entry.On", "2026-10-19"), ("Entry.Text", "发布实施情况报告"), ("Entry.Percent", "100"), ("Entry.Kept", mark));
        (await clerk.PostAsync($"{task}?handler=Report", complete)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static MultipartFormDataContent Form(IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new StringContent(((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken");
        return form;
    }

    private static string? Value(IHtmlDocument page, string name) => (page.QuerySelector($"[name='{name}']") as IHtmlInputElement)?.Value;

    /// <returns>The plan's id.</returns>
    private static async Task<string> Published(Import.Pages.Desk desk)
    {
        var officer = desk.Officer;
        await officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", Printed), ("Input.Year", "2026"));
        var draft = (await officer.Open("/desk/workplans/plans")).Link("2026年云间区政务公开工作要点").Replace("/draft", "", StringComparison.Ordinal);
        await officer.Press(draft + "/head", "保存", ("Input.IssuedOn", "2026-10-14"));
        if ((await officer.Open(draft + "/publish")).MainWords().Contains("存疑", StringComparison.Ordinal))
            await officer.Press(draft + "/publish", "全部确认无误", ("Why", "已与印发件逐条核对"));
        (await officer.Press(draft + "/publish", "下达给责任单位")).MainWords().ShouldContain("已下达");
        return draft[(draft.LastIndexOf('/') + 1)..];
    }
}
