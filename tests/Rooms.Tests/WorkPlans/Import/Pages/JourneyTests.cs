using System.Net;
using AngleSharp.Html.Dom;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.WorkPlans.Import.Pages;

/// <summary>Paste → correct → map → publish → revise → review → public, pressing the buttons a person presses.</summary>
public sealed class JourneyTests
{
    private const string Printed = """
        2026年云间区政务公开工作要点
        序号 | 任务名称 | 任务内容 | 责任单位 | 完成时限
        1 | 规划公开 | 主动公开区级规划实施情况。同步公开中期评估。 | 区发改委牵头,各街道(镇)配合 | 10月底前
        2 | 政策解读 | 政策文件多元化解读率不低于60%。 | 各有关部门 | 全年
        """;

    private const string Revised = """
        2026年云间区政务公开工作要点
        序号 | 任务名称 | 任务内容 | 责任单位 | 完成时限
        1 | 规划公开 | 主动公开区级规划实施情况。同步公开中期评估报告。 | 区发改委牵头,各街道(镇)配合 | 11月底前
        2 | 政策解读 | 政策文件多元化解读率不低于60%。 | 各有关部门 | 全年
        3 | 政府开放月 | 组织开展政府开放月活动不少于3次。 | 区府办 | 8月底前
        """;

