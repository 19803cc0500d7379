using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Directed;

/// <summary>What is directed at a place is on its screen, and on no page, feed, list or map of the open web.</summary>
public sealed class NowhereElseTests
{
    private const string Directed = "竹苑居民区加装电梯公示";
    private const string Open = "关于公布避难场所名单的通知";

    [Theory, EveryEngine]
    public async Task A_directed_document_stands_on_its_screen_only(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var clerk = new CurrentPerson(Guid.NewGuid(), "经办", unit.Id, unit.ShortName, Role.Clerk);
        var token = await portal.Publish(clerk, Directed, Reach.Directed);
        await portal.Publish(clerk, Open, Reach.Open);
        using var browser = portal.Browser();

        foreach (var page in new[] { "/", "/portal", "/portal/feed.atom", $"/portal/agencies/{unit.Code}", $"/portal/agencies/{unit.Code}/feed.atom", "/documents", "/documents?Validity=All", "/documents/in-force" })
            (await browser.GetStringAsync(page)).ShouldNotContain(Directed, customMessage: page);
        (await browser.GetStringAsync("/portal")).ShouldContain(Open);
        var addresses = await Addresses(browser);
        addresses.ShouldContain(address => address.EndsWith("2026-00002", StringComparison.Ordinal), "the open one is on the map");
        addresses.ShouldNotContain(address => address.EndsWith("2026-00001", StringComparison.Ordinal));
        var index = (await Number(portal, Directed))!;
        (await browser.GetAsync($"/documents/{index}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var screen = portal.Browser();
        await screen.Pair(token);
        (await screen.GetStringAsync("/documents/screen")).ShouldContain(Directed);
        (await screen.GetStringAsync("/documents/screen")).ShouldNotContain(Open);
    }

    private static async Task<List<string>> Addresses(HttpClient browser)
    {
        var map = System.Xml.Linq.XDocument.Parse(await browser.GetStringAsync("/sitemap.xml"));
        List<string> found = [.. map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];
        foreach (var part in found.Where(address => address.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            found.AddRange(System.Xml.Linq.XDocument.Parse(await browser.GetStringAsync(new Uri(part).PathAndQuery)).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value));
        return found;
    }

    private static async Task<string?> Number(TestPortal portal, string title)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Foundation.Data.PlatformDb>();
        return db.Set<Document>().Where(d => d.Title == title).Select(d => d.IndexNumber).Single();
    }
}
