using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Portal;

/// <summary>Queries compiled once for the database of the house; for what each making of a page asks.</summary>
internal sealed class PublicQueries
{
    /// <summary>
    /// The edition all may read now, by the index number: what a public page says of it and no other column, because each column costs at
    /// every making of a page, and the text would come twice.
    /// </summary>
    public Func<PlatformDb, string, CancellationToken, Task<InForceEdition?>> InForce { get; } = EF.CompileAsyncQuery((PlatformDb db, string indexNumber, CancellationToken stop) => (
        from document in db.Set<Document>().AsNoTracking()
        join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
        where document.IndexNumber == indexNumber && edition.PublishedAt != null && edition.Reach == Reach.Open
        select new InForceEdition
        {
            Document = new Document
            {
                Id = document.Id,
                Kind = document.Kind,
                AgencyId = document.AgencyId,
                UnitId = document.UnitId,
                Title = edition.Title,
                IndexNumber = document.IndexNumber,
                EditionId = document.EditionId,
                PublicEditionId = document.PublicEditionId,
                FirstPublishedAt = document.FirstPublishedAt,
                EffectiveOn = document.EffectiveOn,
                ExpiresOn = document.ExpiresOn,
                EndedAs = document.EndedAs,
                EndedOn = document.EndedOn,
            },
            Edition = new Edition
            {
                Id = edition.Id,
                DocumentId = edition.DocumentId,
                Number = edition.Number,
                State = edition.State,
                Title = edition.Title,
                DocumentNumber = edition.DocumentNumber,
                Issuer = edition.Issuer,
                JointIssuers = edition.JointIssuers,
                SignedOn = edition.SignedOn,
                EffectiveOn = edition.EffectiveOn,
                ExpiresOn = edition.ExpiresOn,
                Topic = edition.Topic,
                Genre = edition.Genre,
                Keywords = edition.Keywords,
                Abstract = edition.Abstract,
                Body = edition.Body,
                Attachments = edition.Attachments,
                IsPolicy = edition.IsPolicy,
                ForFirms = edition.ForFirms,
                ForResidents = edition.ForResidents,
                ServiceItems = edition.ServiceItems,
                Attribute = edition.Attribute,
                Reach = edition.Reach,
                Channels = edition.Channels,
                Digest = edition.Digest,
                DraftedByName = edition.DraftedByName,
                PublishedAt = edition.PublishedAt,
                ChangeNote = edition.ChangeNote,
            },
        }).FirstOrDefault());
}

internal sealed class InForceEdition
{
    public required Document Document { get; init; }

    public required Edition Edition { get; init; }
}
