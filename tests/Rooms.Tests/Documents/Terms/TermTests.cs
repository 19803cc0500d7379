using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Content;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

public sealed class TermTests
{
    [Theory, EveryEngine]
    public async Task Six_months_before_its_end_it_is_evaluated_then_reported_twice_then_extended_by_a_document(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var id = await Published(house, "云间区停车办法", new DateOnly(2027, 4, 30));
        (await Step(house)).ShouldBeNull("ten more days");

        house.House.Clock.MoveTo(2026, 10, 30);
        (await Step(house)).ShouldBe(("有效期届满前评估", new DateOnly(2027, 2, 28)));
        await Judge(house, id, ValidityAct.EvaluateExtend);
        (await Step(house)).ShouldBe(("评估意见报法制部门", new DateOnly(2027, 2, 28)));
        await Judge(house, id, ValidityAct.ReportLegal);
        (await Step(house)).ShouldBe(("评估意见报制发机关", new DateOnly(2027, 3, 30)));
        await Judge(house, id, ValidityAct.ReportMaker);
        (await Step(house)).ShouldBe(("办理延长有效期", new DateOnly(2027, 4, 30)));

        (await house.With<JudgeValidity, Outcome<ValidityNote>>(act => act.Do(id, new(ValidityAct.Extend, null, new DateOnly(2027, 4, 1), null, "继续执行"), house.Clerk))).Refusals
            .ShouldBe([JudgeValidity.NeedsUntil, JudgeValidity.NeedsOther], "an extension needs its document and a later day");
        var extension = await house.Published(DocumentHouse.Wording("关于延长停车办法有效期的通知"));
        (await house.With<JudgeValidity, Outcome<ValidityNote>>(act => act.Do(id, new(ValidityAct.Extend, null, new DateOnly(2029, 4, 30), extension.Id, "评估后继续执行"), house.Clerk))).Refusals.ShouldBeEmpty();
        (await Step(house)).ShouldBeNull();
        (await house.Public(id))!.ExpiresOn.ShouldBe(new DateOnly(2029, 4, 30));
    }

