using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>A paired screen on a wall: nobody reloads it, and the line is sometimes down.</summary>
[Collection(ActingInTheDemo.Name)]
public sealed class ScreenTests(DemoBrowser browser)
{
    private const string Directed = "竹苑居民区加装电梯公示";
    private const int Turn = 31_000;

    [Fact]
    public async Task A_screen_turns_by_itself_bears_a_broken_line_and_takes_off_what_has_run_out()
    {
        var clerk = await browser.SignedIn("经办人", "方竹街道");
        await clerk.GotoAsync("/desk/documents/places");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("^配对") }).First.Follow();
        var address = await clerk.Locator("main code").First.InnerTextAsync();

        var screen = await browser.Open(1920);
        await screen.SetViewportSizeAsync(1920, 1080);
        await screen.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 10, 20, 1, 30, 0, DateTimeKind.Utc) });
        await screen.GotoAsync(address);
        (await screen.AxeViolations()).ShouldBeEmpty();
        await screen.GetByRole(AriaRole.Button, new() { Name = "把这里作为电子屏" }).Follow();
        (await screen.Locator("h1").InnerTextAsync()).ShouldBe(Directed);
        (await screen.Locator("footer").InnerTextAsync()).ShouldContain("第 1 页");
        (await ReadableAtThreeMetres(screen)).ShouldBeTrue();
        (await Fits(screen)).ShouldBeTrue("no line is cut off");
        (await screen.AxeViolations()).ShouldBeEmpty();
        await screen.Picture("screen");

        await Pass(screen, () => screen.Locator("footer", new() { HasText = "第 2 页" }).WaitForAsync());
        (await Fits(screen)).ShouldBeTrue("nor on the second page");

        await screen.RouteAsync("**/documents/screen**", route => route.AbortAsync());
        await Pass(screen, () => screen.Locator("footer", new() { HasText = "网络中断" }).WaitForAsync());
        (await screen.Locator("h1").InnerTextAsync()).ShouldBe(Directed, "the last page stays");

        await screen.Clock.SetSystemTimeAsync(new DateTime(2027, 1, 1, 1, 0, 0, DateTimeKind.Utc));
        await Pass(screen, () => screen.Locator("main", new() { HasText = "目前没有定点公开的内容" }).WaitForAsync());

        await screen.UnrouteAllAsync();
        await Pass(screen, () => screen.Locator("footer", new() { HasText = "定点公开 第" }).WaitForAsync());
    }

    /// <summary>The screen's next turn, and what it brings.</summary>
    private static async Task Pass(IPage screen, Func<Task> brings)
    {
        await screen.Clock.RunForAsync(Turn);
        await brings();
    }

    /// <summary>A letter of a twentieth of the height is 27 mm on a screen of 54 cm: more than the 15 mm that three metres ask for.</summary>
    private static Task<bool> ReadableAtThreeMetres(IPage screen) =>
        screen.EvaluateAsync<bool>("[...document.querySelectorAll('main p:not(.from)')].every(p => parseFloat(getComputedStyle(p).fontSize) >= innerHeight / 20 - 1)");

    private static Task<bool> Fits(IPage screen) =>
        screen.EvaluateAsync<bool>("document.querySelector('main').scrollHeight <= document.querySelector('main').clientHeight");
}
