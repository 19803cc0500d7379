using Mingtang.Documents.ReReviews;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <param name="Number">发文字号 and 成文日期 are given at signing, where the draft did not have them.</param>
internal sealed record Signature(string? Number, DateOnly? SignedOn);

/// <summary>签发 by the head of the unit, never by who wrote it. Gives the index number; what is not for the public goes on file.</summary>
internal sealed class SignEdition(EditionFrame frame, PlatformDb db, IndexNumbers numbers, NormativeTerm term, ReReviewClock reReview)
{
    public static readonly Refusal SignerWrote = new("documents.signer-wrote", "签发人不能签发自己起草或者修改的公文。", Source: "GIR 17");

    public static readonly Refusal NumberMissing = new("documents.number-missing", "规范性文件须有发文字号（统一登记、统一编号、统一印发）。", "Number", "国办发〔2018〕37号");

    public async Task<Outcome<Edition>> Do(Guid documentId, Signature signature, CurrentPerson who, CancellationToken stop = default)
    {
        var isPublic = await IsProactive(documentId, stop);
        return await frame.Do(new(documentId, isPublic ? EditionAct.Sign : EditionAct.SignAndKeep, DocumentPermissions.Sign, who), async hand =>
        {
            var (document, edition) = (hand.Document, hand.Edition);
            Fill(edition, signature, hand.Doing.Today);
            List<Refusal> reasons = [.. await Against(hand, documentId, stop)];
            if (reasons.Count == 0 && document.IndexNumber is null)
                reasons.AddRange((await numbers.Give(hand.Doing, document, stop)).Refusals);
            (edition.SignedBy, edition.SignedByName, edition.SignedAt) = (who.Id, who.Name, hand.Doing.Now);
            await term.Set(document, edition, stop);
            if (!isPublic)
                document.ReReviewOn = await reReview.NextAfter(hand.Doing.Today, stop);
            return reasons;
        }, stop);
    }

    private async Task<IReadOnlyList<Refusal>> Against(EditionAtHand hand, Guid documentId, CancellationToken stop) =>
    [
        .. hand.Who.Id is not { } person || hand.Edition.Writers.Contains(person) ? [SignerWrote] : Array.Empty<Refusal>(),
        .. hand.Document.Kind == DocumentKind.Normative && hand.Edition.DocumentNumber is null ? [NumberMissing] : Array.Empty<Refusal>(),
        .. hand.Edition.DocumentNumber is { } number && !Kernel.Numbers.DocumentNumber.TryParse(number, out _) ? [DocumentRefusals.NumberUnreadable.On("Number")] : Array.Empty<Refusal>(),
        .. await DraftDocument.IsNumberTaken(db, hand.Edition.DocumentNumber, documentId, stop) ? [DocumentRefusals.NumberTaken.On("Number")] : Array.Empty<Refusal>(),
        .. hand.Edition.SignedOn > hand.Doing.Today ? [DocumentRefusals.SignedInFuture] : Array.Empty<Refusal>(),
    ];

    private static void Fill(Edition edition, Signature signature, DateOnly today)
    {
        if (edition.DocumentNumber is null && !string.IsNullOrWhiteSpace(signature.Number))
            edition.DocumentNumber = Kernel.Numbers.DocumentNumber.TryParse(signature.Number, out var number) ? number.ToString() : signature.Number.Trim();
        edition.SignedOn ??= signature.SignedOn ?? today;
    }

    private async Task<bool> IsProactive(Guid documentId, CancellationToken stop) =>
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(
            db.Set<Edition>().Where(e => e.Attribute == PublicityAttribute.Proactive && db.Set<Document>().Any(d => d.Id == documentId && d.EditionId == e.Id)), stop);
}
