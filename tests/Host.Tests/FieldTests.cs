using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingtang.HouseKit;

namespace Mingtang.Host.Tests;

/// <summary>What a form does with a refusal, on the specimen page.</summary>
public sealed class FieldTests : IAsyncLifetime
{
    private readonly TestPortal portal = Reading.WithSpecimens();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task All_refusals_come_at_once_beside_their_fields_and_nothing_typed_is_lost()
    {
        var answer = await portal.Browser().Send("/specimen", ("Input.Title", "任务 <一>"), ("Input.Note", "长的备注"), ("Input.DueOn", "2026-10-01"));
        var page = await answer.Dom();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll(".mt-error-summary li").Select(line => line.Words())
            .ShouldBe(["时限不能早于今天。", "请先核对。", "计划已归档，不能再改。"], ignoreOrder: true);
        page.Title.ShouldStartWith("错误：");
        Field(page, "Input_DueOn").QuerySelector(".mt-error").Words().ShouldContain("时限不能早于今天。");
        Field(page, "Input_Checked").QuerySelector(".mt-error").Words().ShouldContain("请先核对。");
        Input(page, "Input_Title").Value.ShouldBe("任务 <一>");
        Input(page, "Input_DueOn").Value.ShouldBe("2026-10-01");
        page.GetElementById("Input_Note").Words().ShouldBe("长的备注");
    }

    [Fact]
    public async Task What_is_made_of_the_fields_is_not_judged_a_second_time()
    {
        var page = await (await portal.Browser().Send("/specimen", ("Input.Title", ""))).Dom();

        page.QuerySelectorAll(".mt-error-summary li").Select(line => line.Words()).ShouldBe(["请填写任务名称。"]);
    }

    [Fact]
    public async Task Every_line_of_the_summary_leads_to_a_field_that_is_there()
    {
        var page = await (await portal.Browser().Send("/specimen", ("Input.Title", "任务"))).Dom();

        var targets = page.QuerySelectorAll(".mt-error-summary a").Select(link => link.GetAttribute("href")!.TrimStart('#')).ToList();

        targets.ShouldNotBeEmpty();
        targets.Where(target => page.GetElementById(target) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_field_is_tied_to_its_label_hint_and_error()
    {
        var page = await (await portal.Browser().Send("/specimen", ("Input.Title", ""))).Dom();
        var input = Input(page, "Input_Title");

        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id).Words())
            .ShouldBe(["不超过 50 字", "错误：请填写任务名称。"]);
        page.QuerySelector("label[for=Input_Title]").Words().ShouldBe("任务名称");
    }

    [Theory]
    [InlineData("Input.Share", "一百", "“一百”")]
    [InlineData("Input.Share", "120", "目标（%）应在 0 与 100 之间。")]
    [InlineData("Input.DueOn", "昨天", "“昨天”")]
    [InlineData("Input.Title", "过", null)]
    public async Task The_framework_speaks_Chinese(string field, string value, string? said)
    {
        var page = await (await portal.Browser().Send("/specimen", ("Input.Title", "好"), (field, value))).Dom();
        var words = string.Join(' ', page.QuerySelectorAll(".mt-error-summary li").Select(line => line.Words()));

        if (said is not null)
            words.ShouldContain(said);
        words.ShouldNotMatch("[a-z]{3}");
    }

    [Fact]
    public async Task Done_is_said_once_after_the_redirect()
    {
        var browser = portal.Browser();

        var answer = await browser.Send("/specimen", ("Input.Title", "好"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Open("/specimen")).QuerySelector(".mt-done").Words().ShouldContain("已保存 1 项任务。");
        (await browser.Open("/specimen")).QuerySelector(".mt-done").ShouldBeNull();
    }

    [Fact]
    public async Task Every_control_has_a_name_for_a_screen_reader_and_every_id_is_there_once()
    {
        var page = await portal.Browser().Open("/specimen");

        page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea, main progress")
            .Where(control => page.QuerySelector($"label[for='{control.Id}']") is null).ShouldBeEmpty();
        page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_is_never_sent_back()
    {
        var page = await (await portal.Browser().Send("/specimen", ("Input.Title", "x"), ("Input.Secret", "kouling"), ("Input.Code", "123456"))).Dom();

        page.DocumentElement.OuterHtml.ShouldNotContain("kouling");
        page.DocumentElement.OuterHtml.ShouldNotContain("123456");
    }

    [Fact]
    public async Task A_deadline_says_in_words_how_many_days_are_left()
    {
        var page = await portal.Browser().Open("/specimen");

        page.QuerySelectorAll(".mt-deadline .mt-badge").Select(badge => badge.Words()).ShouldBe(["今天到期", "逾期 8 天", "剩 3 天"]);
        page.QuerySelectorAll(".mt-facts dt").Select(fact => fact.Words()).ShouldNotContain("没有内容");
        page.QuerySelectorAll(".mt-facts time").Select(time => time.Words()).ShouldBe(["2026-04-02", "2026-10-20 09:30"]);
    }

    [Fact]
    public async Task A_chart_is_its_table_first()
    {
        var chart = (await portal.Browser().Open("/specimen")).QuerySelector("figure.mt-chart")!;

        chart.QuerySelectorAll("tbody td").Select(cell => cell.Words()).ShouldBe(["80%", "65.5%", "—"]);
        chart.QuerySelector("[data-mt-chart]")!.GetAttribute("data-mt-chart")!.ShouldContain("区人社局");
    }

    private static IElement Field(IHtmlDocument page, string id) => page.GetElementById(id)!.Closest(".mt-field")!;

    private static IHtmlInputElement Input(IHtmlDocument page, string id) => (IHtmlInputElement)page.GetElementById(id)!;
}
