using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Demo;
using Mingtang.HouseKit;

namespace Mingtang.Host.Tests;

public sealed partial class DoorTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("/desk")]
    [InlineData("/DESK")]
    public async Task The_desk_sends_a_visitor_to_the_sign_in(string address)
    {
        var answer = await portal.Browser().GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in");
    }

    [Fact]
    public void Every_page_address_is_lower_case_and_desk_pages_lie_under_desk()
    {
        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Route: endpoint.RoutePattern.RawText!.TrimStart('/'), Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(page => page.Page is not null)
            .ToList();

        pages.ShouldNotBeEmpty();
        pages.Where(page => Parameter().Replace(page.Route, "").Any(char.IsUpper)).ShouldBeEmpty();
        pages.Where(page => page.Page!.ViewEnginePath.Contains("/Desk/") && !page.Route.StartsWith("desk", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Posting_too_often_is_stopped_and_told_when_to_return()
    {
        await using var strict = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Web:PostsPerMinute"] = "3" });
        var browser = strict.Browser();
        for (var i = 0; i < 3; i++)
            (await browser.PostAsync("/accessibility", null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var fourth = await browser.PostAsync("/accessibility", null);

        fourth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        fourth.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        (await fourth.Dom()).QuerySelector("h1").Words().ShouldBe("操作过于频繁");
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Large_type_and_dark_mode_are_remembered_without_script()
    {
        var browser = portal.Browser();
        (await browser.Open("/")).DocumentElement.ClassList.Contains("mt-large").ShouldBeFalse();

        var changed = await browser.GetAsync("/appearance?size=large&theme=dark&back=%2Faccessibility");
        var page = await browser.Open(changed.Headers.Location!.ToString());

        page.QuerySelector("h1").Words().ShouldBe("无障碍说明");
        page.DocumentElement.ClassList.Contains("mt-large").ShouldBeTrue();
        page.DocumentElement.GetAttribute("data-bs-theme").ShouldBe("dark");
        page.QuerySelector("link[href*='dark.css']")!.GetAttribute("media").ShouldBe("screen");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_way_back_never_leads_elsewhere(string back) =>
        (await portal.Browser().GetAsync("/appearance?theme=dark&back=" + Uri.EscapeDataString(back))).Headers.Location!.ToString().ShouldBe("/");

    [Fact]
    public async Task Only_a_demo_says_that_it_is_one()
    {
        (await portal.Browser().Open("/")).QuerySelector(".mt-demo").ShouldBeNull();

        await using var demo = new TestPortal(clock: DemoClock.At(DemoClock.Opening));
        (await demo.Browser().Open("/")).QuerySelector(".mt-demo").Words().ShouldContain("演示日期 2026-10-20");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
