using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>A resident finds and asks; what could not be answered becomes an answer that the next resident finds.</summary>
[Collection(ActingInTheDemo.Name)]
public sealed class LibraryJourneyTests(DemoBrowser browser)
{
    private const string Question = "犀鸟怎么孵蛋？";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_reader_searches_narrows_and_opens_the_document(int width, bool script)
    {
        var page = await browser.Open(width, script);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).First.FillAsync("电瓶车充电");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).First.Follow();
        await page.Reach("**/library/search?**");
        await page.Locator(".mt-facet a", new() { HasTextRegex = new("^行政规范性文件") }).First.Follow();
        (await page.Locator(".mt-facet .mt-chosen").First.InnerTextAsync()).ShouldContain("行政规范性文件");
        (await page.FitsItsWidth()).ShouldBeTrue();
        (await page.AxeIfScripted(script)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Link, new() { Name = "方竹街道关于加强电动自行车停放充电管理的通告" }).First.Follow();
        (await page.Locator(".mt-paper h1").InnerTextAsync()).ShouldContain("电动自行车");
        await page.GotoAsync("/library/search?q=" + Uri.EscapeDataString("电瓶车充电") + "&kind=" + Uri.EscapeDataString("工作要点"));
        (await page.Locator(".mt-facet .mt-chosen").First.InnerTextAsync()).ShouldContain("工作要点", customMessage: "what was chosen can be taken out again");
    }

    [Fact]
    public async Task The_front_page_offers_titles_while_somebody_types()
    {
        var page = await browser.Open();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).First.PressSequentiallyAsync("专精特新");
        await Assertions.Expect(page.Locator("#site-suggest option").First).ToHaveAttributeAsync("value", new Regex("专精特新"));
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_reader_asks_reads_the_source_and_rates_the_answer(int width, bool script)
    {
        var page = await browser.Open(width, script);
        await page.GotoAsync("/library/ask");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "问题" }).FillAsync("低保标准每人每月是多少钱？");
        await page.GetByRole(AriaRole.Button, new() { Name = "提问" }).Follow();
        (await page.Locator(".mt-fact strong").InnerTextAsync()).ShouldContain("1630");
        (await page.FitsItsWidth()).ShouldBeTrue();
        (await page.AxeIfScripted(script)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "没有帮助" }).Follow();
        (await page.Locator(".mt-said").InnerTextAsync()).ShouldContain("没有帮助");
        await page.Locator(".mt-answer a.btn-primary").Follow();
        await page.Reach(url => !url.Contains("/library/ask", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_answered_is_put_written_reviewed_released_and_found()
    {
        var resident = await browser.Open(width: 390, script: false);
        await resident.GotoAsync("/library/ask?q=" + Uri.EscapeDataString(Question));
        await resident.GetByRole(AriaRole.Link, new() { Name = "把问题交给区府办" }).First.Follow();
        (await resident.GetByLabel("您的问题").InputValueAsync()).ShouldBe(Question);
        await resident.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).Follow();
        (await resident.Locator(".mt-done").First.InnerTextAsync()).ShouldContain("已提交");

        var office = await browser.SignedIn("区府办政务公开科");
        await office.GotoAsync("/desk/library/questions");
        await office.Locator("li", new() { HasText = Question }).GetByRole(AriaRole.Link, new() { Name = "转为常见问题" }).Follow();
        (await office.Locator("[name='Input.Question']").InputValueAsync()).ShouldBe(Question);
        await office.Locator("[name='Input.Answer']").FillAsync("犀鸟是国家重点保护野生动物，私自孵化和饲养都要先取得许可。");
        await office.Locator("[name='Input.BasisTitle']").FillAsync("中华人民共和国野生动物保护法");
        await office.Locator("[name='Input.BasisArticle']").FillAsync("第二十五条");
        await office.Locator("[name='Input.UnitId']").SelectOptionAsync(new SelectOptionValue { Label = "方竹街道" });
        (await office.AxeViolations()).ShouldBeEmpty();
        await office.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).Follow();
        await office.Reach(url => !url.Contains("/new", StringComparison.Ordinal));
        var desk = office.Url;
        await office.GetByRole(AriaRole.Button, new() { Name = "送审" }).Follow();
        await office.GetByText("已送审").WaitForAsync();

        var reviewer = await browser.SignedIn("保密审查员", "区府办");
        await Review(reviewer);
        await office.GotoAsync(desk);
        await office.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).Follow();
        await office.GetByText("已发布，读者现在就能查到").WaitForAsync();
        await resident.GotoAsync("/library/ask?q=" + Uri.EscapeDataString(Question));
        (await resident.Locator("main").InnerTextAsync()).ShouldContain("犀鸟是国家重点保护野生动物");
    }

    [Fact]
    public async Task The_office_adds_a_word_measures_it_and_sees_what_it_does()
    {
        var office = await browser.SignedIn("区府办政务公开科");
        await office.GotoAsync("/desk/library/words");
        await office.Locator("a.btn-primary", new() { HasTextRegex = new("草稿") }).Follow();
        await office.GetByLabel("日常说法").FillAsync("游泳馆、羽毛球馆");
        await office.GetByLabel("对应的用语").FillAsync("公共体育场馆");
        await office.GetByRole(AriaRole.Button, new() { Name = "加入" }).First.Follow();
        await office.GetByText("已加入词组").WaitForAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "测量" }).Follow();
        await office.GetByText("已测量，结果见下").WaitForAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("MRR@10");
        (await office.Faults()).ShouldBeEmpty();
    }

    private static async Task Review(IPage reviewer)
    {
        await reviewer.GotoAsync("/desk/reviews");
        await reviewer.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(Question)) }).First.Follow();
        foreach (var box in await reviewer.GetByRole(AriaRole.Group, new() { Name = "逐项核对" }).GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await reviewer.GetByLabel("审查通过", new() { Exact = true }).CheckAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "提交审查结论" }).Follow();
        await reviewer.Reach("**/desk/reviews");
    }
}

file static class Scripted
{
    /// <summary>axe is a script itself: where none runs there is nothing to ask.</summary>
    public static async Task<IReadOnlyList<string>> AxeIfScripted(this IPage page, bool script) => script ? await page.AxeViolations() : [];
}
