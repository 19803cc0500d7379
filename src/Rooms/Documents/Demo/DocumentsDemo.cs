using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.Kernel.Numbers;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Documents.Demo;

/// <summary>
/// Three years of 云间区's documents, each taken through the same acts as everywhere, by the people who would do it. The clock is set back for
/// each step; one act around all leaves everything or nothing.
/// </summary>
internal sealed class DocumentsDemo(
    ActBook acts, PlatformDb db, TimeProvider clock, IUnits units, IPeople people, DraftDocument draft, SubmitEdition submit, SignEdition sign, PublishEdition publish,
    ReleaseBook releases, RelateDocuments relate, DirectedRelease directed, DemoReferences references, DemoCatalogue standard, DemoAfterwards afterwards, FileBook files, IEnumerable<IReadiesDemo> beside) : IDemoSeed
{
    private readonly Dictionary<(string Sign, int Year), int> serials = [];
    private readonly Dictionary<string, Guid> byTitle = [];
    private readonly Dictionary<string, CurrentPerson> clerks = [];
    private UnitBook book = null!;
    private PersonRef reviewer = null!;
    private PersonRef approver = null!;
    private int drafted;

    public string Name => "documents";

    public int Order => 200;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        try
        {
            _ = (await acts.Do<bool>("documents.fill-demo", Actor.Platform, async doing =>
            {
                await Tell(time, stop);
                time.Set(now);
                doing.About("documents.demo", "yunjian", $"填充演示公文{drafted}件");
                return true;
            }, stop)).Value;
            progress.Report($"  {drafted} 份公文");
        }
        finally
        {
            time.Set(now);
        }
    }

    private async Task Tell(DemoClock time, CancellationToken stop)
    {
        book = await units.On(new(2026, 10, 20), stop);
        reviewer = (await people.AtUnit(book.ByCode("QFB")!.Id, Role.Reviewer, stop))[0];
        approver = (await people.AtUnit(book.ByCode("QFB")!.Id, Role.Approver, stop))[0];
        var opening = DateOnly.FromDateTime(DemoClock.Opening.DateTime);
        List<DemoPaper> papers = [.. DemoPolicies.All().Concat(DemoSeries.All()).Where(paper => paper.On < opening).OrderBy(paper => paper.On)];
        // Asked before the clock is set back: the posts of today did not exist three years ago.
        foreach (var code in papers.Select(paper => paper.Unit).Distinct())
            clerks[code] = await Clerk(code, stop);
        foreach (var room in beside)
            await room.Meet([.. clerks.Values.Select(clerk => clerk.UnitId!.Value)], stop);
        time.Set(At(papers[0].On, 8));
        foreach (var (title, id) in await references.Fill(book.District!, stop))
            byTitle[title] = id;
        foreach (var paper in papers)
            await Take(paper, time, opening, stop);
        time.Set(At(new(2026, 10, 9), 10));
        await standard.Fill(byTitle, book, time, stop);
        await references.Compare(byTitle, clerks["FZ"], time, stop);
        await afterwards.Fill(byTitle, new(book, clerks, reviewer, approver), time, stop);
    }

    private async Task Take(DemoPaper paper, DemoClock time, DateOnly opening, CancellationToken stop)
    {
        var clerk = clerks[paper.Unit];
        time.Set(At(paper.On, 9));
        var document = (await draft.Do(await New(paper, clerk, stop), clerk, stop)).Value;
        await Relate(paper, document, clerk, stop);
        if (paper.Reach == Reach.Directed)
            await Direct(document.Id, paper, clerk, stop);
        byTitle[paper.Title] = document.Id;
        drafted++;
        var outOn = WorkingDayCalendar.Official.AddWorkingDays(paper.On, paper.Days).Result;
        if (outOn >= opening)
            return;
        foreach (var room in beside)
            await room.Ready(document.Id, stop);
        _ = (await submit.Do(document.Id, clerk, stop)).Value;
        time.Set(At(outOn, 10));
        await Review(document, stop);
        _ = (await sign.Do(document.Id, new(null, null), new(approver.Id, approver.Name, clerk.UnitId, null, Role.Approver), stop)).Value;
        if (paper.Attribute == PublicityAttribute.Proactive)
            _ = (await publish.Now(document.Id, clerk, stop)).Value;
        if (drafted % 25 == 0)
            db.ChangeTracker.Clear();
    }

    private async Task<NewDocument> New(DemoPaper paper, CurrentPerson clerk, CancellationToken stop)
    {
        var unit = book.ByCode(paper.Unit)!;
        var agency = paper.ForDistrict ? book.District! : unit;
        return new(paper.Kind, unit.Id, agency.Id, new(paper.Title, agency.Name)
        {
            DocumentNumber = paper.Sign is { } code ? new DocumentNumber(code, paper.On.Year, serials[(code, paper.On.Year)] = serials.GetValueOrDefault((code, paper.On.Year)) + 1).ToString() : null,
            SignedOn = paper.On,
            EffectiveOn = paper.Kind == DocumentKind.Normative ? paper.On.AddDays(30) : null,
            Topic = paper.Topic,
            Genre = paper.Genre,
            Keywords = [paper.Topic.Split('\\')[^1], book.ByCode(paper.Unit)!.ShortName],
            Abstract = paper.Body.Split('\n').First(line => line[0] != '#') is { Length: > 200 } opening ? opening[..200] : paper.Body.Split('\n').First(line => line[0] != '#'),
            Body = StructuredText.FromTyped(paper.Body),
            Attachments = await Annexes(paper, stop),
            IsPolicy = paper.IsPolicy,
            ForFirms = paper.ForFirms,
            ForResidents = paper.ForResidents,
        })
        {
            Proposal = new(paper.Attribute, paper.Code, paper.Reason, paper.Reach),
            Channels = paper.IsPolicy ? paper.ForFirms && paper.On.Year == 2026 ? ["new-media", "mail"] : ["new-media"] : [],
        };
    }

    private async Task<IReadOnlyList<Attachment>> Annexes(DemoPaper paper, CancellationToken stop)
    {
        List<Attachment> kept = [];
        foreach (var annex in paper.Annexes)
            kept.Add(new(annex.Title, (await files.Keep(new MemoryStream(annex.Content), annex.FileName, stop)).Value));
        return kept;
    }

    private async Task Relate(DemoPaper paper, Document document, CurrentPerson clerk, CancellationToken stop)
    {
        foreach (var (title, id) in byTitle.Where(known => paper.Body.Contains($"《{known.Key}》", StringComparison.Ordinal)))
            _ = (await relate.Add(document.Id, new(paper.Body.Contains($"《{title}》同时废止", StringComparison.Ordinal) ? RelationKind.Replaces : RelationKind.Basis, id, title, null, null), clerk, stop)).Value;
        if (paper.IsPolicy)
            _ = (await relate.Confirm(document.Id, clerk, stop)).Value;
    }

    private async Task Direct(Guid documentId, DemoPaper paper, CurrentPerson clerk, CancellationToken stop)
    {
        var place = (await directed.Open(clerk.UnitId!.Value, paper.Unit == "FZ" ? PlaceKind.Screen : PlaceKind.NoticeBoard,
            paper.Unit == "FZ" ? "竹苑居委会一楼电子屏" : "柳渡村村务公开栏", paper.Unit == "FZ" ? "竹苑路18号" : "柳渡村委会门口", clerk, stop)).Value;
        _ = (await directed.Name(documentId, place.Id, null, new DateOnly(2026, 12, 31), clerk, stop)).Value;
        if (paper.Unit == "FZ")
            _ = (await directed.Name(documentId, null, "竹苑12号楼一层住户\n竹苑15号楼一层住户", new DateOnly(2026, 12, 31), clerk, stop)).Value;
    }

    private async Task Review(Document document, CancellationToken stop)
    {
        var handed = (await releases.StatusOf(document.Item, stop))!;
        var who = new Actor(reviewer.Id, reviewer.Name, reviewer.UnitId);
        _ = (await acts.Do(FoundationPermissions.Review, who, doing => releases.Review(doing, handed.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;
    }

    private async Task<CurrentPerson> Clerk(string code, CancellationToken stop)
    {
        var unit = book.ByCode(code)!;
        var known = await people.AtUnit(unit.Id, Role.Clerk, stop);
        // Who has no clerk of its own has its papers drafted by the office.
        var writer = known is [var own, ..] ? own : (await people.Holding(Role.Office, stop))[0];
        return new(writer.Id, writer.Name, unit.Id, unit.ShortName, Role.Clerk);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.StartOf(day).AddHours(hour);
}
