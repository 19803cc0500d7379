using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Judging;
using Mingtang.Interpretations.Releasing;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

/// <summary>The house with documents, a unit and its people, and the steps of an interpretation in one breath each.</summary>
internal sealed class InterpretationHouse : IDisposable
{
    private InterpretationHouse(Engine engine) => House = new(engine, services =>
    {
        services.AddSingleton<IDocuments>(Documents);
        // The documents are the test's own, so the room of documents has nothing to guard.
        services.RemoveAll<IGuardsRelease>();
        services.AddScoped<IGuardsRelease, InterpretationGuards>();
    });

    public TestHouse House { get; }

    public TestDocuments Documents { get; } = new();

    public UnitRef Unit { get; private set; } = null!;

    public CurrentPerson Clerk { get; private set; } = null!;

    public CurrentPerson Head { get; private set; } = null!;

    public CurrentPerson Office { get; } = new(Guid.NewGuid(), "区府办", null, null, Role.Office);

    public Actor Reviewer { get; } = new(Guid.NewGuid(), "审查员");

    public static async Task<InterpretationHouse> On(Engine engine)
    {
        var house = new InterpretationHouse(engine);
        house.Unit = await house.House.Services.Unit();
        house.Clerk = house.Someone(Role.Clerk);
        house.Head = house.Someone(Role.Approver);
        return house;
    }

    public CurrentPerson Someone(Role role) => new(Guid.NewGuid(), $"试{role}", Unit.Id, Unit.ShortName, role);

    public void Dispose() => House.Dispose();

    public Task<T> Ask<TService, T>(Func<TService, Task<T>> ask) where TService : notnull => House.Read(services => ask(services.GetRequiredService<TService>()));

    public static Drafting.Words Complete(string title = "一图读懂") => new(title)
    {
        Aspects = Enum.GetValues<AspectKind>().ToDictionary(kind => kind, kind => (string?)"用自己的话说清楚这一点。"),
    };

    public async Task<Guid> Drafted(DocumentRef document, Stage stage = Stage.Publication) =>
        (await Ask<DraftInterpretation, Outcome<Guid>>(draft => draft.Do(Clerk, new(stage, document.Id), Complete()))).Value;

    public async Task<Guid> Ready(DocumentRef document, Stage stage = Stage.Publication, bool reviewed = true)
    {
        var id = await Drafted(document, stage);
        await Forward(id, reviewed);
        return id;
    }

    public async Task Forward(Guid id, bool reviewed = true)
    {
        _ = (await Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(Clerk, id))).Value;
        _ = (await Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(Head, id))).Value;
        _ = (await Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Pass(Office, id, Enum.GetValues<AspectKind>(), []))).Value;
        if (reviewed)
            await Review(new(Interpretation.Kind, id.ToString()));
    }

    public async Task Review(ItemRef item) => (await House.Do("foundation.review", async (services, doing) =>
    {
        var book = services.GetRequiredService<ReleaseBook>();
        return await book.Review(doing, (await book.StatusOf(item))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null));
    }, Reviewer)).IsRefused.ShouldBeFalse();

    /// <summary>What the act of publication does, with a document of the test's: review, guards, companions, event; all or nothing.</summary>
    public async Task<Outcome<bool>> PublishWithDocument(DocumentRef document, bool fails = false)
    {
        var outcome = await House.Do<bool>("documents.publish", async (services, doing) =>
        {
            var releases = services.GetRequiredService<ReleaseBook>();
            var room = services.GetRequiredService<IGoesWith>();
            var companions = await room.With(document, default);
            var released = await releases.Release(doing, document.Item, "v1");
            List<Refusal> reasons = [.. released.Refusals, .. companions.SelectMany(companion => companion.Objections)];
            if (reasons.Count > 0)
                return reasons;
            var shown = Documents.Publish(document.Id, doing.Now);
            foreach (var companion in companions)
                if (await room.Release(doing, shown, companion, default) is { IsRefused: true } against)
                    return against.Refusals.ToList();
            doing.Raise(new DocumentPublished(shown, doing.Now, true));
            return fails ? new Refusal("tests.broken-off", "试验中断。") : true;
        }, Clerk.Actor);
        return outcome;
    }

    public async Task HandInDocument(DocumentRef document)
    {
        (await House.Do("documents.submit", (services, doing) => services.GetRequiredService<ReleaseBook>()
            .Propose(doing, new(document.Item, "v1", document.Title, document.DeskUrl, PublicityAttribute.Proactive, "A20-01")), Clerk.Actor)).IsRefused.ShouldBeFalse();
        await Review(document.Item);
    }

    /// <param name="waits">How long after the office let it go first it is published.</param>
    /// <param name="dueOn">The day the office set itself.</param>
    public async Task<DocumentRef> Published(string title = "云间区稳岗补贴办法", bool interpreted = true, TimeSpan waits = default, DateOnly? dueOn = null)
    {
        var document = Documents.Add(Unit.Id, title);
        if (interpreted)
            await Ready(document);
        else
            _ = (await Ask<Duties.DutyBook, Outcome<Guid>>(book => book.LetGoFirst(Office, document.Id, "事情紧急", dueOn))).Value;
        House.Clock.Pass(waits);
        await HandInDocument(document);
        (await PublishWithDocument(document)).IsRefused.ShouldBeFalse();
        return (await Documents.Find(document.Id))!;
    }

    public Task<Interpretation> Find(Guid id) => Ask<PlatformDb, Interpretation>(db => db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces).FirstAsync(found => found.Id == id));

    public Task<Outcome<Guid>> Alone(Guid id) => Ask<ReleaseInterpretation, Outcome<Guid>>(release => release.Alone(Office, id));

    public Task<Measurement> Measure(string id, Guid? unitId = null, params ItemRef[]? tied) =>
        Ask<IEnumerable<IIndicator>, Measurement>(all => all.Single(one => one.Info.Id == id).Measure(Period.Year(2026), unitId, tied is { Length: > 0 } ? tied : null, default));
}
