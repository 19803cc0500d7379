using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Relations;
using Mingtang.Documents.ReReviews;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents;

public sealed class RecordTests
{
    [Theory]
    [InlineData("云间区产业扶持办法", 2031, 10, 31)]
    [InlineData("云间区产业扶持暂行办法", 2028, 10, 31)]
    [InlineData("关于燃放烟花爆竹的通告", 2027, 10, 31)]
    public async Task A_normative_document_without_a_stated_end_takes_the_term_of_the_rules(string title, int year, int month, int day)
    {
        using var house = new DocumentHouse();
        var document = await house.Published(DocumentHouse.Wording(title), DocumentKind.Normative, "云试规〔2026〕1号");
        (await house.Public(document.Id))!.ExpiresOn.ShouldBe(new DateOnly(year, month, day));
    }

    [Fact]
    public async Task A_longer_term_wants_its_reason()
    {
        using var house = new DocumentHouse();
        var document = await house.Draft(DocumentHouse.Wording("云间区长期办法") with { ExpiresOn = new DateOnly(2040, 1, 1) }, kind: DocumentKind.Normative);
        (await house.Submit(document.Id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.long-term-needs-reason");
    }

    [Theory, EveryEngine]
    public async Task A_document_that_replaces_another_ends_it_and_leaves_it_out_of_default_lists(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var old = await house.Published(DocumentHouse.Wording("云间区旧办法"), DocumentKind.Normative, "云试规〔2026〕1号");
        var next = await house.Draft(DocumentHouse.Wording("云间区新办法") with { EffectiveOn = new DateOnly(2026, 10, 18) }, kind: DocumentKind.Normative);
        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(next.Id, new(RelationKind.Replaces, old.Id, null, null, null), house.Clerk))).IsRefused.ShouldBeFalse();
        await house.TakeToPublic(next.Id, "云试规〔2026〕2号");
        (await house.Public(old.Id))!.Validity.ShouldBe(Validity.Replaced);
        var listed = await house.With<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new()));
        listed.Select(d => d.Title).ShouldBe(["云间区新办法"]);
        var seen = await house.With<RelatedDocuments, IReadOnlyList<RelatedDocument>>(related => related.Of(old.Id, onlyPublic: true, default));
        seen.ShouldHaveSingleItem().Title.ShouldBe("云间区新办法");
    }

    [Theory, EveryEngine]
    public async Task A_kept_document_is_converted_in_one_act_and_still_needs_its_review(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Draft(proposal: new(PublicityAttribute.OnRequest, "E16b", "尚在磋商"));
        await house.Submit(document.Id);
        await house.Review(document.Id);
        (await house.Sign(document.Id)).Value.State.ShouldBe(EditionState.Kept);
        house.House.Clock.Pass(TimeSpan.FromMinutes(1));
        (await house.With<ReReviewDocument, Outcome<ReReview>>(act => act.Convert(document.Id, "A20-12", "磋商已经结束", house.Second))).Refusals.ShouldBeEmpty();
        (await house.Public(document.Id)).ShouldBeNull();
        (await house.Review(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Sign(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Publish(document.Id)).Refusals.ShouldBeEmpty();
        (await house.With<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new() { OnlyConverted = true }))).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task What_is_directed_at_a_place_is_shown_there_and_nowhere_else(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Draft(proposal: DocumentHouse.Proactive with { Reach = Reach.Directed });
        await house.Submit(document.Id);
        await house.Review(document.Id);
        await house.Sign(document.Id);
        (await house.Publish(document.Id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.no-recipients");
        var place = (await house.With<DirectedRelease, Outcome<Place>>(act => act.Open(house.Unit.Id, PlaceKind.Screen, "大厅屏", null, house.Clerk))).Value;
        var token = (await house.With<DirectedRelease, Outcome<string>>(act => act.Pair(place.Id, house.Clerk))).Value;
        (await house.With<ScreenShow, Place?>(show => show.Of(token, default))).ShouldBeNull("the address is no token");
        token = (await house.With<ScreenPairing, Outcome<string>>(pairing => pairing.Open(token, default))).Value;
        (await house.With<DirectedRelease, Outcome<Recipient>>(act => act.Name(document.Id, place.Id, null, new DateOnly(2026, 12, 1), house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.Publish(document.Id)).Refusals.ShouldBeEmpty();
        (await house.With<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new()))).ShouldBeEmpty();
        (await house.With<IEnumerable<IPublishes>, PublicItem?>(all => all.First(p => p.Kinds.Contains(Document.ItemKind)).Find(document.Item, default))).ShouldBeNull();
        var shown = await house.With<ScreenShow, IReadOnlyList<ShownOnScreen>>(async show => await show.Showing((await show.Of(token, default))!, default));
        shown.ShouldHaveSingleItem();
        house.House.Clock.MoveTo(2026, 12, 2);
        (await house.With<ScreenShow, IReadOnlyList<ShownOnScreen>>(async show => await show.Showing((await show.Of(token, default))!, default))).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Each_figure_is_counted_from_rows(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published(DocumentHouse.Wording("云间区某办法") with { IsPolicy = false }, DocumentKind.Normative, "云试规〔2026〕1号");
        var year = Period.Year(2026);
        var figures = await house.With<IEnumerable<IIndicator>, Dictionary<string, Measurement>>(async all =>
        {
            var measured = new Dictionary<string, Measurement>();
            foreach (var indicator in all.Where(i => i.Info.Id.StartsWith("documents.", StringComparison.Ordinal)))
                measured[indicator.Info.Id] = await indicator.Measure(year, house.Unit.Id, null, default);
            return measured;
        });
        figures.Count.ShouldBe(9);
        figures["documents.reviewed_before_publication_share"].Value.ShouldBe(100);
        figures["documents.metadata_complete_share"].Value.ShouldBe(100);
        figures["documents.attribute_determined_share"].Value.ShouldBe(100);
        figures["documents.validity_confirmed_share"].Value.ShouldBe(0);
        figures["documents.catalogue_covered_share"].Numerator.ShouldBe(1);
        figures["documents.directed_receipts_share"].Value.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_scheduled_document_goes_out_when_its_time_comes_and_not_before(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Draft();
        await house.Submit(document.Id);
        await house.Review(document.Id);
        await house.Sign(document.Id);
        var at = new DateTime(2026, 10, 21, 1, 0, 0, DateTimeKind.Utc);
        (await house.With<Releasing.PublishEdition, Outcome<Edition>>(act => act.At(document.Id, at, house.Clerk))).Refusals.ShouldBeEmpty();
        await Run(house);
        (await house.Public(document.Id)).ShouldBeNull();
        house.House.Clock.MoveTo(2026, 10, 21, 9);
        await Run(house);
        (await house.Public(document.Id))!.PublishedAt.ShouldBe(at);
    }

    private static Task<bool> Run(DocumentHouse house) => house.House.Read(async services =>
    {
        var job = services.GetServices<Foundation.Jobs.IRoomJob>().First(job => job.Name == "documents.publish-due");
        await job.Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
        return true;
    });
}
