using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Directed;

/// <summary>Who was shown or opened what, where and when (S0 66): by a screen, by the holder of a link, and by nobody else.</summary>
public sealed partial class AccessLogTests
{
    private const string Title = "竹苑居民区加装电梯公示";
    private const string Household = "竹苑12号楼一层住户";

    [Theory, EveryEngine]
    public async Task Each_household_has_a_link_of_its_own_and_each_opening_stands_in_the_log(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (clerk, id, _) = await Directed(portal);
        var (first, second) = await Links(clerk, id);

        var page = await portal.Browser().GetAsync(first);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("X-Robots-Tag").ShouldHaveSingleItem().ShouldContain("noindex");
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("低洼地段逐一排查");
        text.ShouldContain("<meta name=\"referrer\" content=\"no-referrer\">");
        await portal.Browser().GetAsync(first);
        portal.Clock.Pass(TimeSpan.FromMinutes(3));
        await portal.Browser().GetAsync(first);

        (await Log(portal)).ShouldBe([(Household, "凭链接打开第 1 版"), (Household, "凭链接打开第 1 版")], "reloading within a minute is one reading, and who did not open stands nowhere");
        await portal.Browser().GetAsync(second);
        (await Log(portal)).Count.ShouldBe(3);
        var recipients = await clerk.GetStringAsync($"/desk/documents/{id}/recipients");
        recipients.ShouldContain("凭链接打开第 1 版");
        var code = await clerk.GetAsync($"/desk/documents/{id}/recipients{WebUtility.HtmlDecode(Code().Match(recipients).Value)}");
        (code.StatusCode, code.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/svg+xml"));
    }

    [Theory, EveryEngine]
    public async Task A_link_opens_nothing_when_guessed_past_its_last_day_or_after_the_withdrawal(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (clerk, id, _) = await Directed(portal);
        var (first, _) = await Links(clerk, id);
        foreach (var guess in new[] { first[..^6] + "AAAAAA", "/documents/directed/" + id.ToString("N"), "/documents/directed/x" })
            (await portal.Browser().GetAsync(guess)).StatusCode.ShouldBe(HttpStatusCode.NotFound, guess);

        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var unit = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Document>().Select(d => d.UnitId).SingleAsync();
            (await portal.Browser().GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
            _ = (await scope.ServiceProvider.GetRequiredService<WithdrawEdition>().Do(id, "方案已经调整", new(Guid.NewGuid(), "负责", unit, null, Role.Approver))).Value;
        }
        (await portal.Browser().GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var (again, other, _) = await Directed(portal, "另一份公示");
        var (late, _) = await Links(again, other);
        (await portal.Browser().GetAsync(late)).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Clock.MoveTo(2027, 1, 1);
        (await portal.Browser().GetAsync(late)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task What_a_screen_showed_stands_there_once_a_day_and_the_office_takes_all_of_it_away(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (_, _, token) = await Directed(portal);
        using var screen = portal.Browser();
        await screen.Pair(token);
        for (var hour = 0; hour < 30; hour++)
        {
            await screen.GetAsync("/documents/screen");
            portal.Clock.Pass(TimeSpan.FromHours(1));
        }
        var shown = await Log(portal);
        shown.Distinct().ShouldBe([("电子屏「竹苑居委会电子屏」", "展示第 1 版"), ("竹苑居委会电子屏", "登记张贴：电子屏自动回执")], ignoreOrder: true);
        shown.Count(entry => entry.What == "展示第 1 版").ShouldBe(2);

        var office = await portal.SignedIn(Role.Office, await Unit(portal));
        var register = await office.GetStringAsync("/desk/documents/directed");
        register.ShouldContain(Title);
        register.ShouldNotContain("selected=\"selected\"", customMessage: "all units are shown, so none is chosen");
        var table = await office.GetStringAsync("/desk/documents/directed?handler=Csv");
        table.ShouldContain("看到或者登记了什么");
        Regex.Count(table, "展示第 1 版").ShouldBe(2);
        table.ShouldContain($"{Title},竹苑居委会电子屏,2026-12-31,2026-10-20");
    }

    private static async Task<(HttpClient Clerk, Guid Id, string Token)> Directed(TestPortal portal, string title = Title)
    {
        var unit = await Unit(portal);
        var token = await portal.Publish(new(Guid.NewGuid(), "经办", unit.Id, unit.ShortName, Role.Clerk), title, Reach.Directed, $"{Household}\n竹苑15号楼一层住户");
        await using var scope = portal.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Document>().Where(d => d.Title == title).Select(d => d.Id).SingleAsync();
        return (await portal.SignedIn(Role.Clerk, unit), id, token);
    }

    private static async Task<UnitRef> Unit(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var book = await scope.ServiceProvider.GetRequiredService<IUnits>().On(new(2026, 10, 20));
        return book.All.Count > 0 ? book.All[^1] : await portal.Services.Unit();
    }

    /// <summary>As the clerk finds them on the page, in the order the households were named.</summary>
    private static async Task<(string First, string Second)> Links(HttpClient clerk, Guid id)
    {
        var found = Link().Matches(await clerk.GetStringAsync($"/desk/documents/{id}/recipients")).Select(match => match.Value).ToList();
        found.Count.ShouldBe(2, "a screen needs no link");
        return (found[0], found[1]);
    }

    private static async Task<List<(string Who, string What)>> Log(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var lines = await scope.ServiceProvider.GetRequiredService<DirectedLog>().OfUnit(null, default);
        return [.. lines.SelectMany(line => line.Entries).Select(entry => (entry.Who, entry.What))];
    }

    [GeneratedRegex("(?<=href=\")/documents/directed/[^\"]+")]
    private static partial Regex Link();

    [GeneratedRegex("(?<=src=\")[?]handler=Code[^\"]+")]
    private static partial Regex Code();
}
