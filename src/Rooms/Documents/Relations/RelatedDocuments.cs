using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <param name="Url">Null where the reader may not open it.</param>
/// <param name="Warning">A newer version of the cited text is known.</param>
internal sealed record RelatedDocument(Guid RelationId, bool IsOutgoing, string Kind, string Title, string? Url, string? Warning);

/// <summary>The relations of a document, as seen from it: its own and those others have to it.</summary>
internal sealed class RelatedDocuments(PlatformDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<RelatedDocument>> Of(Guid documentId, bool onlyPublic, CancellationToken stop)
    {
        var relations = await db.Set<Relation>().AsNoTracking().Where(r => r.FromId == documentId || r.ToId == documentId).OrderBy(r => r.Kind).ThenBy(r => r.At).ToListAsync(stop);
        if (relations.Count == 0)
            return [];
        var ids = relations.Select(r => r.FromId == documentId ? r.ToId : r.FromId).OfType<Guid>().Distinct().ToList();
        var others = await db.Set<Document>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, stop);
        var newer = await NewerOf([.. others.Values], stop);
        List<RelatedDocument> found = [];
        foreach (var relation in relations)
            if (One(relation, documentId, others, newer, onlyPublic) is { } related)
                found.Add(related);
        return found;
    }

    /// <summary>For each reference text the title of a later version on file, by effect; the version named is then out of date.</summary>
    public async Task<IReadOnlyDictionary<Guid, Document>> NewerOf(IReadOnlyList<Document> cited, CancellationToken stop)
    {
        var series = cited.Where(d => d.Kind == DocumentKind.Reference && d.VersionOf != null).Select(d => d.VersionOf).Distinct().ToList();
        if (series.Count == 0)
            return new Dictionary<Guid, Document>();
        var versions = await db.Set<Document>().AsNoTracking().Where(d => d.Kind == DocumentKind.Reference && series.Contains(d.VersionOf)).ToListAsync(stop);
        var today = clock.Today();
        return cited.Where(d => d.Kind == DocumentKind.Reference)
            .Select(d => (d.Id, Later: versions.Where(v => v.VersionOf == d.VersionOf && v.EffectiveOn > d.EffectiveOn && v.EffectiveOn <= today).MaxBy(v => v.EffectiveOn)))
            .Where(pair => pair.Later is not null).ToDictionary(pair => pair.Id, pair => pair.Later!);
    }

    private static RelatedDocument? One(
        Relation relation, Guid documentId, Dictionary<Guid, Document> others, IReadOnlyDictionary<Guid, Document> newer, bool onlyPublic)
    {
        var isOutgoing = relation.FromId == documentId;
        var kind = isOutgoing ? relation.Kind.Title() : relation.Kind.Reverse();
        if ((isOutgoing ? relation.ToId : relation.FromId) is not { } id || others.GetValueOrDefault(id) is not { } other)
            return isOutgoing ? new(relation.Id, true, kind, $"{relation.ToTitle}{relation.ToNumber}", relation.ToUrl, null) : null;
        var isReadable = other.PublicEditionId is not null;
        // A document that is not public is not told of by its own relation either.
        if (onlyPublic && !isReadable && !isOutgoing)
            return null;
        var url = onlyPublic ? isReadable ? PublicUrl(other) : null : $"/desk/documents/{other.Id}";
        var warning = newer.TryGetValue(other.Id, out var later) ? $"（已有新版，{later.EffectiveOn:yyyy-MM-dd}起施行）" : null;
        return new(relation.Id, isOutgoing, kind, isOutgoing ? relation.ToTitle : other.Title, url, warning);
    }

    private static string? PublicUrl(Document document) =>
        document.Kind == DocumentKind.Reference ? $"/documents/reference/{document.Id:N}" : document.IndexNumber is { } index ? $"/documents/{index}" : null;
}
