using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Negatives;
using Mingtang.Documents.Relations;
using Mingtang.Documents.ReReviews;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Indicators;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Each figure is counted from its rows: one that is right, and one that is wrong and changes it.</summary>
public sealed class IndicatorTests
{
    [Theory, EveryEngine]
    public async Task A_document_without_attribute_or_ground_counts_against_determination(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Draft();
        await Shows(house, "documents.attribute_determined_share", 1, 1);
        (await house.With<DraftDocument, Outcome<Document>>(act => act.Do(new(DocumentKind.Official, house.Unit.Id, null, DocumentHouse.Wording("没有属性的通知")), house.Clerk))).IsRefused.ShouldBeFalse();
        await Shows(house, "documents.attribute_determined_share", 1, 2, "没有确定公开属性");
    }

    [Theory, EveryEngine]
    public async Task What_came_out_after_twenty_working_days_or_not_at_all_counts_against_punctuality(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published();
        await house.Published(DocumentHouse.Wording("成文早、公开晚的通知") with { SignedOn = new DateOnly(2026, 8, 3) });
        await house.Draft(DocumentHouse.Wording("到期还没有公开的通知") with { SignedOn = new DateOnly(2026, 8, 4) });
        await house.Draft(DocumentHouse.Wording("还没有到期的通知") with { SignedOn = new DateOnly(2026, 10, 19) });
        var measured = await Measure(house, "documents.published_on_time_share");
        measured.Rows.Where(row => !row.Counts).Select(row => row.Why).ShouldBe(["逾期公开（2026-10-20）", "到期未公开"], ignoreOrder: true);
        (measured.Numerator, measured.Denominator).ShouldBe((1, 3));
    }

    [Theory, EveryEngine]
    public async Task A_correction_has_a_clock_of_its_own_that_starts_when_it_is_taken_in_hand(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var (quick, slow) = (await house.Published(), await house.Published(DocumentHouse.Wording("更正拖了很久的通知")));
        house.House.Clock.MoveTo(2026, 10, 23);
        (await house.Renew(quick.Id)).Refusals.ShouldBeEmpty();
        (await house.Renew(slow.Id)).Refusals.ShouldBeEmpty();
        await house.TakeToPublic(quick.Id);
        house.House.Clock.MoveTo(2026, 11, 19);
        (await Measure(house, "documents.published_on_time_share")).Denominator.ShouldBe(3, "twenty working days are not over");
        house.House.Clock.MoveTo(2026, 11, 23);
        (await Measure(house, "documents.published_on_time_share")).Rows.Single(row => !row.Counts).Why.ShouldBe("到期未公开");
        await house.TakeToPublic(slow.Id);
        var measured = await Measure(house, "documents.published_on_time_share");
        (measured.Numerator, measured.Denominator).ShouldBe((3, 4));
        var late = measured.Rows.Single(row => !row.Counts);
        (late.Title, late.Why).ShouldBe(("更正拖了很久的通知（第2版）", "逾期公开（2026-11-23）"));
        (await Tied(house, "documents.published_on_time_share", slow.Item)).Denominator.ShouldBe(2, "a document is tied with all its versions");
    }

