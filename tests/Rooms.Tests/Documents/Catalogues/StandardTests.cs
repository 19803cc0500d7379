using Mingtang.Documents.Backlog;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Filings;
using Mingtang.Documents.Negatives;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Catalogues;

public sealed class StandardTests
{
    [Theory, EveryEngine]
    public async Task A_workbook_with_joined_cells_becomes_lines_and_a_later_one_keeps_what_stays(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        (await Import(house, Workbook("孵化基地认定", "公益性岗位安置", "养老待遇调整"))).ShouldBe(new(3, 0, 0));
        (await Import(house, Workbook("孵化基地认定", "公益性岗位安置", "灵活就业参保"))).ShouldBe(new(1, 2, 1));
        (await Lines(house)).Select(line => (line.Field, line.Title)).ShouldBe(
            [("就业创业 › 就业补贴", "孵化基地认定"), ("就业创业 › 就业补贴", "公益性岗位安置"), ("社会保险 › 待遇支付", "灵活就业参保")]);
    }

    [Theory, EveryEngine]
    public async Task A_line_opens_what_satisfies_it_and_is_work_while_empty_or_stale(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await Import(house, Workbook("孵化基地认定", "公益性岗位安置", "养老待遇调整"));
        (await house.Waiting(house.Clerk)).Count(work => work.Kind == "标准目录缺内容").ShouldBe(3);
        var document = await house.Published(DocumentHouse.Wording("关于调整养老待遇的通知") with { EffectiveOn = null });
        var line = (await Lines(house)).Single(one => one.Title == "养老待遇调整");

        (await house.With<KeepCatalogue, Outcome<StandardTie>>(keep => keep.Tie(Guid.Parse(line.Key), document.Id, house.Clerk))).Refusals.ShouldBeEmpty();

        (await house.Waiting(house.Clerk)).Count(work => work.Kind == "标准目录缺内容").ShouldBe(2);
        (await Lines(house)).Single(one => one.Title == "养老待遇调整").Hits.ShouldHaveSingleItem().Url.ShouldBe((await house.Public(document.Id))!.Url);
        house.House.Clock.MoveTo(2027, 10, 25);
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "标准目录待更新" && work.Title.Contains("养老待遇调整", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task A_line_changed_by_hand_is_a_new_version_that_keeps_what_satisfied_it(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await Import(house, Workbook("孵化基地认定", "公益性岗位安置", "养老待遇调整"));
        var document = await house.Published(DocumentHouse.Wording("关于调整养老待遇的通知") with { EffectiveOn = null });
        (await Unlisted(house)).ShouldBe(["关于调整养老待遇的通知"], "public, and no line asks for it");
        var line = Guid.Parse((await Lines(house)).Single(one => one.Title == "养老待遇调整").Key);
        (await house.With<KeepCatalogue, Outcome<StandardTie>>(keep => keep.Tie(line, document.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        (await Unlisted(house)).ShouldBeEmpty();

        house.House.Clock.Pass(TimeSpan.FromDays(1));
        (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.Amend(line, new("社会保险", "待遇支付", "", null, null), house.Clerk))).Refusals.ShouldBe([KeepCatalogue.LineIncomplete]);
        (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.Amend(line, new("社会保险", "待遇支付", "养老、失业待遇调整", null, 365), house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.Amend(line, new("社会保险", "待遇支付", "再改", null, null), house.Clerk))).Refusals.ShouldBe([UnitActs.Gone], "it is the line of an older version");
        (await Lines(house)).Single(one => one.Title == "养老、失业待遇调整").Hits.ShouldHaveSingleItem().DocumentId.ShouldBe(document.Id);

        house.House.Clock.Pass(TimeSpan.FromDays(1));
        (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.Add(house.Unit.Id, new("社会保险", "待遇支付", "养老、失业待遇调整", null, null), house.Clerk))).Refusals.ShouldBe([KeepCatalogue.LineTwice]);
        var added = (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.Add(house.Unit.Id, new("社会保险", "参保", "灵活就业参保", "长期公开", null), house.Clerk))).Value;
        (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.End(added.Id, " ", house.Clerk))).Refusals.ShouldBe([KeepCatalogue.EndNeedsWhy]);

        var versions = await house.With<CatalogueVersions, IReadOnlyList<CatalogueVersion>>(all => all.Of(house.Unit.Id, default));
        versions.Select(version => (version.Number, version.Lines, version.Added.Count, version.Ended.Count)).ShouldBe([(3, 4, 1, 0), (2, 3, 1, 1), (1, 3, 3, 0)]);
    }

    [Theory, EveryEngine]
    public async Task Manner_and_level_stay_with_the_line_and_the_workbook_taken_away_is_read_as_the_same_lines(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var csv = "领域,公开事项,公开内容,公开依据,公开方式,公开层级,更新周期\n就业,就业补贴 › 孵化基地,孵化基地认定,《就业促进法》,主动公开,区级、街镇级,90\n就业,就业补贴 › 孵化基地,补贴发放,,依申请公开,,\n"u8.ToArray();
        (await house.With<StandardImport, Outcome<ImportedCatalogue>>(import => import.Do(house.Unit.Id, csv, "目录.csv", house.Clerk))).Value.Added.ShouldBe(2);
        (await Lines(house)).Select(line => (line.Title, line.Manner, line.Level)).ShouldBe([("孵化基地认定", "主动公开", "区级、街镇级"), ("补贴发放", "依申请公开", null)]);

        var taken = await house.With<StandardSheet, byte[]>(sheet => sheet.Of(house.Unit, default));
        (await house.With<StandardImport, Outcome<ImportedCatalogue>>(import => import.Do(house.Unit.Id, taken, "目录.xlsx", house.Clerk))).Value.ShouldBe(new(0, 2, 0));
        (await Lines(house)).Select(line => (line.Title, line.Manner, line.Level)).ShouldBe([("孵化基地认定", "主动公开", "区级、街镇级"), ("补贴发放", "依申请公开", null)]);

        var line = Guid.Parse((await Lines(house))[0].Key);
        (await house.With<KeepCatalogue, Outcome<StandardItem>>(keep => keep.Amend(line, new("就业", "就业补贴 › 孵化基地", "孵化基地认定办法", null, null) { Manner = "主动公开", Level = "区级" }, house.Clerk))).Value.Level.ShouldBe("区级");
    }

    /// <summary>The office's overview says of a unit what the unit's own page counts up line by line (GIR 20, 21).</summary>
    [Theory, EveryEngine]
    public async Task What_a_unit_lacks_is_the_same_in_the_overview_and_line_by_line(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await Import(house, Workbook("孵化基地认定", "公益性岗位安置", "养老待遇调整"));
        var document = await house.Published(DocumentHouse.Wording("关于调整养老待遇的通知") with { EffectiveOn = null });
        var line = (await Lines(house)).Single(one => one.Title == "养老待遇调整");
        (await house.With<KeepCatalogue, Outcome<StandardTie>>(keep => keep.Tie(Guid.Parse(line.Key), document.Id, house.Clerk))).Refusals.ShouldBeEmpty();
        (await house.With<KeepCatalogue, Outcome<NotApplicable>>(keep => keep.Without(house.Unit.Id, "A20-09", "没有集中采购项目", house.Clerk))).Refusals.ShouldBeEmpty();
        house.House.Clock.MoveTo(2027, 10, 25);

        var statutory = await house.With<CatalogueReading, IReadOnlyList<CatalogueState>>(reading => reading.Statutory(house.Unit, default));
        var asked = statutory.Where(one => one.NotApplicable is null).ToList();
        asked.Count(one => one.IsEmpty).ShouldBeInRange(1, asked.Count - 1, "the notice fills a line, the others are bare");
        asked.Count.ShouldBe(statutory.Count - 1);
        (await house.With<CatalogueReading, IReadOnlyList<CatalogueFilling>>(reading => reading.Fillings([house.Unit], default)))
            .ShouldHaveSingleItem().ShouldBe(new CatalogueFilling(house.Unit, asked.Count, asked.Count(one => one.IsEmpty), 3, 2, 1));
    }

    private static async Task<IReadOnlyList<string>> Unlisted(DocumentHouse house) =>
        [.. (await house.With<CatalogueVersions, IReadOnlyList<CatalogueHit>>(all => all.Unlisted(house.Unit.Id, default))).Select(hit => hit.Title)];

    [Theory, EveryEngine]
    public async Task An_old_document_found_to_be_public_becomes_a_draft_with_its_number_and_day(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var campaign = (await house.With<ClearBacklog, Outcome<Campaign>>(clear => clear.Open(house.Unit.Id, "2010年以来", new DateOnly(2026, 12, 31), house.Clerk))).Value;
        (await house.With<ClearBacklog, Outcome<int>>(clear => clear.Import(campaign.Id, null, null, "关于敬老月走访的通知\t云试〔2012〕3号\t2012-05-01\n值班安排\t云试〔2013〕9号\t2013-12-01", house.Clerk))).Value.ShouldBe(2);
        var lines = await house.With<Foundation.Data.PlatformDb, List<BacklogLine>>(db => Task.FromResult(db.Set<BacklogLine>().OrderBy(l => l.SignedOn).ToList()));
        (await house.With<ClearBacklog, Outcome<Document>>(clear => clear.Draft(lines[0].Id, house.Clerk))).Refusals.ShouldBe([ClearBacklog.NotToBePublic]);
        (await house.With<ClearBacklog, Outcome<int>>(clear => clear.Determine(campaign.Id, [lines[0].Id], new AttributeProposal(PublicityAttribute.Proactive, "A20-15", null), false, house.Clerk))).Value.ShouldBe(1);
        (await house.With<ClearBacklog, Outcome<int>>(clear => clear.Determine(campaign.Id, [lines[1].Id], new AttributeProposal(PublicityAttribute.NotPublic, "A20-15", null), false, house.Clerk))).Refusals
            .Select(refusal => refusal.Code).ShouldBe(["documents.attribute-needs-ground", "documents.attribute-needs-reason"]);

        var document = (await house.With<ClearBacklog, Outcome<Document>>(clear => clear.Draft(lines[0].Id, house.Clerk))).Value;

        document.Origin.ShouldBe(Origin.Backlog);
        (await house.With<ClearBacklog, Outcome<Document>>(clear => clear.Draft(lines[0].Id, house.Clerk))).Refusals.ShouldBe([ClearBacklog.NotToBePublic], "once");
        var folder = (await house.With<DocumentShelf, DocumentFolder?>(shelf => shelf.Open(document.Id, house.Clerk, default)))!;
        (folder.Edition.DocumentNumber, folder.Edition.SignedOn, folder.Edition.State).ShouldBe(("云试〔2012〕3号", new DateOnly(2012, 5, 1), EditionState.Draft));
    }

    [Fact]
    public async Task The_negative_list_becomes_a_draft_that_goes_the_way_of_every_document()
    {
        using var house = new DocumentHouse();
        (await house.With<NegativeList, Outcome<Document>>(list => list.Make(house.Unit.Id, house.Clerk))).Refusals.ShouldBe([NegativeList.NothingOnIt]);
        (await house.With<NegativeList, Outcome<NegativeEntry>>(list => list.Add(house.Unit.Id, new("仲裁案卷", "未结案的", "E16c", "条例第十六条", "影响办案", null), house.Clerk))).Refusals.ShouldBeEmpty();

        var document = (await house.With<NegativeList, Outcome<Document>>(list => list.Make(house.Unit.Id, house.Clerk))).Value;

        await house.TakeToPublic(document.Id);
        var shown = (await house.Public(document.Id))!;
        (await house.With<IDocuments, Content.StructuredText>(documents => documents.BodyOf(shown))).PlainText.ShouldContain("仲裁案卷");
    }

    [Theory, EveryEngine]
    public async Task The_interpretation_of_an_entry_is_linked_when_it_is_written_and_leads_nowhere_else(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        Task<Outcome<NegativeEntry>> Linked(Guid id, string? url, Foundation.People.CurrentPerson? who = null) => house.With<NegativeList, Outcome<NegativeEntry>>(list => list.Interpret(id, url, who ?? house.Clerk));
        async Task<string?> Shown() => (await house.With<NegativeList, IReadOnlyList<NegativeEntry>>(list => list.Of(house.Unit.Id, default))).Single().InterpretationUrl;
        (await house.With<NegativeList, Outcome<NegativeEntry>>(list => list.Add(house.Unit.Id, new("仲裁案卷", "未结案的", "E16c", "条例第十六条", "影响办案", "javascript:alert(1)"), house.Clerk))).Refusals.ShouldBe([NegativeList.NoSuchLink]);
        var entry = (await house.With<NegativeList, Outcome<NegativeEntry>>(list => list.Add(house.Unit.Id, new("仲裁案卷", "未结案的", "E16c", "条例第十六条", "影响办案", null), house.Clerk))).Value;

        (await Linked(entry.Id, "data:text/html,x")).Refusals.ShouldBe([NegativeList.NoSuchLink]);
        (await Linked(Guid.NewGuid(), "/interpretations/1")).Refusals.ShouldBe([UnitActs.Gone]);
        (await Linked(entry.Id, "/interpretations/1", house.Reviewer)).Refusals.ShouldBe([UnitActs.NotYourUnit]);
        (await Linked(entry.Id, " /interpretations/1 ")).Refusals.ShouldBeEmpty();
        (await Shown()).ShouldBe("/interpretations/1");
        (await Linked(entry.Id, "")).Refusals.ShouldBeEmpty();
        (await Shown()).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_month_is_filed_once_it_is_over_with_all_that_was_signed_in_it(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        await house.Published(DocumentHouse.Wording("九月的通知") with { SignedOn = new DateOnly(2026, 9, 28) });
        var closed = await house.Draft(DocumentHouse.Wording("九月的函") with { SignedOn = new DateOnly(2026, 9, 29) }, new(PublicityAttribute.OnRequest, "E16b", "尚在磋商"));
        await house.Submit(closed.Id);
        await house.Review(closed.Id);
        await house.Sign(closed.Id);
        Task<Outcome<Filing>> FileMonthOf(int month) => house.With<FileMonth, Outcome<Filing>>(act => act.Do(house.Unit.Id, new DateOnly(2026, month, 1), house.Clerk));
        (await house.Waiting(house.Clerk)).ShouldContain(work => work.Kind == "待报公文备案" && work.DueOn == new DateOnly(2026, 10, 10));
        (await FileMonthOf(10)).Refusals.ShouldBe([FileMonth.NotOver]);

        (await FileMonthOf(9)).Value.Lines.Select(line => line.Attribute).ShouldBe(["主动公开", "依申请公开"]);

        (await FileMonthOf(9)).Refusals.ShouldBe([FileMonth.FiledAlready]);
        (await house.With<FileMonth, Outcome<Filing>>(act => act.Do(Guid.Empty, new DateOnly(2026, 9, 1), house.Office))).Refusals.ShouldBe([UnitActs.NoUnit]);
        (await house.Waiting(house.Clerk)).ShouldNotContain(work => work.Kind == "待报公文备案");
    }

    private static async Task<ImportedCatalogue> Import(DocumentHouse house, byte[] workbook) =>
        (await house.With<StandardImport, Outcome<ImportedCatalogue>>(import => import.Do(house.Unit.Id, workbook, "标准目录.xlsx", house.Clerk))).Value;

    private static Task<IReadOnlyList<CatalogueState>> Lines(DocumentHouse house) => house.With<CatalogueReading, IReadOnlyList<CatalogueState>>(reading => reading.Standard(house.Unit.Id, default));

    /// <summary>As the ministries print it: a title above, the field joined over its lines.</summary>
    private static byte[] Workbook(string first, string second, string third) => XlsxPrinter.Print(PrintedSheet.Of("标准目录", new PrintedTable(
        [new(10), new(10), new(20), new(10)],
        [new("领域", "二级事项", "公开内容", "更新周期（天）")],
        [new("就业创业", "就业补贴", first, ""), new("就业创业", "就业补贴", second, ""), new("社会保险", "待遇支付", third, "365")]).JoinRepeats(0, 1)));
}
