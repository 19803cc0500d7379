using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <param name="AgencyId">制发机关; the drafting unit itself where null.</param>
internal sealed record NewDocument(DocumentKind Kind, Guid UnitId, Guid? AgencyId, Wording Wording)
{
    public IReadOnlyList<string> Codes { get; init; } = [];

    public AttributeProposal? Proposal { get; init; }

    public IReadOnlyList<string> Channels { get; init; } = [];

    public Origin Origin { get; init; } = Origin.Drafted;

    /// <summary>The file the text was read from.</summary>
    public FileRef? Original { get; init; }
}

/// <summary>起草: a document and its first edition.</summary>
internal sealed class DraftDocument(ActBook acts, PlatformDb db, DocumentScope scope, TimeProvider clock)
{
    public Task<Outcome<Document>> Do(NewDocument asked, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Document>(DocumentPermissions.Draft, who.Actor, async doing =>
        {
            List<Refusal> reasons = [.. asked.Wording.Reasons(doing.Today)];
            if (!asked.Kind.IsOwn)
                reasons.Add(DocumentRefusals.ReferenceIsImported);
            if (!await scope.MayWriteFor(who, asked.UnitId, stop))
                reasons.Add(DocumentRefusals.NotYourUnit);
            if (await IsNumberTaken(db, asked.Wording.Number, null, stop))
                reasons.Add(DocumentRefusals.NumberTaken);
            return reasons.Count > 0 ? reasons : Add(doing, asked, who);
        }, stop);

    /// <summary>A number belongs to one document; the editions of it share it.</summary>
    internal static async Task<bool> IsNumberTaken(PlatformDb db, string? number, Guid? documentId, CancellationToken stop) =>
        number is not null && await (
            from edition in db.Set<Edition>()
            join document in db.Set<Document>() on edition.DocumentId equals document.Id
            where edition.DocumentNumber == number && document.Id != documentId && document.Kind != DocumentKind.Reference && edition.State != EditionState.Discarded
            select edition.Id).AnyAsync(stop);

    private Document Add(Doing doing, NewDocument asked, CurrentPerson who)
    {
        var edition = new Edition
        {
            Id = Ids.New(clock),
            DocumentId = Ids.New(clock),
            Number = 1,
            Title = asked.Wording.Title,
            Issuer = asked.Wording.Issuer,
            DraftedByName = who.Name,
            DraftedAt = doing.Now,
            Writers = who.Id is { } writer ? [writer] : [],
            Channels = [.. asked.Channels],
            Original = asked.Original,
        };
        asked.Wording.WriteInto(edition);
        // A normative document is a policy whatever the form says (NDR 2).
        edition.IsPolicy |= asked.Kind == DocumentKind.Normative;
        if (asked.Proposal is { } proposal)
            (edition.Attribute, edition.Ground, edition.GroundReason, edition.Reach) = (proposal.Attribute, proposal.Ground, proposal.Reason, proposal.Reach);
        var document = new Document
        {
            Id = edition.DocumentId,
            Kind = asked.Kind,
            AgencyId = asked.AgencyId ?? asked.UnitId,
            UnitId = asked.UnitId,
            Title = edition.Title,
            EditionId = edition.Id,
            Codes = asked.Proposal is { Attribute: PublicityAttribute.Proactive, Ground: { } ground } ? [.. asked.Codes, ground] : [.. asked.Codes],
            Origin = asked.Origin,
            CreatedAt = doing.Now,
        };
        db.AddRange(document, edition);
        doing.About(Document.ItemKind, document.Id, $"起草「{edition.Title}」");
        return document;
    }
}
