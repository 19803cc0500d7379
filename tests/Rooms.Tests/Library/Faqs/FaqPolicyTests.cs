using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Documents.Importing;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Library.Words;

namespace Mingtang.Library.Faqs;

/// <summary>With its policy an answer ends: withdrawn from view, and marked with the reason (rules 7).</summary>
public sealed class FaqPolicyTests
{
    private const string Question = "村里的杂务找谁办？", Title = "云间杂务规定";

    [Theory, EveryEngine]
    public async Task A_repealed_policy_takes_its_answers_out_of_view_in_the_same_act(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var policy = await Policy(portal.Services, portal.DataFolder, "2020-01-01");
        var id = await portal.Services.Released(Question, document: policy);
        (await portal.Services.Shows("村里的杂务")).ShouldContain(Question);
        await portal.Services.Ask<ActBook, Outcome<int>>(acts => acts.Do<int>("tests.repeal", Actor.Platform, doing =>
        {
            doing.Raise(new DocumentEnded(policy, Title, doing.Today));
            return Task.FromResult<Outcome<int>>(1);
        }));
        await IsEnded(portal, id);
    }

    [Theory, EveryEngine]
    public async Task A_withdrawn_policy_does_so_too(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var policy = await Policy(portal.Services, portal.DataFolder, "2020-01-01");
        var id = await portal.Services.Released(Question, document: policy);
        await portal.Services.Ask<ActBook, Outcome<int>>(acts => acts.Do<int>("tests.withdraw", Actor.Platform, async doing =>
        {
            var document = (await portal.Services.Ask<IDocuments, DocumentRef?>(documents => documents.FindPublic(policy)))!;
            doing.Raise(new DocumentWithdrawn(document, doing.Now, "内容有误"));
            return 1;
        }));
        await IsEnded(portal, id, "已经撤下");
    }

    [Theory, EveryEngine]
    public async Task One_replaced_by_a_version_still_to_come_ends_on_its_day(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var policy = await Policy(portal.Services, portal.DataFolder, "2020-01-01");
        var id = await portal.Services.Released(Question, document: policy);
        await Policy(portal.Services, portal.DataFolder, "2026-12-01");
        await RunJob(portal);
        (await State(portal, id)).ShouldBe(FaqState.Released, "the older version still holds");
        portal.Clock.MoveTo(2026, 12, 1);
        // From this very day nobody is shown it, whether the night's work ran or not.
        (await (await portal.Browser().GetAsync($"/library/faq/{id:N}")).Content.ReadAsStringAsync()).ShouldContain("不再适用");
        await RunJob(portal);
        await IsEnded(portal, id);
    }

