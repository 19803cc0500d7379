using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>
/// The one way a file comes into the room: looked at in memory first. A classified one leaves its digest in the log, not its name and not
/// a word of it.
/// </summary>
internal sealed class IntakeGate(FileBook files, ActBook acts)
{
    /// <summary>As large as the house takes at all; held in memory, so that a refused file was never on a disk.</summary>
    public const int MostBytes = 64 << 20;

    public async Task<Outcome<byte[]>> Take(IFormFile upload, CurrentPerson who, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, stop);
        var bytes = content.ToArray();
        return await Refuse(bytes, upload.FileName, who, stop) is { } refused ? refused : bytes;
    }

    /// <summary>An attachment: kept where it carries no mark.</summary>
    public async Task<Outcome<FileRef>> Keep(IFormFile upload, CurrentPerson who, CancellationToken stop)
    {
        var taken = await Take(upload, who, stop);
        return taken.TryGet(out var bytes) ? await files.Keep(new MemoryStream(bytes), upload.FileName, stop) : Outcome<FileRef>.Refused(taken.Refusals);
    }

    private async Task<Refusal?> Refuse(byte[] bytes, string fileName, CurrentPerson who, CancellationToken stop)
    {
        if (ClassificationMark.In(FileWords.Of(bytes, fileName)) is null)
            return null;
        await Report(bytes, who, stop);
        return ClassificationMark.Refused;
    }

    public Task Report(byte[] bytes, CurrentPerson who, CancellationToken stop) =>
        acts.Do<string>("documents.refuse-classified", who.Actor, doing =>
        {
            var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
            doing.About("documents.refused-file", digest, "拒收带密级标志的文件，未保存");
            return Task.FromResult<Outcome<string>>(digest);
        }, stop);
}
