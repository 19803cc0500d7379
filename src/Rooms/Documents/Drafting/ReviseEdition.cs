using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <summary>What the edit form says.</summary>
internal sealed record Revision(Wording Wording, AttributeProposal? Proposal, IReadOnlyList<string> Codes, IReadOnlyList<string> Channels);

/// <summary>修改: the text and what is proposed of it. From wherever it stood it is a draft again, and the review begins anew.</summary>
internal sealed class ReviseEdition(EditionFrame frame, PlatformDb db)
{
    public Task<Outcome<Edition>> Do(Guid documentId, Revision revision, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Edit, DocumentPermissions.Draft, who), async hand =>
        {
            List<Refusal> reasons = [.. revision.Wording.Reasons(hand.Doing.Today)];
            if (await DraftDocument.IsNumberTaken(db, revision.Wording.Number, documentId, stop))
                reasons.Add(DocumentRefusals.NumberTaken);
            if (reasons.Count == 0)
                Write(hand, revision);
            return reasons;
        }, stop);

    private static void Write(EditionAtHand hand, Revision revision)
    {
        var (document, edition) = (hand.Document, hand.Edition);
        revision.Wording.WriteInto(edition);
        edition.IsPolicy |= document.Kind == DocumentKind.Normative;
        (edition.Attribute, edition.Ground, edition.GroundReason) = (revision.Proposal?.Attribute, revision.Proposal?.Ground, revision.Proposal?.Reason);
        edition.Reach = revision.Proposal?.Reach ?? Reach.Open;
        edition.Channels = [.. revision.Channels];
        edition.Forget();
        if (hand.Who.Id is { } writer && !edition.Writers.Contains(writer))
            edition.Writers = [.. edition.Writers, writer];
        (document.Title, document.Codes) = (edition.Title, revision.Codes);
        if (edition.Ground is { } ground && edition.Attribute == PublicityAttribute.Proactive)
            document.Codes = [.. document.Codes, ground];
        // What was confirmed was confirmed of another text.
        document.RelationsConfirmedAt = null;
    }
}
