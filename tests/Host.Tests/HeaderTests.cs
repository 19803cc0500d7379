using System.Text.RegularExpressions;
using Mingtang.HouseKit;

namespace Mingtang.Host.Tests;

public sealed partial class HeaderTests : IAsyncLifetime
{
    private readonly TestPortal portal = Reading.WithSpecimens();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    [InlineData("/css/mingtang.css")]
    [InlineData("/api/nowhere")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var headers = (await portal.Browser().GetAsync(address)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("strict-origin-when-cross-origin");
        headers.Contains("Permissions-Policy").ShouldBeTrue();
        headers.Contains("Server").ShouldBeFalse();
        headers.GetValues("X-Request-Id").Single().Length.ShouldBe(10);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/specimen")]
    [InlineData("/accessibility")]
    [InlineData("/site-map")]
    [InlineData("/nowhere")]
    public async Task No_page_writes_Chinese_as_entities_or_holds_inline_code(string address)
    {
        var html = await (await portal.Browser().GetAsync(address)).Content.ReadAsStringAsync();

        html.ShouldContain("云间区政务公开");
        ChineseEntity().Match(html).Value.ShouldBe("");
        InlineCode().Match(html).Value.ShouldBe("");
    }

    [Fact]
    public async Task A_style_sheet_with_a_version_is_kept_for_a_year_and_travels_compressed()
    {
        var browser = portal.Browser();
        var sheet = (await browser.Open("/")).QuerySelector("link[href*='mingtang.css']")!.GetAttribute("href")!;
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        var answer = await browser.GetAsync(sheet);

        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Theory]
    [InlineData("/lib/bootstrap.min.css")]
    [InlineData("/lib/bootstrap.bundle.min.js")]
    [InlineData("/lib/echarts.min.js")]
    public async Task What_npm_brought_is_served_from_here(string address) =>
        (await portal.Browser().GetAsync(address)).IsSuccessStatusCode.ShouldBeTrue();

    [Fact]
    public async Task A_public_page_sets_no_cookie() =>
        (await portal.Browser().GetAsync("/")).Headers.Contains("Set-Cookie").ShouldBeFalse();

    /// <summary>Signs such as + are always written so; the blank of full width as well.</summary>
    [GeneratedRegex("&#x(?!3000)([3-9]|F)[0-9A-F]{3};")]
    private static partial Regex ChineseEntity();

    [GeneratedRegex("""<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(\ssrc=|type="application/ld\+json"))|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();
}