    [Fact]
    public async Task Found_to_end_with_its_term_it_needs_no_report()
    {
        using var house = new DocumentHouse();
        var id = await Published(house, "云间区停车办法", new DateOnly(2027, 1, 31));
        await Judge(house, id, ValidityAct.EvaluateEnd);
        (await Step(house)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task The_day_after_its_last_it_has_lapsed_is_marked_and_out_of_lists_and_stays_readable(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var id = await Published(house, "云间区停车办法", new DateOnly(2026, 12, 31));
        house.House.Clock.MoveTo(2026, 12, 31);
        await Run(house);
        (await house.Public(id))!.Validity.ShouldBe(Validity.InForce, "the last day counts");

        house.House.Clock.MoveTo(2027, 1, 1);
        await Run(house);
        await Run(house);

        (await house.Public(id)).ShouldNotBeNull().Validity.ShouldBe(Validity.Expired);
        (await house.With<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new()))).ShouldBeEmpty();
        (await house.With<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new() { AlsoEnded = true }))).ShouldHaveSingleItem();
        var notes = await house.With<PlatformDb, List<ValidityNote>>(db => db.Set<ValidityNote>().ToListAsync());
        (notes.ShouldHaveSingleItem().Act, notes[0].On).ShouldBe((ValidityAct.Lapse, new DateOnly(2027, 1, 1)));
        var item = await house.With<IEnumerable<IPublishes>, PublicItem?>(all => all.First(p => p.Kinds.Contains(Document.ItemKind)).Find(Document.ItemOf(id), default));
        item!.Tags.ShouldContain("已失效");
    }

    [Fact]
    public async Task The_clean_up_waits_for_every_document_and_publishes_its_result_as_a_list()
    {
        using var house = new DocumentHouse();
        var kept = await Published(house, "云间区停车办法", new DateOnly(2030, 12, 31), 1);
        var gone = await Published(house, "云间区养犬办法", new DateOnly(2030, 12, 31), 2);
        Task<Outcome<Document>> CleanUp() => house.With<CleanUp, Outcome<Document>>(act => act.Do(house.Unit.Id, 2026, house.Clerk));
        (await CleanUp()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.cleanup-open");
        await Judge(house, kept, ValidityAct.Confirm);
        await Judge(house, gone, ValidityAct.DeclareLapsed);

        var list = (await CleanUp()).Value;

        await house.TakeToPublic(list.Id);
        var shown = (await house.Public(list.Id))!;
        var body = (await house.With<IDocuments, StructuredText>(documents => documents.BodyOf(shown))).PlainText;
        body.ShouldContain("继续有效的文件");
        body.IndexOf("停车办法", StringComparison.Ordinal).ShouldBeLessThan(body.IndexOf("失效、废止和被代替的文件", StringComparison.Ordinal));
        body.IndexOf("养犬办法", StringComparison.Ordinal).ShouldBeGreaterThan(body.IndexOf("失效、废止和被代替的文件", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task A_repeal_found_out_after_publication_ends_the_other_all_the_same_and_both_ends_show_it(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var old = await Published(house, "云间区养犬办法", new DateOnly(2030, 12, 31), 1);
        var next = await house.Published(DocumentHouse.Wording("关于废止养犬办法的决定") with { EffectiveOn = null });
        (await house.Public(old))!.Validity.ShouldBe(Validity.NotYetEffective);

        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(next.Id, new(RelationKind.Repeals, old, null, null, null), house.Clerk))).Refusals.ShouldBeEmpty();

        (await house.Public(old))!.Validity.ShouldBe(Validity.Repealed);
        (await Related(house, old)).ShouldHaveSingleItem().Kind.ShouldBe("被废止");
        (await Related(house, next.Id)).ShouldHaveSingleItem().Kind.ShouldBe("废止");
    }

    [Theory, EveryEngine]
    public async Task A_cited_regulation_of_which_a_newer_version_is_in_force_says_so(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var (old, next, later) = (await Reference(house, 2019), await Reference(house, 2026), await Reference(house, 2030));
        var document = await house.Published();
        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(document.Id, new(RelationKind.Basis, old, null, null, null), house.Clerk))).Refusals.ShouldBeEmpty();
        (await Related(house, document.Id)).ShouldHaveSingleItem().Warning.ShouldBe("（已有新版，2026-05-15起施行）");

        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(document.Id, new(RelationKind.Supporting, next, null, null, null), house.Clerk))).Refusals.ShouldBeEmpty();
        (await Related(house, document.Id)).Count(related => related.Warning is not null).ShouldBe(1, $"{later} is not in force yet");
    }

    [Theory, EveryEngine]
    public async Task A_quoted_regulation_is_compared_each_year_and_older_than_the_official_text_it_is_work(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var text = await Reference(house, 2019);
        (await house.Waiting(house.Clerk)).ShouldNotContain(work => work.Kind == "引用法规待核对", "nobody quotes it");
        (await Compare(house, text, new("https://law.example/1", new(2019, 5, 15), "一致"))).Refusals.ShouldBe([CompareWithOfficial.NotQuotedByYou]);
        var document = await house.Published();
        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(document.Id, new(RelationKind.Basis, text, null, null, null), house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "引用法规待核对");
        (await Confirmed(house, text)).ShouldBe("本年度没有与国家正式版本核对");

        (await Compare(house, text, new("javascript:x", null, ""))).Refusals.ShouldBe([CompareWithOfficial.LinkMissing, CompareWithOfficial.DayMissing, CompareWithOfficial.Unexplained]);
        (await Compare(house, text, new("https://law.example/1", new(2019, 5, 14), "一致"))).Refusals.ShouldBe([CompareWithOfficial.OlderThanOurs]);
        (await Compare(house, text, new("https://law.example/1", new(2019, 5, 15), "一致"))).Value.Act.ShouldBe(ValidityAct.Confirm);
        (await Confirmed(house, text)).ShouldBeNull();
        (await house.Waiting(house.Clerk)).ShouldNotContain(work => work.Kind == "引用法规待核对");

        house.House.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Compare(house, text, new("https://law.example/2", new(2026, 3, 1), "第三条修改"))).Value.Act.ShouldBe(ValidityAct.FindOlder);
        (await Confirmed(house, text)).ShouldBe("旧于国家正式版本（2026-03-01起施行）");
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "引用文本待更新" && work.Title.Contains("2026-03-01", StringComparison.Ordinal));
        var shown = (await house.With<QuotedTexts, QuotedText?>(texts => texts.Find(text, Foundation.Indicators.Period.Year(2026), default)))!;
        (shown.OfficialUrl, shown.QuotedBy.ShouldHaveSingleItem().Id).ShouldBe(("https://law.example/2", document.Id));
    }

    [Fact]
    public async Task Where_an_official_text_stands_is_said_by_its_comparison_alone()
    {
        using var house = new DocumentHouse();
        var document = await house.Published();
        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(document.Id, new(RelationKind.Official, null, "条例", null, "https://law.example/1"), house.Clerk))).Refusals
            .ShouldBe([RelateDocuments.ByComparison]);
        (await Compare(house, document.Id, new("https://law.example/1", new(2026, 5, 15), "一致"))).Refusals.ShouldBe([CompareWithOfficial.NotReference]);
    }

    private static Task<Outcome<ValidityNote>> Compare(DocumentHouse house, Guid id, OfficialText official) =>
        house.With<CompareWithOfficial, Outcome<ValidityNote>>(compare => compare.Do(id, official, house.Clerk));

    /// <summary>What the figure says is missing of the text.</summary>
    private static async Task<string?> Confirmed(DocumentHouse house, Guid id)
    {
        var measured = await house.With<IEnumerable<Foundation.Indicators.IIndicator>, Foundation.Indicators.Measurement>(all =>
            all.Single(one => one.Info.Id == "documents.validity_confirmed_share").Measure(Foundation.Indicators.Period.Year(2026), house.Unit.Id, null, default));
        return measured.Rows.Single(row => row.Item == Document.ItemOf(id)).Why;
    }

    private static async Task<Guid> Reference(DocumentHouse house, int year)
    {
        var id = Guid.CreateVersion7();
        await house.House.Do<int>("tests.reference", async (_, doing) =>
        {
            var edition = new Edition { Id = Guid.CreateVersion7(), DocumentId = id, Number = 1, State = EditionState.Published, Title = $"信访条例（{year}）", Issuer = "国务院", DraftedByName = "导入", PublishedAt = doing.Now };
            doing.Db.AddRange(edition, new Document
            {
                Id = id,
                Kind = DocumentKind.Reference,
                Title = edition.Title,
                VersionOf = "信访条例",
                EditionId = edition.Id,
                PublicEditionId = edition.Id,
                EffectiveOn = new DateOnly(year, 5, 15),
                CreatedAt = doing.Now,
            });
            await Task.CompletedTask;
            return 1;
        });
        return id;
    }

    private static Task<IReadOnlyList<RelatedDocument>> Related(DocumentHouse house, Guid id) => house.With<RelatedDocuments, IReadOnlyList<RelatedDocument>>(related => related.Of(id, onlyPublic: true, default));

    private static async Task<Guid> Published(DocumentHouse house, string title, DateOnly until, int number = 1) =>
        (await house.Published(DocumentHouse.Wording(title) with { EffectiveOn = number == 1 && until.Year < 2030 ? new DateOnly(2026, 10, 16) : new DateOnly(2026, 11, 1), ExpiresOn = until }, DocumentKind.Normative, $"云试规〔2026〕{number}号")).Id;

    private static async Task Judge(DocumentHouse house, Guid id, ValidityAct act) =>
        (await house.With<JudgeValidity, Outcome<ValidityNote>>(judge => judge.Do(id, new(act, null, null, null, "对照上位法核对"), house.Clerk))).Refusals.ShouldBeEmpty();

    private static async Task<(string, DateOnly)?> Step(DocumentHouse house) =>
        (await house.With<ValidityReading, IReadOnlyList<NormativeLine>>(reading => reading.Of(house.Unit.Id, 2026, default))).ShouldHaveSingleItem().Next is { } next ? (next.Title, next.DueOn) : null;

    private static Task<bool> Run(DocumentHouse house) => house.House.Read(async services =>
    {
        await services.GetServices<IRoomJob>().Single(job => job.Name == "documents.follow-validity").Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
        return true;
    });
}
