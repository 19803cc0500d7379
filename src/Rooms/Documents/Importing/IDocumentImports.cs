using Mingtang.Kernel;

namespace Mingtang.Documents.Importing;

/// <summary>The door for the command line.</summary>
public interface IDocumentImports
{
    /// <summary>
    /// Takes in a folder. With a <c>manifest.csv</c> its rows are reference texts, public at once and outside all figures; without one every
    /// file becomes a draft of the agency, or a reference text where asked. Goes on where an earlier run ended, however it ended.
    /// </summary>
    /// <param name="agencyCode">Whose drafts they are; for reference texts who keeps them, the district where null.</param>
    Task<Outcome<ImportCounts>> Import(string folder, string? agencyCode, bool asReferences, IProgress<ImportProgress> progress, CancellationToken stop = default);
}

public sealed record ImportProgress(int Done, int Whole);

/// <param name="Files">Named by the manifest, or found in the folder.</param>
/// <param name="Known">In from an earlier run.</param>
/// <param name="Articles">第…条 recognised in what came in now.</param>
/// <param name="Replaced">Relations of versions written now.</param>
public sealed record ImportCounts(int Files, int Imported, int Known, int Articles, int Replaced, IReadOnlyList<RefusedFile> Refused, double Seconds);

public sealed record RefusedFile(string File, string Code, string Reason);
