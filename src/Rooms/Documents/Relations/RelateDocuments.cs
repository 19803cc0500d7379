using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <summary>What a person says of a relation: a document here, or a title with an address elsewhere.</summary>
internal sealed record RelationEntry(RelationKind Kind, Guid? ToId, string? Title, string? Number, string? Url);

/// <summary>关联: added, dropped, and confirmed as complete, "none" being an answer too.</summary>
internal sealed class RelateDocuments(ActBook acts, PlatformDb db, DocumentScope scope, RelationEffects effects, TimeProvider clock)
{
    public static readonly Refusal OtherMissing = new("documents.relation-needs-other", "请选择关联的文件，或者填写名称。", "Title");

    public static readonly Refusal Itself = new("documents.relation-to-itself", "文件不能关联自己。", "ToId");

    public static readonly Refusal Twice = new("documents.relation-twice", "这条关联已经有了。", "ToId");

    public static readonly Refusal BadAddress = new("documents.relation-bad-address", "网址应以 https:// 或 http:// 开头。", "Address");

    public static readonly Refusal ByComparison = new("documents.relation-by-comparison", "国家正式版本在「引用法规核对」中登记。", "Kind");

    public Task<Outcome<Relation>> Add(Guid documentId, RelationEntry entry, CurrentPerson who, CancellationToken stop = default) =>
        On<Relation>(documentId, who, "documents.relate", async (doing, document) =>
        {
            var other = entry.ToId is { } id ? await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop) : null;
            List<Refusal> reasons = [.. Against(document, entry, other)];
            if (other is not null && await db.Set<Relation>().AnyAsync(r => r.FromId == documentId && r.ToId == other.Id && r.Kind == entry.Kind, stop))
                reasons.Add(Twice);
            if (reasons.Count > 0)
                return reasons;
            var number = other is null ? entry.Number?.Trim() : await db.Set<Edition>().Where(e => e.Id == other.EditionId).Select(e => e.DocumentNumber).FirstOrDefaultAsync(stop);
            document.Revision++;
            var relation = db.Add(new Relation
            {
                Id = Ids.New(clock),
                FromId = documentId,
                Kind = entry.Kind,
                ToId = other?.Id,
                ToTitle = other?.Title ?? entry.Title!.Trim(),
                ToNumber = string.IsNullOrEmpty(number) ? null : number,
                ToUrl = string.IsNullOrWhiteSpace(entry.Url) ? null : entry.Url.Trim(),
                At = doing.Now,
                ByName = who.Name,
            }).Entity;
            if (document.PublicEditionId is not null)
            {
                await db.SaveChangesAsync(stop);
                await effects.Follow(doing, document, stop);
                doing.TouchPublicPages();
            }
            return relation;
        }, stop);

    public Task<Outcome<Relation>> Drop(Guid documentId, Guid relationId, CurrentPerson who, CancellationToken stop = default) =>
        On<Relation>(documentId, who, "documents.unrelate", async (_, document) =>
        {
            if (await db.Set<Relation>().FirstOrDefaultAsync(r => r.Id == relationId && r.FromId == documentId, stop) is not { } relation)
                return OtherMissing;
            db.Remove(relation);
            document.RelationsConfirmedAt = null;
            return relation;
        }, stop);

    public Task<Outcome<Document>> Confirm(Guid documentId, CurrentPerson who, CancellationToken stop = default) =>
        On<Document>(documentId, who, "documents.confirm-relations", (doing, document) =>
        {
            document.RelationsConfirmedAt = doing.Now;
            document.Revision++;
            return Task.FromResult<Outcome<Document>>(document);
        }, stop);

    private Task<Outcome<T>> On<T>(Guid documentId, CurrentPerson who, string act, Func<Doing, Document, Task<Outcome<T>>> work, CancellationToken stop) =>
        acts.Do<T>(act, who.Actor, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            if (!scope.May(who, DocumentPermissions.Draft) || !await scope.Covers(who, document, stop))
                return DocumentRefusals.NotYours;
            doing.About(Document.ItemKind, documentId, $"关联关系「{document.Title}」");
            // Both ends show it, and either may be a page kept in memory.
            doing.TouchPublicPages();
            return await work(doing, document);
        }, stop);

    private static IEnumerable<Refusal> Against(Document document, RelationEntry entry, Document? other)
    {
        if (entry.Kind == RelationKind.Official)
            yield return ByComparison;
        if (other is null && string.IsNullOrWhiteSpace(entry.Title))
            yield return OtherMissing;
        if (other?.Id == document.Id)
            yield return Itself;
        if (!string.IsNullOrWhiteSpace(entry.Url) && !(Uri.TryCreate(entry.Url.Trim(), UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")))
            yield return BadAddress;
    }
}
