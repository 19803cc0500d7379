using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>What a visitor reads in every appearance, without script and by keyboard. That each kind of page holds as it comes: <see cref="Walk.PagesTests"/>.</summary>
[Collection(ReadingTheDemo.Name)]
public sealed class PublicPagesTests(DemoBrowser browser)
{
    [Theory]
    [InlineData("theme=dark")]
    [InlineData("size=large")]
    [InlineData("lang=en")]
    public async Task The_main_pages_hold_in_every_appearance(string look)
    {
        var page = await browser.Open();
        await page.GotoAsync($"/appearance?{look}&back=/");
        var amiss = new List<string>();
        foreach (var path in (string[])["/", "/documents", await First(page, "/documents?Kind=Normative", ".mt-papers a"), "/portal/agencies/qfb", "/documents/guide/qfb", await First(page, "/interpretations", ".mt-list a"), "/portal/topics", "/portal/find-errors"])
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.Visit(path);
            amiss.AddRange((await page.AxeViolations()).Select(violation => $"{path}: {violation}"));
            await page.SetViewportSizeAsync(320, 800);
            if (!await page.FitsItsWidth())
                amiss.Add($"{path}: scrolls sideways at 320 px");
        }
        amiss.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_a_reader_searches_reads_saves_and_reports_an_error()
    {
        var page = await browser.Open(width: 390, script: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("招生");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).Follow();
        await page.GotoAsync(await First(page, "/documents?Words=" + Uri.EscapeDataString("招生入学"), ".mt-papers a"));
        (await page.Locator("[data-mt-read]").IsVisibleAsync()).ShouldBeFalse("what cannot work without script is not shown");
        (await page.Locator(".mt-paper h1").CountAsync()).ShouldBe(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "我为政府网站找错" }).Follow();
        (await page.GetByLabel("出错的页面").InputValueAsync()).ShouldContain("/documents/");
        await page.GetByLabel("错别字、表述错误").CheckAsync();
        await page.GetByLabel("哪里有错").FillAsync("第二段“对口”后少一个逗号");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).Follow();
        (await page.Locator(".mt-done").TextContentAsync())!.ShouldContain("编号 ZC");
    }

    [Fact]
    public async Task By_keyboard_a_reader_skips_to_the_text_and_reaches_every_tool()
    {
        var page = await browser.Open();
        await page.GotoAsync(await First(page, "/documents?Kind=Normative", ".mt-papers a"));
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("mt-skip");
        await page.Keyboard.PressAsync("Enter");
        var seen = new List<string>();
        for (var at = 0; at < 60; at++)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>("document.activeElement.textContent.trim()"));
        }
        foreach (var tool in (string[])["打印", "下载 Word", "大字阅读", "我为政府网站找错"])
            seen.ShouldContain(tool);
    }

    private static async Task<string> First(IPage page, string list, string selector)
    {
        (await page.Visit(list))!.Status.ShouldBe(200, list);
        return (await page.Locator(selector).First.GetAttributeAsync("href"))!;
    }
}
