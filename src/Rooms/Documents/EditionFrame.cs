using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>What is asked of the newest edition of a document, by whom.</summary>
/// <param name="OfPublic">Of the edition the public reads instead, though a newer one is under way.</param>
internal sealed record EditionAsked(Guid DocumentId, EditionAct Act, string Permission, CurrentPerson Who, string? Why = null, bool OfPublic = false);

/// <summary>The edition in the hand of an act.</summary>
internal sealed record EditionAtHand(Document Document, Edition Edition, Doing Doing, CurrentPerson Who);

/// <summary>
/// The frame every act on an edition runs in: one transaction, the row locked, the person's right and unit, the lifecycle, the step left
/// behind. All reasons come at once.
/// </summary>
internal sealed class EditionFrame(ActBook acts, PlatformDb db, DocumentScope scope, ReleaseBook releases)
{
    public Task<Outcome<Edition>> Do(EditionAsked asked, Func<EditionAtHand, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Edition>(asked.Permission, asked.Who.Actor, asked.Why, async doing =>
        {
            if (await Take(asked.DocumentId, doing, asked.Who, asked.OfPublic, stop) is not { } hand)
                return DocumentRefusals.NoSuchDocument;
            if (!scope.May(asked.Who, asked.Permission) || !await scope.Covers(asked.Who, hand.Document, stop))
                return DocumentRefusals.NotYours;
            return await Move(hand, asked.Act, asked.Why, apply, stop);
        }, stop);

    /// <summary>An act by the platform itself, inside another act: a job, a review heard.</summary>
    public async Task<Outcome<Edition>> Within(Doing doing, Guid documentId, EditionAct act, Func<EditionAtHand, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop)
    {
        var who = new CurrentPerson(doing.Act.Who.PersonId, doing.Act.Who.Name, doing.Act.Who.UnitId, null, null);
        return await Take(documentId, doing, who, ofPublic: false, stop) is { } hand ? await Move(hand, act, doing.Act.Why, apply, stop) : DocumentRefusals.NoSuchDocument;
    }

    /// <summary>One row of the lifecycle, with its step.</summary>
    public void Step(Doing doing, Edition edition, EditionAct act, string? why = null)
    {
        var from = edition.State;
        edition.State = EditionLifecycle.Table.Next(from, act, DocumentRefusals.NotInThisState).Value;
        edition.Revision++;
        db.Add(new EditionStep
        {
            Id = Guid.CreateVersion7(doing.Act.At),
            DocumentId = edition.DocumentId,
            EditionId = edition.Id,
            Act = act,
            From = from,
            To = edition.State,
            At = doing.Now,
            By = doing.Act.Who.PersonId,
            ByName = doing.Act.Who.Name,
            Why = why,
        });
    }

    private async Task<Outcome<Edition>> Move(
        EditionAtHand hand, EditionAct act, string? why, Func<EditionAtHand, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop)
    {
        if (!EditionLifecycle.Table.Allows(hand.Edition.State, act))
            return DocumentRefusals.NotInThisState(hand.Edition.State, act);
        List<Refusal> reasons = [.. await apply(hand)];
        if (reasons.Count > 0)
            return reasons;
        Step(hand.Doing, hand.Edition, act, why);
        hand.Document.Revision++;
        if (act is EditionAct.Edit or EditionAct.SendBack or EditionAct.Discard)
            await releases.Recall(hand.Document.Item, stop);
        hand.Doing.About(Document.ItemKind, hand.Document.Id, $"{Foundation.Web.EnumTitle.Title(act)}「{hand.Edition.Title}」");
        return hand.Edition;
    }

    private async Task<EditionAtHand?> Take(Guid documentId, Doing doing, CurrentPerson who, bool ofPublic, CancellationToken stop)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM documents_documents WHERE id = {documentId} FOR UPDATE", stop);
        if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
            return null;
        var wanted = ofPublic ? document.PublicEditionId ?? document.EditionId : document.EditionId;
        var edition = await db.Set<Edition>().FirstAsync(e => e.Id == wanted, stop);
        return new(document, edition, doing, who);
    }
}
