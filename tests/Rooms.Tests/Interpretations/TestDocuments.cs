using Mingtang.Documents;
using Mingtang.Documents.Content;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

/// <summary>Documents of the test's own: what this room needs of them goes through their door.</summary>
internal sealed class TestDocuments : IDocuments
{
    private readonly Dictionary<Guid, (DocumentRef Document, string Body)> known = [];

    public DocumentRef Add(Guid unitId, string title = "云间区稳岗补贴办法", DocumentKind kind = DocumentKind.Normative, string body = "第一条 为稳定岗位，制定本办法。\n第二条 每人补贴一千元。", string? genre = null)
    {
        var id = Guid.CreateVersion7();
        var document = new DocumentRef(id, Guid.CreateVersion7(), kind, unitId, unitId, title, EditionState.Signed)
        {
            IndexNumber = $"00001434/2026-{known.Count + 1:00000}",
            Attribute = PublicityAttribute.Proactive,
            Genre = genre,
            Validity = Validity.InForce,
            IsOpenToAll = true,
        };
        known[id] = (document, body);
        return document;
    }

    public DocumentRef Publish(Guid id, DateTime at)
    {
        var published = known[id].Document with { State = EditionState.Published, IsPublic = true, PublishedAt = at };
        known[id] = (published, known[id].Body);
        return published;
    }

    public Task<DocumentRef?> Find(Guid documentId, CancellationToken stop = default) => Task.FromResult(known.TryGetValue(documentId, out var found) ? found.Document : null);

    public Task<DocumentRef?> FindPublic(Guid documentId, CancellationToken stop = default) =>
        Task.FromResult(known.TryGetValue(documentId, out var found) && found.Document.IsPublic ? found.Document : null);

    public Task<DocumentRef?> ByIndexNumber(string indexNumber, CancellationToken stop = default) =>
        Task.FromResult(known.Values.Select(one => one.Document).FirstOrDefault(document => document.IndexNumber == indexNumber));

    public Task<IReadOnlyList<DocumentRef>> Public(DocumentsWanted wanted, CancellationToken stop = default) =>
        Task.FromResult<IReadOnlyList<DocumentRef>>([.. known.Values.Select(one => one.Document).Where(document => document.IsPublic)]);

    public Task<StructuredText> BodyOf(DocumentRef document, CancellationToken stop = default) => Task.FromResult(StructuredText.FromTyped(known[document.Id].Body));
}