    [Theory, EveryEngine]
    public async Task A_version_whose_reviewer_wrote_it_counts_against_review(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published();
        var forged = await house.Published(DocumentHouse.Wording("自己审查的通知"));
        await Shows(house, "documents.reviewed_before_publication_share", 2, 2);
        await Spoil(house, db => db.Set<Edition>().Where(e => e.DocumentId == forged.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.ReviewedBy, house.Clerk.Id)));
        await Shows(house, "documents.reviewed_before_publication_share", 1, 2, "没有另一人的审查记录");
    }

    [Theory, EveryEngine]
    public async Task An_item_that_lacks_an_element_counts_against_the_metadata(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published();
        var notice = await house.Published(DocumentHouse.Wording("关于停水的公告"), DocumentKind.Notice);
        await house.Published(DocumentHouse.Wording("不入库的动态"), DocumentKind.News);
        await Shows(house, "documents.metadata_complete_share", 2, 2);
        await Spoil(house, db => db.Set<Edition>().Where(e => e.DocumentId == notice.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Genre, (string?)null)));
        await Shows(house, "documents.metadata_complete_share", 1, 2, "缺体裁");
    }

    [Theory, EveryEngine]
    public async Task A_policy_whose_relations_nobody_confirmed_counts_against_them(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await Policy(house);
        await Shows(house, "documents.relations_complete_share", 1, 1);
        var relation = (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(document.Id, new(RelationKind.Basis, null, "防汛条例", null, null), house.Clerk))).Value;
        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Drop(document.Id, relation.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        await Shows(house, "documents.relations_complete_share", 0, 1, "关联关系未确认");
    }

    [Theory, EveryEngine]
    public async Task A_normative_document_not_looked_at_this_year_counts_against_validity(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var one = await house.Published(DocumentHouse.Wording("甲办法"), DocumentKind.Normative, "云试规〔2026〕1号");
        await house.Published(DocumentHouse.Wording("乙办法"), DocumentKind.Normative, "云试规〔2026〕2号");
        (await house.With<JudgeValidity, Outcome<ValidityNote>>(act => act.Do(one.Id, new(ValidityAct.Confirm, null, null, null, "已核对"), house.Clerk))).Refusals.ShouldBeEmpty();
        await Shows(house, "documents.validity_confirmed_share", 1, 2, "本年度没有确认");
        (await Measure(house, "documents.validity_confirmed_share", 2027)).Numerator.ShouldBe(0, "a new year asks anew");
    }

    [Theory, EveryEngine]
    public async Task A_place_without_proof_counts_against_receipts(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Draft(proposal: DocumentHouse.Proactive with { Reach = Reach.Directed });
        var place = (await house.With<DirectedRelease, Outcome<Place>>(act => act.Open(house.Unit.Id, PlaceKind.NoticeBoard, "村口公告栏", null, house.Clerk))).Value;
        var posted = await Name(house, document.Id, place.Id, null);
        var told = await Name(house, document.Id, null, "被征收户36户");
        await house.TakeToPublic(document.Id);
        await Shows(house, "documents.directed_receipts_share", 0, 2, "没有张贴证明或者回执");

        Task<Outcome<Recipient>> Prove(Guid id, FileRef? photo, string? note) => house.With<DirectedRelease, Outcome<Recipient>>(act => act.Prove(id, photo, note, house.Clerk));
        (await Prove(posted, null, "贴了")).Refusals.ShouldBe([DirectedRelease.ProofMissing], "a place is proved by its photograph");
        (await Prove(posted, new("sha256:00", 10, "image/jpeg", "公告栏.jpg"), null)).Refusals.ShouldBeEmpty();
        await Shows(house, "documents.directed_receipts_share", 1, 2);
        (await Prove(told, null, "逐户上门告知，签收表存档")).Refusals.ShouldBeEmpty();
        await Shows(house, "documents.directed_receipts_share", 2, 2);
    }

    [Theory, EveryEngine]
    public async Task What_came_up_for_review_and_was_not_looked_at_counts_against_it(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        house.House.Clock.MoveTo(2025, 10, 10);
        var (kept, left) = (await Kept(house, "甲函"), await Kept(house, "乙函"));
        (await house.With<NegativeList, Outcome<NegativeEntry>>(act => act.Add(house.Unit.Id, new("案卷", "未结案", "E16c", "条例第十六条", "影响办案", null), house.Clerk))).Refusals.ShouldBeEmpty();
        house.House.Clock.MoveTo(2026, 10, 12);
        await Shows(house, "documents.rereviewed_share", 0, 3, "到期未审查");
        (await house.Waiting(house.Clerk)).Count(work => work.Kind is "待定期审查" or "负面清单待复核").ShouldBe(3);

        (await house.With<ReReviewDocument, Outcome<ReReview>>(act => act.Keep(kept, "仍在磋商", house.Clerk))).Refusals.ShouldBeEmpty();
        await Shows(house, "documents.rereviewed_share", 1, 3);
        (await house.With<ReReviewDocument, Outcome<ReReview>>(act => act.Convert(left, "A20-12", "磋商已经结束", house.Clerk))).Refusals.ShouldBeEmpty();
        var entry = (await house.With<NegativeList, IReadOnlyList<NegativeEntry>>(list => list.Of(house.Unit.Id, default))).ShouldHaveSingleItem();
        (await house.With<NegativeList, Outcome<NegativeEntry>>(act => act.Review(entry.Id, keep: true, "仍未结案", house.Clerk))).Refusals.ShouldBeEmpty();
        await Shows(house, "documents.rereviewed_share", 3, 3);
    }

    [Theory, EveryEngine]
    public async Task An_empty_or_stale_line_counts_against_the_catalogue(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published();
        var before = await Measure(house, "documents.catalogue_covered_share");
        before.Numerator.ShouldBe(1);
        (await house.With<KeepCatalogue, Outcome<NotApplicable>>(act => act.Without(house.Unit.Id, "A20-09", "没有集中采购", house.Clerk))).Refusals.ShouldBeEmpty();
        (await Measure(house, "documents.catalogue_covered_share")).Denominator.ShouldBe(before.Denominator - 1, "what does not concern the unit is no gap");
        (await house.With<KeepCatalogue, Outcome<NotApplicable>>(act => act.WithAfterAll(house.Unit.Id, "A20-09", house.Clerk))).Refusals.ShouldBeEmpty();
        (await Measure(house, "documents.catalogue_covered_share")).Denominator.ShouldBe(before.Denominator);
    }

    private static async Task<Document> Policy(DocumentHouse house)
    {
        var document = await house.Draft(DocumentHouse.Wording() with { IsPolicy = true });
        (await house.With<RelateDocuments, Outcome<Document>>(act => act.Confirm(document.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        await house.TakeToPublic(document.Id);
        return document;
    }

    private static async Task<Guid> Kept(DocumentHouse house, string title)
    {
        var document = await house.Draft(DocumentHouse.Wording(title) with { SignedOn = new DateOnly(2025, 10, 9), EffectiveOn = null }, new(PublicityAttribute.OnRequest, "E16b", "尚在磋商"));
        (await house.Submit(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Review(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Sign(document.Id)).Refusals.ShouldBeEmpty();
        return document.Id;
    }

    private static async Task<Guid> Name(DocumentHouse house, Guid document, Guid? place, string? group) =>
        (await house.With<DirectedRelease, Outcome<Recipient>>(act => act.Name(document, place, group, new DateOnly(2026, 12, 31), house.Clerk))).Value.Id;

    private static async Task Shows(DocumentHouse house, string id, int numerator, int denominator, string? why = null)
    {
        var measured = await Measure(house, id);
        (measured.Numerator, measured.Denominator).ShouldBe((numerator, denominator));
        if (why is not null)
            measured.Rows.Where(row => !row.Counts).Select(row => row.Why).ShouldContain(why);
    }

    private static Task<Measurement> Measure(DocumentHouse house, string id, int year = 2026) =>
        house.With<IEnumerable<IIndicator>, Measurement>(all => all.Single(one => one.Info.Id == id).Measure(Period.Year(year), house.Unit.Id, null, default));

    private static Task<Measurement> Tied(DocumentHouse house, string id, Foundation.ItemRef item) =>
        house.With<IEnumerable<IIndicator>, Measurement>(all => all.Single(one => one.Info.Id == id).Measure(Period.Year(2026), house.Unit.Id, [item], default));

    private static async Task Spoil(DocumentHouse house, Func<Foundation.Data.PlatformDb, Task<int>> spoil) =>
        (await house.House.Do<int>("tests.spoil", async (_, doing) => await spoil(doing.Db))).IsRefused.ShouldBeFalse();
}
