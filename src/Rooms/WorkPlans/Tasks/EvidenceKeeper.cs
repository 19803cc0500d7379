using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>
/// Keeps uploads before the act that uses them. When the act is refused the form carries a sealed mark of each kept file, so that
/// nobody uploads twice; sealed, because a bare hash would let anyone attach a file of another unit and read it.
/// </summary>
internal sealed class EvidenceKeeper(FileBook files, IDataProtectionProvider protection)
{
    private const char Part = '\u001f';
    private readonly IDataProtector seal = protection.CreateProtector("workplans.evidence");

    public async Task<Outcome<IReadOnlyList<Evidence>>> Keep(IEnumerable<IFormFile> uploads, CancellationToken stop)
    {
        var (kept, reasons) = (new List<Evidence>(), new List<Refusal>());
        foreach (var upload in uploads)
        {
            await using var content = upload.OpenReadStream();
            var outcome = await files.Keep(content, upload.FileName, stop);
            if (outcome.TryGet(out var file))
                kept.Add(new(file.Name, file.Hash, null, file.Size, file.MediaType));
            else
                reasons.AddRange(outcome.Refusals.Select(reason => reason.On("Files")));
        }
        return reasons.Count > 0 ? reasons : kept;
    }

    public string Mark(Evidence file) => seal.Protect(string.Join(Part, file.Title, file.FileHash, file.Size, file.MediaType));

    /// <summary>A mark that was not made here is no file.</summary>
    public IEnumerable<Evidence> Open(IEnumerable<string> marks)
    {
        foreach (var mark in marks)
            if (Opened(mark)?.Split(Part) is [var title, var hash, var size, var type])
                yield return new(title, hash, null, long.Parse(size), type);
    }

    private string? Opened(string mark)
    {
        try
        {
            return seal.Unprotect(mark);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
