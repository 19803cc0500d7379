using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>The file a plan was read from: kept, whatever its type, as proof of what was printed, and handed out to those who may see the plan.</summary>
internal sealed class PlanSourceFiles(FileBook book)
{
    /// <summary>The hash the plan remembers it by.</summary>
    public async Task<Outcome<string>> Keep(byte[] content, string fileName, CancellationToken stop)
    {
        using var bytes = new MemoryStream(content, writable: false);
        var kept = await book.KeepOriginal(bytes, fileName, stop);
        return kept.TryGet(out var file) ? file.Hash : Outcome<string>.Refused(kept.Refusals);
    }

    /// <summary>Null for a plan that was pasted or written here, and for one whose page was not kept in earlier versions.</summary>
    public Task<FileRef?> Of(string? hash, string? fileName, CancellationToken stop) => book.Find(hash, fileName ?? "要点原件", stop);
}