    [Theory, EveryEngine]
    public async Task A_pasted_plan_becomes_tasks_is_revised_and_is_made_public(Engine engine)
    {
        await using var desk = new Desk(engine);
        var officer = desk.Officer;

        var draft = Root(await officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", Printed), ("Input.Year", "2026")));
        var page = await officer.Open(draft + "/draft");
        page.QuerySelectorAll("article.mt-clause").Length.ShouldBe(2);
        page.QuerySelectorAll(".mt-source mark").Length.ShouldBe(2);

        var names = draft + "/names?choose=" + Uri.EscapeDataString("各有关部门");
        (await officer.Press(names, "选定", ("units", desk.Reform.ToString()))).MainWords().ShouldNotContain("待选定");
        (await officer.Open(draft + "/publish")).MainWords().ShouldContain("印发日期");
        await officer.Press(draft + "/head", "保存", ("Input.IssuedOn", "2026-04-15"));
        if ((await officer.Open(draft + "/publish")).MainWords().Contains("存疑"))
            await officer.Press(draft + "/publish", "全部确认无误", ("Why", "已与印发件逐条核对"));
        var published = await officer.Press(draft + "/publish", "下达给责任单位");
        published.MainWords().ShouldContain("已下达");
        published.MainWords().ShouldContain("东泾镇");

        var revision = Root(await officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", Revised), ("Input.Year", "2026")));
        revision.ShouldNotBe(draft);
        if ((await officer.Open(revision + "/compare")).QuerySelector(".mt-doubts") is not null)
            await Confirm(officer, revision);
        var compared = await officer.Open(revision + "/compare");
        compared.QuerySelectorAll("ins").ShouldContain(ins => ins.TextContent == "报告");
        compared.MainWords().ShouldContain("新增 1 条");
        (await officer.Press(revision + "/compare", "采用修订文本")).MainWords().ShouldContain("第2版");

        (await officer.Press(draft, "把目前的进展送审公开")).MainWords().ShouldContain("正在保密审查");
        (await desk.Visitor.GetAsync("/workplans/yj/2026")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var reviewer = desk.As(Role.Reviewer, desk.Office, 2);
        var open = (await reviewer.Open("/desk/reviews")).Link("2026年云间区政务公开工作要点");
        await Pass(reviewer, open);
        (await officer.Press(draft, "公开")).MainWords().ShouldContain("已公开");
        var shown = await desk.Visitor.Open("/workplans/yj/2026");
        shown.MainWords().ShouldContain("政府开放月");
        shown.MainWords().ShouldContain("已部署");
        (await desk.Visitor.Open("/workplans")).MainWords().ShouldContain("2026年云间区政务公开工作要点");
    }

    [Fact]
    public async Task Rows_are_corrected_split_joined_moved_dropped_and_restored_without_script()
    {
        await using var desk = new Desk();
        var officer = desk.Officer;
        var draft = Root(await officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", Printed), ("Input.Year", "2026")));
        var address = draft + "/draft";

        var edit = (await officer.Open(address)).Link("编辑").Split('#')[0];
        (await officer.Press(edit, "只保存", ("Input.Quantities", "公开 ≥4 次"))).MainWords().ShouldContain("≥4 次（公开）");
        edit = (await officer.Open(address)).Link("编辑").Split('#')[0];
        (await officer.Press(edit, "保存，本条已核对", ("Input.Lead", "区府办\n区发改委"))).MainWords().ShouldContain("区府办、区发改委");
        (await officer.Press((await officer.Open(address)).Link("编辑").Split('#')[0], "只保存", ("Input.Text", ""))).QuerySelector(".mt-error-summary").Words().ShouldContain("请填写任务内容");
        (await officer.Press((await officer.Open(address)).Link("拆分").Split('#')[0], "拆成两条")).QuerySelectorAll("article.mt-clause").Length.ShouldBe(3);
        (await officer.Press(address, "并入下一条")).QuerySelectorAll("article.mt-clause").Length.ShouldBe(2);
        (await officer.Press(address, "下移")).QuerySelector("article.mt-clause").Words().ShouldContain("政策解读");
        (await officer.Press(address, "删除")).QuerySelectorAll("article.mt-clause").Length.ShouldBe(1);
        (await officer.Press(address, "恢复")).QuerySelectorAll("article.mt-clause").Length.ShouldBe(2);
        (await officer.Press((await officer.Open(address)).Link("在后面增加").Split('#')[0], "增加", ("Input.Text", "补充的任务"), ("Input.Lead", "东泾镇"))).MainWords().ShouldContain("补充的任务");
        (await officer.Press(draft + "/discard", "弃置")).MainWords().ShouldContain("草稿已弃置");
    }

    [Fact]
    public async Task A_name_like_a_units_is_preselected_and_counts_only_once_saved()
    {
        await using var desk = new Desk();
        var officer = desk.Officer;
        var draft = Root(await officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", Printed.Replace("区发改委牵头", "区发展改革局牵头", StringComparison.Ordinal)), ("Input.Year", "2026")));

        var open = await officer.Open(draft + "/names");
        open.MainWords().ShouldContain("与区发改委名称相近");
        open.QuerySelectorAll("select option[selected]").ShouldContain(option => option.GetAttribute("value") == desk.Reform.ToString());
        (await officer.Open(draft + "/publish")).MainWords().ShouldContain("区发展改革局");
        (await officer.Press(draft + "/names", "保存以上选定")).MainWords().ShouldContain("撤销选定：区发展改革局");
    }

    [Fact]
    public async Task The_import_form_has_no_rule_in_english()
    {
        await using var desk = new Desk();
        var rules = (await desk.Officer.Open("/desk/workplans/plans/import")).QuerySelectorAll("[data-val]")
            .SelectMany(field => field.Attributes.Where(rule => rule.Name.StartsWith("data-val-", StringComparison.Ordinal))).ToList();
        rules.Select(rule => rule.Value).ShouldNotContain(words => words.Contains("field", StringComparison.OrdinalIgnoreCase));
        (await desk.Officer.Open("/desk/workplans/plans/import")).QuerySelector("[name='Input.AgencyId']")!.GetAttribute("data-val-required").ShouldBe("请填写制定单位。");
    }

    [Fact]
    public async Task Text_without_a_plan_is_refused_in_words_and_stays_in_the_field()
    {
        await using var desk = new Desk();
        var page = await desk.Officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", "今天天气很好。"));
        page.QuerySelector(".mt-error-summary").Words().ShouldContain("没有读到工作要点");
        page.QuerySelector("textarea").Words().ShouldBe("今天天气很好。");
        (await desk.Officer.Open("/desk/workplans/plans")).MainWords().ShouldContain("还没有要点");
    }

    [Fact]
    public async Task Others_neither_see_nor_change_a_draft()
    {
        await using var desk = new Desk();
        var draft = Root(await desk.Officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", Printed), ("Input.Year", "2026")));
        var stranger = desk.As(Role.Clerk, desk.Town, 3);

        foreach (var page in (string[])["/draft", "/publish"])
            (await stranger.GetAsync(draft + page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var page in (string[])["/head", "/names", "/discard"])
            (await stranger.GetAsync(draft + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Open("/desk/workplans/plans")).MainWords().ShouldNotContain("2026年云间区");
        (await desk.As(Role.Clerk, desk.Town, 3).GetAsync("/desk/reviews")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.Visitor.GetAsync(draft + "/draft")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_plan_of_thousands_of_rows_opens_page_by_page()
    {
        await using var desk = new Desk();
        var rows = string.Join('\n', Enumerable.Range(1, 2000).Select(i => $"{i} | 事项{i} | 推进第{i}项工作公开。 | 区府办 | 10月底前"));
        var first = await desk.Officer.Press("/desk/workplans/plans/import", "读取", ("Input.Pasted", "2026年云间区政务公开工作要点\n序号 | 任务名称 | 任务内容 | 责任单位 | 完成时限\n" + rows), ("Input.Year", "2026"));
        first.QuerySelectorAll("article.mt-clause").Length.ShouldBe(DraftReading.PageSize);
        var second = await desk.Officer.Open(first.Link("下一页"));
        second.QuerySelector("article.mt-clause h3").Words().ShouldStartWith($"第{DraftReading.PageSize + 1}条");
        (await desk.Officer.Open(second.Link("上一页"))).QuerySelector("article.mt-clause h3").Words().ShouldStartWith("第1条");
    }

    private static async Task Confirm(HttpClient officer, string draft)
    {
        foreach (var doubted in (await officer.Open(draft + "/draft")).QuerySelectorAll("main form button").Where(b => b.TextContent.Trim().StartsWith("已核对", StringComparison.Ordinal)).ToList())
            await officer.Press(draft + "/draft", "已核对");
        while ((await officer.Open(draft + "/draft")).QuerySelectorAll("main button").Any(b => b.TextContent.Trim().StartsWith("无误", StringComparison.Ordinal)))
            await officer.Press(draft + "/draft", "无误");
    }

    private static async Task Pass(HttpClient reviewer, string address)
    {
        var points = Foundation.Release.ReleaseBook.Checklist.Select(point => ("Input.Checked", point));
        (await reviewer.Press(address, "提交审查结论", [("Input.Result", "Passed")])).QuerySelector(".mt-error-summary").Words().ShouldContain("逐项核对");
        (await reviewer.Press(address, "提交审查结论", [("Input.Result", "Passed"), .. points])).MainWords().ShouldContain("没有待审查");
    }

    private static string Root(IHtmlDocument page)
    {
        var action = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(href => href.EndsWith("/head", StringComparison.Ordinal));
        return action[..^"/head".Length];
    }
}
