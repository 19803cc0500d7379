using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Directed;

/// <summary>A notice taken from draft to public by the acts it takes.</summary>
internal static class DirectedActs
{
    /// <summary>Directed ones to a paired screen and, where named, to groups; the token is the screen's.</summary>
    public static async Task<string> Publish(this TestPortal portal, CurrentPerson clerk, string title, Reach reach, string? groups = null)
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
            if (groups is not null)
                _ = (await directed.Name(id, null, groups, new DateOnly(2026, 12, 31), clerk)).Value;
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
