using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.ReReviews;

/// <summary>定期审查 (GIR 18): kept closed with its reason, or converted in one act into an edition proposed as public and handed in for review.</summary>
internal sealed class ReReviewDocument(ActBook acts, PlatformDb db, DocumentScope scope, ReReviewClock reviewClock, NewEdition editions, EditionFrame frame, HandIn handIn, TimeProvider clock)
{
    public static readonly Refusal NotClosed = new("documents.rereview-not-closed", "只有依申请公开、不予公开且已归档的公文需要定期审查。");

    public static readonly Refusal NeedsWhy = new("documents.rereview-needs-reason", "请写明维持或者转为公开的理由。", "Why", "GIR 18");

    public Task<Outcome<ReReview>> Keep(Guid documentId, string? why, CurrentPerson who, CancellationToken stop = default) =>
        Do(documentId, ReReviewOutcome.Kept, why, who, async (doing, document, _) =>
        {
            document.ReReviewOn = await reviewClock.NextAfter(doing.Today, stop);
            return [];
        }, stop);

    /// <param name="code">The catalogue code it is public under.</param>
    public Task<Outcome<ReReview>> Convert(Guid documentId, string? code, string? why, CurrentPerson who, CancellationToken stop = default) =>
        Do(documentId, ReReviewOutcome.Converted, why, who, async (doing, document, last) =>
        {
            List<Refusal> reasons = [.. Grounds.Against(PublicityAttribute.Proactive, code, null)];
            if (reasons.Count > 0)
                return reasons;
            var next = editions.Copy(doing, document, last, "依申请转主动公开", who);
            (next.Attribute, next.Ground, next.GroundReason, next.Reach) = (PublicityAttribute.Proactive, code, null, Reach.Open);
            (document.Codes, document.ReReviewOn) = ([.. document.Codes, code!], null);
            await db.SaveChangesAsync(stop);
            reasons.AddRange(await handIn.Take(new(document, next, doing, who), toReview: true, stop));
            frame.Step(doing, next, EditionAct.Submit, why);
            return reasons;
        }, stop);

    private Task<Outcome<ReReview>> Do(
        Guid documentId, ReReviewOutcome outcome, string? why, CurrentPerson who, Func<Doing, Document, Edition, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<ReReview>(DocumentPermissions.Draft, who.Actor, why, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            var last = await db.Set<Edition>().FirstAsync(e => e.Id == document.EditionId, stop);
            List<Refusal> reasons = [];
            if (!scope.May(who, DocumentPermissions.Draft) || !await scope.Covers(who, document, stop))
                reasons.Add(DocumentRefusals.NotYours);
            if (last.State != EditionState.Kept)
                reasons.Add(NotClosed);
            if (string.IsNullOrWhiteSpace(why))
                reasons.Add(NeedsWhy);
            var due = document.ReReviewOn ?? doing.Today;
            if (reasons.Count == 0)
                reasons.AddRange(await apply(doing, document, last));
            if (reasons.Count > 0)
                return reasons;
            document.Revision++;
            doing.About(Document.ItemKind, documentId, $"定期审查「{document.Title}」");
            return db.Add(new ReReview
            {
                Id = Ids.New(clock),
                DocumentId = documentId,
                On = doing.Today,
                DueOn = due,
                Outcome = outcome,
                Why = why!.Trim(),
                ById = who.Id,
                ByName = who.Name,
                At = doing.Now,
            }).Entity;
        }, stop);
}
