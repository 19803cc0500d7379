using Mingtang.Documents.Content;
using Mingtang.Foundation;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>The door to the documents for the rooms behind this one.</summary>
public interface IDocuments
{
    /// <summary>The newest edition, whatever its state; null where there is no such document.</summary>
    Task<DocumentRef?> Find(Guid documentId, CancellationToken stop = default);

    /// <summary>The edition the public reads; null where none is public.</summary>
    Task<DocumentRef?> FindPublic(Guid documentId, CancellationToken stop = default);

    Task<DocumentRef?> ByIndexNumber(string indexNumber, CancellationToken stop = default);

    /// <summary>What the public reads of these kinds, newest first; keyset by the last item seen.</summary>
    Task<IReadOnlyList<DocumentRef>> Public(DocumentsWanted wanted, CancellationToken stop = default);

    /// <summary>The body of the edition named by the reference.</summary>
    Task<StructuredText> BodyOf(DocumentRef document, CancellationToken stop = default);
}

/// <summary>Which public documents.</summary>
public sealed record DocumentsWanted
{
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = DocumentKinds.Own;

    public Guid? AgencyId { get; init; }

    public string? Topic { get; init; }

    /// <summary>A20-01 … A21-T.</summary>
    public string? Code { get; init; }

    /// <summary>Words that must be in the title or the number.</summary>
    public string? Words { get; init; }

    /// <summary>Expired, repealed and replaced ones are left out of default lists (rules 7).</summary>
    public bool AlsoEnded { get; init; }

    public bool OnlyConverted { get; init; }

    public DateOnly? SignedFrom { get; init; }

    public DateOnly? SignedTo { get; init; }

    /// <summary>Only what was published before this moment: the last one of the page before.</summary>
    public DateTime? Before { get; init; }

    public int Most { get; init; } = 20;
}

/// <summary>A document in one edition, as other rooms know it.</summary>
/// <param name="EditionId">The edition the other fields are read from.</param>
/// <param name="AgencyId">制发机关.</param>
/// <param name="UnitId">主办单位: who drafts interprets.</param>
public sealed record DocumentRef(Guid Id, Guid EditionId, DocumentKind Kind, Guid AgencyId, Guid UnitId, string Title, EditionState State)
{
    public int EditionNumber { get; init; }

    public string? IndexNumber { get; init; }

    public string? DocumentNumber { get; init; }

    public string Issuer { get; init; } = "";

    public DateOnly? SignedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public Validity Validity { get; init; }

    public string? Topic { get; init; }

    public string? Genre { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Abstract { get; init; }

    public bool IsPolicy { get; init; }

    public bool ForFirms { get; init; }

    public bool ForResidents { get; init; }

    public PublicityAttribute? Attribute { get; init; }

    /// <summary>Null while the text may still change; the version of the review otherwise.</summary>
    public string? Digest { get; init; }

    /// <summary>UTC; of this edition.</summary>
    public DateTime? PublishedAt { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>False where it is shown only to named places or groups.</summary>
    public bool IsOpenToAll { get; init; }

    public IReadOnlyList<string> ServiceItems { get; init; } = [];

    public ItemRef Item => new("documents.document", Id.ToString("N"));

    public string DeskUrl => $"/desk/documents/{Id}";

    /// <summary>The public page; null while it has no index number.</summary>
    public string? Url => Kind == DocumentKind.Reference ? $"/documents/reference/{Id:N}" : IndexNumber is { } index ? $"/documents/{index}" : null;
}
