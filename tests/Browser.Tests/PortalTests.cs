using Microsoft.Playwright;

namespace Mingtang.Browser;

[Collection(ReadingTheDemo.Name)]
public sealed class PortalTests(DemoBrowser browser)
{
    [Fact]
    public async Task The_front_page_has_no_axe_violation_and_fits_a_phone()
    {
        foreach (var width in (int[])[1280, 360, 320])
        {
            var page = await browser.Open(width);
            await page.Visit("/");
            (await page.AxeViolations()).ShouldBeEmpty();
            (await page.FitsItsWidth()).ShouldBeTrue($"at {width} px");
            await page.Picture($"portal-{width}");
        }
    }

    [Fact]
    public async Task The_front_page_reads_without_script()
    {
        var page = await browser.Open(script: false);
        await page.Visit("/");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync()).ShouldBe(1);
    }
}
