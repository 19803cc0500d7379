using System.Security.Cryptography;
using System.Text;
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
internal sealed class IntakeGate(FileBook files, ActBook acts) : IUploadGate
{
    public const int MostBytes = IUploadGate.MostBytes;

    public async Task<Outcome<byte[]>> Take(IFormFile upload, CurrentPerson who, CancellationToken stop)
    {
        var bytes = await BytesOf(upload, stop);
        return await Look(bytes, upload.FileName, who, stop) is { } refused ? refused : bytes;
    }

    public async Task<Outcome<FileRef>> Keep(IFormFile upload, CurrentPerson who, CancellationToken stop = default)
    {
        var taken = await Take(upload, who, stop);
        return taken.TryGet(out var bytes) ? await files.Keep(new MemoryStream(bytes), upload.FileName, stop) : Outcome<FileRef>.Refused(taken.Refusals);
    }

    /// <summary>A list whose entries are stored, not the file: each is looked at for itself, and one classified refuses all.</summary>
    public async Task<Outcome<ReadDocument>> TakeList(byte[]? content, string? fileName, string? pasted, CurrentPerson who, CancellationToken stop)
    {
        var (bytes, name) = (content ?? Encoding.UTF8.GetBytes(pasted ?? ""), fileName ?? "清单.txt");
        var read = content is null ? FileReader.ReadText(pasted ?? "") : FileReader.Read(bytes, name);
        var refused = read.TryGet(out var list) && ClassifiedEntries.In(list) is { Count: > 0 } rows ? ClassifiedEntries.Refused(rows)
            : ClassificationMark.In(FileWords.Of(bytes, name)) is not null ? ClassificationMark.Refused : null;
        if (refused is null)
            return read;
        await Report(bytes, who, stop);
        return refused;
    }

    /// <summary>The upload in memory, looked at by nobody yet.</summary>
    public static async Task<byte[]> BytesOf(IFormFile upload, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, stop);
        return content.ToArray();
    }

    private async Task<Refusal?> Look(byte[] bytes, string fileName, CurrentPerson who, CancellationToken stop)
    {
        if (ClassificationMark.In(FileWords.Of(bytes, fileName)) is null)
            return null;
        await Report(bytes, who, stop);
        return ClassificationMark.Refused;
    }

    public Task Report(byte[] bytes, CurrentPerson who, CancellationToken stop) => Report(bytes, "拒收带密级标志的文件，未保存", who, stop);

    /// <summary>Words typed into a form; nothing else of them is written anywhere.</summary>
    public Task ReportWords(byte[] words, CurrentPerson who, CancellationToken stop) => Report(words, "拒收带密级标志的文字，未保存", who, stop);

    private Task<Outcome<string>> Report(byte[] bytes, string what, CurrentPerson who, CancellationToken stop) =>
        acts.Do<string>("documents.refuse-classified", who.Actor, doing =>
        {
            var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
            doing.About("documents.refused-file", digest, what);
            return Task.FromResult<Outcome<string>>(digest);
        }, stop);
}
