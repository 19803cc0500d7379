using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>
/// Every kind of page a visitor reaches: answers, no axe violation in light, dark and large type, nothing to scroll sideways on a phone, its
/// group of tags, Chinese written as Chinese, nothing against the content policy; and it reads without script.
/// </summary>
[Collection(Browsing.Name)]
public sealed partial class PublicPagesTests(Browser browser)
{
    private const int MostPages = 60;

    [Fact]
    public async Task Every_public_page_is_accessible_fits_a_phone_and_says_what_it_is()
    {
        var page = await browser.Open();
        var amiss = new List<string>();
        var current = "";
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                amiss.Add($"{current}: {message.Text}");
        };
        var kinds = new HashSet<string>();
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path) && kinds.Count < MostPages)
        {
            if (!kinds.Add(Shape(path)))
                continue;
            current = path;
            await page.SetViewportSizeAsync(1280, 900);
            var answer = await page.GotoAsync(path);
            if (answer is not { Status: 200 })
            {
                amiss.Add($"{path}: {answer?.Status}");
                continue;
            }
            var source = await answer.TextAsync();
            if (Escaped().IsMatch(source))
                amiss.Add($"{path}: Chinese as numbers");
            amiss.AddRange(MissingTags(path, source));
            amiss.AddRange((await page.AxeViolations()).Select(violation => $"{path}: {violation}"));
            await page.SetViewportSizeAsync(320, 800);
            if (!await page.FitsItsWidth())
                amiss.Add($"{path}: scrolls sideways at 320 px");
            foreach (var link in await Links(page))
                waiting.Enqueue(link);
        }
        amiss.ShouldBeEmpty();
        kinds.Count.ShouldBeGreaterThan(15);
    }

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
            await page.GotoAsync(path);
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
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await page.GotoAsync(await First(page, "/documents?Words=" + Uri.EscapeDataString("招生入学"), ".mt-papers a"));
        (await page.Locator("[data-mt-read]").IsVisibleAsync()).ShouldBeFalse("what cannot work without script is not shown");
        (await page.Locator(".mt-paper h1").CountAsync()).ShouldBe(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "我为政府网站找错" }).ClickAsync();
        (await page.GetByLabel("出错的页面").InputValueAsync()).ShouldContain("/documents/");
        await page.GetByLabel("错别字、表述错误").CheckAsync();
        await page.GetByLabel("哪里有错").FillAsync("第二段“对口”后少一个逗号");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
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
        await page.GotoAsync(list);
        return (await page.Locator(selector).First.GetAttributeAsync("href"))!;
    }

    private static IEnumerable<string> MissingTags(string path, string source)
    {
        string[] wanted = path.Split('?')[0] == "/" ? ["SiteName", "SiteDomain", "SiteIDCode"] : ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
        return wanted.Where(name => Regex.Count(source, $"<meta name=\"{name}\" content=\"[^\"]+\">") != 1).Select(name => $"{path}: no {name}");
    }

    /// <summary>Pages that differ only in whose or which they are, or in their filters, are one kind.</summary>
    private static string Shape(string path) => Ids().Replace(path.Split('?', '#')[0], "/-id-");

    private static async Task<IEnumerable<string>> Links(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href^=\"/\"]:not([download]), nav a[href^=\"/\"], footer a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        return links.Where(link => !Elsewhere().IsMatch(link));
    }

    [GeneratedRegex("&#x[2-9A-Fa-f][0-9A-Fa-f]{3};")]
    private static partial Regex Escaped();

    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}|X[0-9]{8}/[0-9-]+|[0-9]+)(?=/|$)|(?<=/agencies|/guide|/catalogue|/workplans)/[a-z0-9-]+")]
    private static partial Regex Ids();

    [GeneratedRegex(@"^/(desk|sign-in|appearance|en)\b|handler=|/files/|/paper/|/kept/|\.(atom|xml|csv|xlsx|docx|pdf|json|svg)\b")]
    private static partial Regex Elsewhere();
}
