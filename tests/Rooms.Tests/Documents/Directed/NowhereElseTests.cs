using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;

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
        var token = await Publish(portal, clerk, Directed, Reach.Directed);
        await Publish(portal, clerk, Open, Reach.Open);
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
        await screen.GetAsync($"/documents/screen?pair={token}");
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

    private static async Task<string> Publish(TestPortal portal, CurrentPerson clerk, string title, Reach reach)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var id = (await services.GetRequiredService<DraftDocument>().Do(
            new(DocumentKind.Notice, clerk.UnitId!.Value, null, DocumentHouse.Wording(title)) { Proposal = DocumentHouse.Proactive with { Reach = reach } }, clerk)).Value.Id;
        var token = "";
        if (reach == Reach.Directed)
        {
            var directed = services.GetRequiredService<DirectedRelease>();
            var place = (await directed.Open(clerk.UnitId.Value, PlaceKind.Screen, "竹苑居委会电子屏", null, clerk)).Value;
            token = (await directed.Pair(place.Id, clerk)).Value;
            _ = (await directed.Name(id, place.Id, null, new DateOnly(2026, 12, 31), clerk)).Value;
        }
        _ = (await services.GetRequiredService<SubmitEdition>().Do(id, clerk)).Value;
        var releases = services.GetRequiredService<ReleaseBook>();
        var reviewer = new Actor(Guid.NewGuid(), "审查");
        _ = (await services.GetRequiredService<ActBook>().Do(FoundationPermissions.Review, reviewer, async doing =>
            await releases.Review(doing, (await releases.StatusOf(Document.ItemOf(id)))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null)))).Value;
        _ = (await services.GetRequiredService<SignEdition>().Do(id, new(null, null), new(Guid.NewGuid(), "负责", clerk.UnitId, null, Role.Approver))).Value;
        _ = (await services.GetRequiredService<PublishEdition>().Now(id, clerk)).Value;
        return token;
    }
}
