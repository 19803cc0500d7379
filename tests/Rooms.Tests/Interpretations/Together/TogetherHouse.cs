using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Documents.Relations;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Judging;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Together;

/// <summary>Both rooms with all their guards, and people who take a document and its interpretation through the acts they really use.</summary>
internal sealed class TogetherHouse(Engine engine, Action<IServiceCollection>? change = null) : IDisposable
{
    public DocumentHouse Documents { get; } = new(engine, change, alone: false);

    public TestHouse House => Documents.House;

    public CurrentPerson Clerk => Documents.Clerk;

    public CurrentPerson Head => Documents.Approver;

    public void Dispose() => Documents.Dispose();

    public Task<Document> Draft(string title = "云间区稳岗补贴办法") => Documents.Draft(DocumentHouse.Wording(title), kind: DocumentKind.Normative);

    public async Task<Guid> Interpret(Document document) =>
        (await Documents.With<DraftInterpretation, Outcome<Guid>>(draft => draft.Do(Clerk, new(Stage.Publication, document.Id), InterpretationHouse.Complete()))).Value;

    public Task<Outcome<Guid>> HandIn(Guid id, CurrentPerson? who = null) => Documents.With<HandInInterpretation, Outcome<Guid>>(act => act.Do(who ?? Clerk, id));

    public Task<Outcome<Guid>> Approve(Guid id, CurrentPerson? who = null) => Documents.With<JudgeInterpretation, Outcome<Guid>>(act => act.Approve(who ?? Head, id));

    public Task<Outcome<Guid>> Pass(Guid id, CurrentPerson? who = null) =>
        Documents.With<JudgeInterpretation, Outcome<Guid>>(act => act.Pass(who ?? Documents.Office, id, Enum.GetValues<AspectKind>(), []));

    public Task<Outcome<Guid>> Rewrite(Guid id, string title, CurrentPerson? who = null) =>
        Documents.With<ReviseInterpretation, Outcome<Guid>>(act => act.Rewrite(who ?? Clerk, id, InterpretationHouse.Complete(title)));

    public async Task<Outcome<ReleaseState>> Review(Guid id, CurrentPerson? who = null)
    {
        var reviewer = who ?? Documents.Reviewer;
        var status = await Documents.With<ReleaseBook, ReleaseStatus?>(book => book.StatusOf(ItemOf(id)));
        return await House.Do(FoundationPermissions.Review, (services, doing) => services.GetRequiredService<ReleaseBook>()
            .Review(doing, status?.CaseId ?? Guid.Empty, new(ReleaseState.Passed, ReleaseBook.Checklist, "已核对"), default), reviewer.Actor);
    }

    /// <summary>Up to where it only waits for its document.</summary>
    public async Task<Guid> Ready(Document document)
    {
        var id = await Interpret(document);
        (await HandIn(id)).Refusals.ShouldBeEmpty();
        (await Approve(id)).Refusals.ShouldBeEmpty();
        (await Pass(id)).Refusals.ShouldBeEmpty();
        (await Review(id)).Refusals.ShouldBeEmpty();
        return id;
    }

    /// <summary>Signed and, with a ready interpretation, free to go.</summary>
    public async Task<Document> Signed(string title = "云间区稳岗补贴办法", int number = 1)
    {
        var document = await Draft(title);
        await Ready(document);
        await Forward(document.Id, number);
        return document;
    }

    public async Task Forward(Guid documentId, int number = 1)
    {
        (await Documents.Submit(documentId)).Refusals.ShouldBeEmpty();
        (await Documents.Review(documentId)).Refusals.ShouldBeEmpty();
        (await Documents.Sign(documentId, number: $"云试规〔2026〕{number}号")).Refusals.ShouldBeEmpty();
        (await Documents.With<RelateDocuments, Outcome<Document>>(act => act.Confirm(documentId, Clerk))).Refusals.ShouldBeEmpty();
    }

    public Task<Interpretation> Of(Guid documentId) =>
        Documents.With<PlatformDb, Interpretation>(db => db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces).SingleAsync(found => found.DocumentId == documentId));

    public static ItemRef ItemOf(Guid id) => new(Interpretation.Kind, id.ToString());

    /// <summary>What the two rooms, the release book and the change log say of a document and its interpretation: all public, or none.</summary>
    public async Task<bool> IsPublic(Guid documentId)
    {
        var found = await Of(documentId);
        return await House.Read(async services =>
        {
            var (db, releases) = (services.GetRequiredService<PlatformDb>(), services.GetRequiredService<ReleaseBook>());
            var document = await db.Set<Document>().AsNoTracking().SingleAsync(d => d.Id == documentId);
            var noted = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_public_changes WHERE item_id = {document.Item.Id} OR item_id = {found.Item.Id}").SingleAsync();
            var duties = await db.Set<Duties.Duty>().CountAsync(duty => duty.Id == documentId && duty.IsInStep);
            var posts = await db.Set<Mingtang.Documents.Channels.ChannelPost>().CountAsync(post => post.DocumentId == documentId);
            bool[] said =
            [
                document.PublicEditionId is not null, found.State == InterpretationState.Released, await releases.PublicVersionOf(document.Item) is not null,
                await releases.PublicVersionOf(found.Item) is not null, noted > 0, duties == 1, posts == 2,
            ];
            said.Distinct().ShouldHaveSingleItem($"half public: {string.Join(", ", said)}");
            return said[0];
        });
    }
}
