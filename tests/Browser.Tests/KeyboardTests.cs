using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>Portal and desk without a mouse: past the navigation in two strokes, signed in, to a task and back, always seeing where one is.</summary>
[Collection(ReadingTheDemo.Name)]
public sealed class KeyboardTests(DemoBrowser browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/workplans")]
    public async Task The_first_stroke_on_the_portal_leads_past_the_navigation(string path)
    {
        var page = await browser.Open();
        await page.GotoAsync(path);
        await SkipsToMain(page);
    }

    [Fact]
    public async Task A_clerk_signs_in_and_opens_what_waits_without_a_mouse()
    {
        var page = await browser.Open();
        await page.GotoAsync("/sign-in");
        await TabTo(page, "document.activeElement.closest('tr')?.textContent.includes('方竹街道') && document.activeElement.closest('tr').textContent.includes('经办人')");
        await page.Keyboard.PressAsync("Enter");
        await page.Reach("**/desk");
        await SkipsToMain(page);
        await TabTo(page, "document.activeElement.closest('main') && document.activeElement.href?.includes('/desk/')");
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
        await page.Keyboard.PressAsync("Enter");
        await page.Reach(url => !url.EndsWith("/desk", StringComparison.Ordinal));
        await page.Locator("main h1").WaitForAsync();
    }

    private static async Task SkipsToMain(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("跳到正文");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    private static async Task TabTo(IPage page, string isThere)
    {
        for (var strokes = 0; strokes < 80; strokes++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"Boolean({isThere})"))
                return;
        }
        throw new InvalidOperationException($"80 strokes on {page.Url} did not lead to: {isThere}");
    }
}
