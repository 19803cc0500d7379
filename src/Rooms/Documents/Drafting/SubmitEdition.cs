using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Content;
using Mingtang.Documents.Reviewing;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <summary>送审: with its attribute proposed and grounded (IMPL 1(1)). A policy proposed as not public goes to the office first.</summary>
internal sealed class SubmitEdition(EditionFrame frame, PlatformDb db, NormativeTerm term, HandIn handIn, IEnumerable<IGuardsSubmission> guards)
{
    public async Task<Outcome<Edition>> Do(Guid documentId, CurrentPerson who, CancellationToken stop = default)
    {
        var toOffice = await db.Set<Edition>().AsNoTracking()
            .Where(e => db.Set<Document>().Any(d => d.Id == documentId && d.EditionId == e.Id))
            .AnyAsync(e => e.IsPolicy && e.Attribute == PublicityAttribute.NotPublic, stop);
        return await frame.Do(new(documentId, toOffice ? EditionAct.SubmitToOffice : EditionAct.Submit, DocumentPermissions.Draft, who), async hand =>
        {
            List<Refusal> reasons = [.. await Reasons(hand, stop)];
            if (reasons.Count == 0)
                reasons.AddRange(await handIn.Take(hand, toReview: !toOffice, stop));
            return reasons;
        }, stop);
    }

    private async Task<IReadOnlyList<Refusal>> Reasons(EditionAtHand hand, CancellationToken stop)
    {
        var edition = hand.Edition;
        List<Refusal> elsewhere = [];
        foreach (var guard in guards)
            elsewhere.AddRange(await guard.Objections(DocumentDirectory.Ref(hand.Document, edition, hand.Doing.Today), stop));
        return
        [
            .. Grounds.Against(edition.Attribute, edition.Ground, edition.GroundReason),
            .. edition.Body.IsEmpty && edition.Attachments.Count == 0 ? [DocumentRefusals.BodyMissing] : Array.Empty<Refusal>(),
            .. edition.Body.Pictures().Any(picture => string.IsNullOrWhiteSpace(picture.Alt)) ? [DocumentRefusals.PictureWithoutWords] : Array.Empty<Refusal>(),
            .. await term.Against(hand.Document, edition, stop),
            .. elsewhere,
        ];
    }
}
