using System.IO.Compression;
using System.Runtime.CompilerServices;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>The files dropped in, and those inside a zip. Hidden entries of desktop programs are passed over.</summary>
internal static class ReturnedFiles
{
    private const int MostEntries = 500;
    private const long MostBytes = 20L << 20;

    public static async IAsyncEnumerable<(string Name, Stream Content)> Open(Evidence file, IFileStore store, List<Refusal> reasons, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var content = await store.Open(file.FileHash!, stop);
        if (content is null)
            yield break;
        if (!IsZip(file))
        {
            yield return (file.Title, content);
            yield break;
        }
        using var archive = new ZipArchive(content, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries || archive.Entries.Any(entry => entry.Length > MostBytes))
        {
            reasons.Add(DispatchRefusals.ZipTooLarge(file.Title));
            yield break;
        }
        foreach (var entry in archive.Entries.Where(IsSheet))
            yield return (entry.Name, await Unpack(entry, stop));
    }

    /// <summary>How many tables there are to read, for the progress bar.</summary>
    public static async Task<int> Count(IReadOnlyList<Evidence> files, IFileStore store, CancellationToken stop)
    {
        var count = 0;
        foreach (var file in files)
        {
            if (!IsZip(file) || await store.Open(file.FileHash!, stop) is not { } content)
            {
                count++;
                continue;
            }
            await using (content)
            using (var archive = new ZipArchive(content, ZipArchiveMode.Read))
                count += archive.Entries.Count(IsSheet);
        }
        return count;
    }

    public static bool IsZip(Evidence file) => file.Title.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.Length > 0 && !entry.Name.StartsWith('.') && !entry.Name.StartsWith("~$", StringComparison.Ordinal) && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal);

    private static async Task<MemoryStream> Unpack(ZipArchiveEntry entry, CancellationToken stop)
    {
        var unpacked = new MemoryStream();
        await using var packed = entry.Open();
        await packed.CopyToAsync(unpacked, stop);
        unpacked.Position = 0;
        return unpacked;
    }
}
