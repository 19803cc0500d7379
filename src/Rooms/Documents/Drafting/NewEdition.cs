using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <summary>更正、换版: a new edition beside the public one, which stays readable until the new one is released and marked afterwards.</summary>
internal sealed class NewEdition(ActBook acts, PlatformDb db, DocumentScope scope, TimeProvider clock)
{
    public static readonly Refusal StillOpen = new("documents.edition-still-open", "这份公文已有一版正在办理，请先办结或者直接修改。");

    public static readonly Refusal NeedsNote = new("documents.change-note-missing", "请写明更正或者换版的内容，发布后向公众显示。", "ChangeNote", "GIR 6");

    public Task<Outcome<Edition>> Do(Guid documentId, string? changeNote, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Edition>(DocumentPermissions.Draft, who.Actor, changeNote, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            var last = await db.Set<Edition>().FirstAsync(e => e.Id == document.EditionId, stop);
            List<Refusal> reasons = [];
            if (!document.Kind.IsOwn || !scope.May(who, DocumentPermissions.Draft) || !await scope.Covers(who, document, stop))
                reasons.Add(DocumentRefusals.NotYours);
            if (last.IsOpen)
                reasons.Add(StillOpen);
            if (string.IsNullOrWhiteSpace(changeNote))
                reasons.Add(NeedsNote);
            if (reasons.Count > 0)
                return reasons;
            doing.About(Document.ItemKind, documentId, $"起草「{last.Title}」的新版");
            return Copy(doing, document, last, changeNote!, who);
        }, stop);

    /// <summary>The same text under the next number, owned by whoever makes it.</summary>
    internal Edition Copy(Doing doing, Document document, Edition last, string changeNote, CurrentPerson who)
    {
        var next = new Edition
        {
            Id = Ids.New(clock),
            DocumentId = document.Id,
            Number = last.Number + 1,
            Title = last.Title,
            DocumentNumber = last.DocumentNumber,
            Issuer = last.Issuer,
            JointIssuers = last.JointIssuers,
            SignedOn = last.SignedOn,
            EffectiveOn = last.EffectiveOn,
            ExpiresOn = last.ExpiresOn,
            TermReason = last.TermReason,
            Topic = last.Topic,
            Genre = last.Genre,
            Keywords = last.Keywords,
            Abstract = last.Abstract,
            Body = last.Body,
            PlainText = last.PlainText,
            Attachments = last.Attachments,
            IsPolicy = last.IsPolicy,
            ForFirms = last.ForFirms,
            ForResidents = last.ForResidents,
            ServiceItems = last.ServiceItems,
            Attribute = last.Attribute,
            Ground = last.Ground,
            GroundReason = last.GroundReason,
            Reach = last.Reach,
            Channels = last.Channels,
            // The words are still theirs who wrote them.
            Writers = [.. last.Writers.Concat(who.Id is { } writer ? [writer] : []).Distinct()],
            DraftedByName = who.Name,
            DraftedAt = doing.Now,
            ChangeNote = changeNote.Trim(),
        };
        db.Add(next);
        document.EditionId = next.Id;
        document.Revision++;
        return next;
    }
}
