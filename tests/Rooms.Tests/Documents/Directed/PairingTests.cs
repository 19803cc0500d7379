using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Directed;

/// <summary>The address of a pairing makes one browser the screen, and no second one.</summary>
public sealed class PairingTests
{
    private const string Title = "竹苑居民区加装电梯公示";

    [Theory, EveryEngine]
    public async Task The_address_opens_once_and_the_screen_goes_on_until_it_is_paired_anew(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var clerk = new CurrentPerson(Guid.NewGuid(), "经办", unit.Id, unit.ShortName, Role.Clerk);
        var token = await portal.Publish(clerk, Title, Reach.Directed);
        var address = ScreenBrowser.Address(token);
        using var screen = portal.Browser();
        using var passerBy = portal.Browser();

        var first = await screen.Pair(token);
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = first.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("max-age=31", Case.Insensitive, "it outlives a restart of the browser");
        (await screen.GetStringAsync("/documents/screen")).ShouldContain(Title);

        await Refused(passerBy, address);
        (await passerBy.GetAsync("/documents/screen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await screen.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "its start page may be the address itself");
        (await screen.GetStringAsync("/documents/screen")).ShouldContain(Title);

        await using var scope = portal.Services.CreateAsyncScope();
        var place = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Place>().Select(p => p.Id).SingleAsync();
        var anew = (await scope.ServiceProvider.GetRequiredService<DirectedRelease>().Pair(place, clerk)).Value;
        await Refused(screen, address);
        (await passerBy.Pair(anew)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await passerBy.GetStringAsync("/documents/screen")).ShouldContain(Title);
        (await screen.GetAsync("/documents/screen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task A_preview_of_the_address_uses_up_nothing_and_of_two_who_press_one_is_the_screen(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var clerk = new CurrentPerson(Guid.NewGuid(), "经办", unit.Id, unit.ShortName, Role.Clerk);
        var token = await portal.Publish(clerk, Title, Reach.Directed);
        using var bot = portal.Browser();
        using var screen = portal.Browser();

        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Get })
        {
            var looked = await bot.SendAsync(new(method, ScreenBrowser.Address(token)));
            looked.StatusCode.ShouldBe(HttpStatusCode.OK);
            looked.Headers.TryGetValues("Set-Cookie", out var cookies);
            (cookies ?? []).ShouldNotContain(cookie => cookie.StartsWith("mt-screen", StringComparison.Ordinal));
            (await looked.Content.ReadAsStringAsync()).ShouldNotContain(Title);
        }
        var late = await bot.Look(token);
        (await bot.PostAsync(ScreenBrowser.Address(token), new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "no form of this page");

        (await screen.Pair(token)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await screen.GetStringAsync("/documents/screen")).ShouldContain(Title);
        (await bot.Press(token, late)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await bot.GetAsync("/documents/screen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task Refused(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("这个配对地址已经在一块屏上打开过");
        page.ShouldNotContain(Title);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
