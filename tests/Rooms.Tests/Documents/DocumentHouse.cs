using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>A house with a small district and the people who take a document from draft to public.</summary>
internal sealed class DocumentHouse : IDisposable
{
    private readonly TestHouse house;

    /// <param name="alone">The rules of this room alone: what other rooms guard has tests of its own.</param>
    public DocumentHouse(Engine engine = Engine.Sqlite, Action<IServiceCollection>? change = null, bool alone = true)
    {
        house = new TestHouse(engine, services =>
        {
            if (alone)
                LeaveAlone(services);
            change?.Invoke(services);
        });
        Unit = house.Services.Unit().GetAwaiter().GetResult();
        Clerk = Person("甲经办", Role.Clerk);
        Second = Person("乙经办", Role.Clerk);
        Reviewer = Person("丙审查", Role.Reviewer);
        Approver = Person("丁负责", Role.Approver);
        Office = Person("戊公开", Role.Office);
    }

    public TestHouse House => house;

    public UnitRef Unit { get; }

    public CurrentPerson Clerk { get; }

    public CurrentPerson Second { get; }

    public CurrentPerson Reviewer { get; }

    public CurrentPerson Approver { get; }

    public CurrentPerson Office { get; }

    public static Wording Wording(string title = "关于做好秋季防汛工作的通知") => new(title, "上海市云间区试验局")
    {
        DocumentNumber = null,
        SignedOn = new DateOnly(2026, 10, 15),
        EffectiveOn = new DateOnly(2026, 11, 1),
        Topic = Lists.Topics[2],
        Genre = "通知",
        Body = StructuredText.FromTyped("各单位要加强值守。\n低洼地段逐一排查。"),
    };

    public static AttributeProposal Proactive { get; } = new(PublicityAttribute.Proactive, "A20-12", null);

    public CurrentPerson Person(string name, Role role) => new(Guid.NewGuid(), name, Unit.Id, Unit.ShortName, role);

    public Task<T> With<TService, T>(Func<TService, Task<T>> use) where TService : notnull => house.Read(services => use(services.GetRequiredService<TService>()));

    public async Task<Document> Draft(Wording? wording = null, AttributeProposal? proposal = null, DocumentKind kind = DocumentKind.Official) =>
        (await With<DraftDocument, Outcome<Document>>(act => act.Do(new(kind, Unit.Id, null, wording ?? Wording()) { Proposal = proposal ?? Proactive }, Clerk))).Value;

    public Task<Outcome<Edition>> Revise(Guid id, Wording wording, CurrentPerson? who = null, AttributeProposal? proposal = null) =>
        With<ReviseEdition, Outcome<Edition>>(act => act.Do(id, new(wording, proposal ?? Proactive, [], []), who ?? Clerk));

    /// <summary>A minute later, for cases handed in at one moment have no order.</summary>
    public Task<Outcome<Edition>> Submit(Guid id, CurrentPerson? who = null)
    {
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        return With<SubmitEdition, Outcome<Edition>>(act => act.Do(id, who ?? Clerk));
    }

    public async Task<Outcome<ReleaseState>> Review(Guid id, ReleaseState result = ReleaseState.Passed, CurrentPerson? who = null)
    {
        var reviewer = who ?? Reviewer;
        var status = await With<ReleaseBook, ReleaseStatus?>(book => book.StatusOf(Document.ItemOf(id)));
        return await house.Do(FoundationPermissions.Review, (services, doing) => services.GetRequiredService<ReleaseBook>()
            .Review(doing, status?.CaseId ?? Guid.Empty, new(result, ReleaseBook.Checklist, "已核对"), default), reviewer.Actor);
    }

    public async Task<Outcome<ReleaseState>> Refer(Guid id, string doubt)
    {
        var status = await With<ReleaseBook, ReleaseStatus?>(book => book.StatusOf(Document.ItemOf(id)));
        return await house.Do(FoundationPermissions.Review, (services, doing) => services.GetRequiredService<ReleaseBook>()
            .Review(doing, status!.CaseId, new(ReleaseState.Referred, [], doubt), default), Reviewer.Actor);
    }

    /// <summary>What this room has waiting for a person.</summary>
    public Task<IReadOnlyList<WaitingWork>> Waiting(CurrentPerson who) =>
        With<IEnumerable<IAssignsWork>, IReadOnlyList<WaitingWork>>(rooms => rooms.OfType<WaitingDocuments>().Single().WaitingFor(who, default));

    public Task<Outcome<Edition>> Sign(Guid id, CurrentPerson? who = null, string? number = null) => With<SignEdition, Outcome<Edition>>(act => act.Do(id, new(number, null), who ?? Approver));

    public Task<Outcome<Edition>> Publish(Guid id, CurrentPerson? who = null) => With<PublishEdition, Outcome<Edition>>(act => act.Now(id, who ?? Clerk));

    public Task<Outcome<Edition>> Withdraw(Guid id, string? why = "内容有误", CurrentPerson? who = null) => With<WithdrawEdition, Outcome<Edition>>(act => act.Do(id, why, who ?? Office));

    public Task<Outcome<Edition>> Renew(Guid id, CurrentPerson? who = null) => With<NewEdition, Outcome<Edition>>(act => act.Do(id, "更正个别文字", who ?? Clerk));

    public Task<Outcome<Edition>> Return(Guid id) => With<OfficeReview, Outcome<Edition>>(act => act.SendBackUnsigned(id, "请补充依据", Approver));

    public Task<DocumentRef?> Public(Guid id) => With<IDocuments, DocumentRef?>(documents => documents.FindPublic(id));

    /// <summary>All the way; each step must be done.</summary>
    public async Task<Document> Published(Wording? wording = null, DocumentKind kind = DocumentKind.Official, string? number = null)
    {
        var document = await Draft(wording, kind: kind);
        await TakeToPublic(document.Id, number);
        return document;
    }

    public async Task TakeToPublic(Guid id, string? number = null)
    {
        (await Submit(id)).Refusals.ShouldBeEmpty();
        (await Review(id)).Refusals.ShouldBeEmpty();
        (await Sign(id, number: number)).Refusals.ShouldBeEmpty();
        (await With<RelateDocuments, Outcome<Document>>(act => act.Confirm(id, Clerk))).Refusals.ShouldBeEmpty();
        (await Publish(id)).Refusals.ShouldBeEmpty();
    }

    public void Dispose() => house.Dispose();

    /// <summary>Takes other rooms' guards out.</summary>
    internal static void LeaveAlone(IServiceCollection services)
    {
        foreach (var guard in services.Where(s => IsGuard(s) && s.ImplementationType is { } type && type.Assembly != typeof(Document).Assembly).ToList())
            services.Remove(guard);
    }

    private static bool IsGuard(ServiceDescriptor service) => service.ServiceType == typeof(IGuardsRelease) || service.ServiceType == typeof(IGuardsSubmission);
}
