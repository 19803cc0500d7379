namespace Mingtang.Documents.Importing;

/// <summary>One file that came in by <c>documents import</c>: written with its document or not at all, so that going on after a crash makes no doubles.</summary>
internal sealed class ImportedFile
{
    /// <summary>As it stands in the folder.</summary>
    public required string Name { get; init; }

    /// <summary>Of its bytes: the same name with another content is another text and is said to be so.</summary>
    public required string Digest { get; init; }

    public Guid DocumentId { get; init; }

    public DateTime At { get; init; }
}