    [Fact]
    public async Task On_an_ended_policy_no_answer_is_released()
    {
        await using var portal = new TestPortal();
        var policy = await Policy(portal.Services, portal.DataFolder, "2020-01-01");
        await Policy(portal.Services, portal.DataFolder, "2024-01-01");
        var id = await portal.Services.Drafted(Question, document: policy);
        (await portal.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, id))).Codes().ShouldBe(["library.faq-basis-ended"]);
    }

    [Theory, EveryEngine]
    public async Task Of_several_bases_each_takes_the_answer_along_when_it_ends(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var policy = await Policy(portal.Services, portal.DataFolder, "2020-01-01");
        var other = await Policy(portal.Services, portal.DataFolder, "2021-01-01", "云间公示规定");
        var unit = await portal.Services.Unit();
        var id = (await portal.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(LibraryActs.Office, unit.Id, LibraryActs.Entry(Question) with { Bases = [other, policy], BasisTitle = "云间公示规定" }))).Value;
        await portal.Services.Forward(id);
        (await portal.Browser().GetStringAsync($"/library/faq/{id:N}")).ShouldContain($"《{Title}》", customMessage: "the page cites both");
        (await portal.Browser().GetStringAsync($"/documents/reference/{policy:N}")).ShouldContain(Question, customMessage: "and both lead to it");
        await Policy(portal.Services, portal.DataFolder, "2026-01-01");
        await RunJob(portal);
        await IsEnded(portal, id);
    }

    [Theory, EveryEngine]
    public async Task An_answer_that_only_names_its_law_is_tied_to_it_when_the_law_comes_in_and_ends_with_it(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var id = (await portal.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(LibraryActs.Office, unit.Id, LibraryActs.Entry(Question) with { BasisTitle = Title }))).Value;
        await portal.Services.Forward(id);
        await Policy(portal.Services, portal.DataFolder, "2019-01-01", "云间杂务规定实施细则");
        (await Tied(portal, id)).ShouldBeNull("another name is another text");
        var law = await Policy(portal.Services, portal.DataFolder, "2020-01-01");
        (await Tied(portal, id)).ShouldBe(law);
        (await State(portal, id)).ShouldBe(FaqState.Released);
        await Policy(portal.Services, portal.DataFolder, "2024-01-01");
        await RunJob(portal);
        await IsEnded(portal, id);
    }

    private static Task<Guid?> Tied(TestPortal portal, Guid id) => portal.Services.Ask<PlatformDb, Guid?>(db => db.Set<FaqEdition>().Where(edition => edition.FaqId == id).Select(edition => edition.DocumentId).SingleAsync());

    private static async Task IsEnded(TestPortal portal, Guid id, string why = "已经失效")
    {
        (await State(portal, id)).ShouldBe(FaqState.Lapsed);
        (await portal.Services.Shows("村里的杂务")).ShouldNotContain(Question);
        var browser = portal.Browser();
        (await browser.GetStringAsync("/library/faq")).ShouldNotContain(Question);
        var page = await browser.GetStringAsync($"/library/faq/{id:N}");
        page.ShouldContain("这条解答不再适用");
        page.ShouldContain($"《{Title}》{why}");
        page.ShouldNotContain("按照规定办理", customMessage: "the answer itself is gone");
        (await portal.Services.CheckIndex()).ShouldBeEmpty();
    }

    private static Task<FaqState> State(TestPortal portal, Guid id) => portal.Services.Ask<PlatformDb, FaqState>(db => db.Set<FaqEdition>().Where(edition => edition.FaqId == id).Select(edition => edition.State).SingleAsync());

    private static Task<bool> RunJob(TestPortal portal) => portal.Services.Ask<IEnumerable<IRoomJob>, bool>(async jobs =>
    {
        await jobs.OfType<FaqPolicy>().Single().Run(new(portal.Clock.GetUtcNow().UtcDateTime, null), CancellationToken.None);
        return true;
    });

    /// <summary>A reference text by the real import, in a version of its own.</summary>
    private static async Task<Guid> Policy(IServiceProvider services, string folder, string effective, string title = Title)
    {
        var papers = Directory.CreateDirectory(Path.Combine(folder, $"papers-{title}-{effective}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(papers, $"{title}{effective}.md"), $"# {title}\n\n第一条 杂务由村委会受理，自{effective}起施行。\n\n第二条 办结期限为五日。\n");
        await File.WriteAllTextAsync(Path.Combine(papers, "manifest.csv"), $"file,title,category,issuer,date_issued,date_effective,status_guess,version_of\n{title}{effective}.md,{title},规定,上海市云间区人民政府,{effective},{effective},current,{title}\n");
        _ = (await services.Ask<IDocumentImports, Outcome<ImportCounts>>(imports => imports.Import(papers, null, asReferences: true, new Progress<ImportProgress>()))).Value;
        await services.Finds("热身");
        var found = await services.Ask<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new() { Kinds = [DocumentKind.Reference], AlsoEnded = true }));
        return found.Single(document => document.Title == title && document.EffectiveOn == DateOnly.Parse(effective)).Id;
    }
}
