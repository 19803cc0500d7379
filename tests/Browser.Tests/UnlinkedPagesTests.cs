using System.Text;
using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>Pages no link leads to in the demo as it stands: errors, and long work that was refused.</summary>
[Collection(ReadingTheDemo.Name)]
public sealed class UnlinkedPagesTests(DemoBrowser browser)
{
    [Theory]
    [InlineData("", "/no-such-page", "返回首页")]
    [InlineData("区府办政务公开科", "/desk/no-such-page", "返回工作台")]
    public async Task An_error_says_what_to_do_next(string role, string path, string next)
    {
        var page = role.Length == 0 ? await browser.Open() : await browser.SignedIn(role);
        (await page.GotoAsync(path))!.Status.ShouldBe(404);
        (await page.Locator("main").InnerTextAsync()).ShouldContain(next);
        (await page.Faults()).ShouldBeEmpty();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_large_file_without_a_plan_is_refused_where_its_progress_was_shown()
    {
        var page = await browser.SignedIn("区府办政务公开科");
        await page.GotoAsync("/desk/workplans/plans/import");
        var prose = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("这里没有要点。\n", 16_000)));
        await page.Locator("[name='Input.File']").SetInputFilesAsync(new FilePayload { Name = "没有要点.txt", MimeType = "text/plain", Buffer = prose });
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "读取" }).ClickAsync();
        await page.Reach("**/desk/long-work/**");
        await page.GetByRole(AriaRole.Link, new() { Name = "返回修改" }).WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("没有读到工作要点");
        (await page.Faults()).ShouldBeEmpty();
        await page.Context.DisposeAsync();
    }
}
