using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>The form for an application in the demo, which has something to find: what is public already, and the whole of it by keyboard.</summary>
[Collection(ActingInTheDemo.Name)]
public sealed class RequestFormTests(DemoBrowser browser)
{
    [Fact]
    public async Task What_is_public_already_stands_beside_the_form_on_a_phone()
    {
        var phone = await browser.Open(390, script: false);
        await phone.GotoAsync("/requests/apply");
        await phone.Locator("[name='Asked']").FillAsync("方竹街道竹苑小区加装电梯补贴了多少钱");
        await Press(phone, "找一找");
        (await phone.Locator("#public ~ ul li").CountAsync()).ShouldBeGreaterThan(0, "something about it is public already");
        (await phone.FitsItsWidth()).ShouldBeTrue();
        await phone.Picture("request-look-390");
        await Press(phone, "向方竹街道申请");
        (await phone.Locator("[name='Input.UnitId'] option:checked").InnerTextAsync()).ShouldContain("方竹街道");
    }

    [Fact]
    public async Task The_application_is_made_with_the_keyboard_alone()
    {
        var page = await browser.Open(script: false);
        await page.GotoAsync("/requests/apply");
        await page.Locator("[name='Asked']").FocusAsync();
        await page.Keyboard.TypeAsync("老人的低保怎么审批");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "可以问的机关" }).WaitForAsync();
        (await Words(page)).ShouldContain("民政局");
        await page.Locator("[name='Asked']").FocusAsync();
        for (var step = 0; step < 6 && !await IsFocused(page, "向区民政局申请"); step++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[name='Input.Description']")).ToHaveValueAsync("老人的低保怎么审批");
        (await page.Locator("[name='Input.UnitId'] option:checked").InnerTextAsync()).ShouldContain("民政局");
    }

    private static async Task<bool> IsFocused(IPage page, string words) => await page.Locator("button:focus").Filter(new() { HasText = words }).CountAsync() > 0;

    private static async Task Press(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Follow();
    }

    private static Task<string> Words(IPage page) => page.Locator("main").InnerTextAsync();
}
