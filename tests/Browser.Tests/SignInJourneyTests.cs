using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>The first start of a real house: the one-time password, its change, the second factor, and the next sign-in with a code.</summary>
[Collection(OwnHouses.Name)]
public sealed partial class SignInJourneyTests(Browser browser) : IAsyncLifetime
{
    private const string Chosen = "Yunjian-2026-明堂";
    private readonly RunningHouse house = new(isDemo: false);

    public Task InitializeAsync() => house.InitializeAsync();

    public Task DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_renews_the_password_sets_up_a_code_and_signs_in_with_both()
    {
        var page = await browser.Open(address: house.Address);
        await Enter(page, await OneTimePassword());
        await page.GotoAsync("/desk");
        page.Url.ShouldContain("/desk/account/renew");
        (await page.Faults()).ShouldBeEmpty();

        await ChangePassword(page, await OneTimePassword());
        var key = await SetUpSecondFactor(page);
        await page.GotoAsync("/desk");
        new Uri(page.Url).AbsolutePath.ShouldBe("/desk");

        var later = await browser.Open(address: house.Address);
        await Enter(later, Chosen);
        later.Url.ShouldContain("/sign-in/code");
        (await later.AxeViolations()).ShouldBeEmpty();
        await later.Locator("[name='Code']").FillAsync("000000");
        await later.GetByRole(AriaRole.Button, new() { Name = "验证" }).Follow();
        later.Url.ShouldContain("/sign-in/code");
        await later.Locator("[name='Code']").FillAsync(CodeOf(key, TimeSpan.FromSeconds(30)));
        await later.GetByRole(AriaRole.Button, new() { Name = "验证" }).Follow();
        await later.Reach("**/desk");
    }

    private static async Task Enter(IPage page, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Input.LoginName']").FillAsync("admin");
        await page.Locator("[name='Input.Password']").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).Follow();
        await page.Reach(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
    }

    private static async Task ChangePassword(IPage page, string current)
    {
        await page.GotoAsync("/desk/account/password");
        await page.Locator("[name='Current']").FillAsync(current);
        await page.Locator("[name='New']").FillAsync(Chosen);
        await page.Locator("[name='Repeated']").FillAsync(Chosen);
        await page.GetByRole(AriaRole.Button, new() { Name = "修改密码" }).Follow();
        await page.GetByText("密码已修改").Or(page.GetByRole(AriaRole.Link, new() { Name = "设置两步验证" })).First.WaitForAsync();
    }

    private static async Task<byte[]> SetUpSecondFactor(IPage page)
    {
        await page.GotoAsync("/desk/account/second-factor");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始设置" }).Follow();
        var key = FromBase32((await page.Locator("main code").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        (await page.AxeViolations()).ShouldBeEmpty();
        await page.Locator("[name='Code']").FillAsync(CodeOf(key, TimeSpan.Zero));
        await page.GetByRole(AriaRole.Button, new() { Name = "启用两步验证" }).Follow();
        (await page.Locator("ul.mt-codes li").CountAsync()).ShouldBeGreaterThan(5);
        return key;
    }

    private async Task<string> OneTimePassword()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (house.Said.Select(line => Password().Match(line)).FirstOrDefault(match => match.Success) is { } found)
                return found.Groups["password"].Value;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"No one-time password was printed: {string.Join('\n', house.Said)}");
    }

    /// <summary>RFC 6238 with SHA-1, six digits, thirty seconds; a code counts once, so the next sign-in takes the next one.</summary>
    private static string CodeOf(byte[] key, TimeSpan ahead)
    {
        var step = (DateTimeOffset.UtcNow + ahead).ToUnixTimeSeconds() / 30;
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The authenticator standard's own digest.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.ToUpperInvariant().Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    [GeneratedRegex(@"一次性密码\s+(?<password>\S+)")]
    private static partial Regex Password();
}
