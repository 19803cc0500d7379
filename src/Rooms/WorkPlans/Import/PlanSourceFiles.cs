using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>The file a plan was read from: kept as proof of what was printed.</summary>
internal sealed class PlanSourceFiles(FileBook book, ICryptography cryptography)
{
    private static readonly string[] Dangerous = ["foundation.file-infected", "foundation.file-executable", "foundation.file-macro"];

    /// <summary>
    /// The hash the plan remembers it by. A page of HTML can be read but is not kept, because it could run in a browser: of such
    /// a file only the hash is known.
    /// </summary>
    public async Task<Outcome<string>> Keep(byte[] content, string fileName, CancellationToken stop)
    {
        using var bytes = new MemoryStream(content, writable: false);
        var kept = await book.Keep(bytes, fileName, stop);
        if (kept.TryGet(out var file))
            return file.Hash;
        return kept.Refusals.Any(refusal => Dangerous.Contains(refusal.Code))
            ? Outcome<string>.Refused(kept.Refusals)
            : $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(content))}";
    }
}
