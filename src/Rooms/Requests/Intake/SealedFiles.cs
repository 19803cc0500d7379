using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Requests.Intake;

/// <summary>Looks at uploads as the file book does, seals them, and opens them again.</summary>
internal sealed class SealedFiles(PlatformDb db, FileBook files, SecretSeal seal, TimeProvider clock)
{
    public static readonly Refusal TooBig = new("requests.sealed-file-too-big", "每个文件不超过10 MB。", "Uploads");

    /// <summary>What may be kept, and every reason against the rest.</summary>
    /// <param name="field">Beside which the reasons stand.</param>
    public async Task<(IReadOnlyList<SealedFile> Kept, IReadOnlyList<Refusal> Reasons)> Take(IEnumerable<IFormFile> uploads, SealedPurpose purpose, string field, CancellationToken stop)
    {
        var (kept, reasons) = (new List<SealedFile>(), new List<Refusal>());
        foreach (var upload in uploads)
        {
            if (upload.Length > SealedFile.Largest)
            {
                reasons.Add(TooBig.On(field));
                continue;
            }
            using var content = new MemoryStream();
            await upload.CopyToAsync(content, stop);
            var looked = await files.Look(content, upload.FileName, stop);
            if (looked.IsRefused)
                reasons.AddRange(looked.Refusals.Select(reason => reason.On(field)));
            else
                kept.Add(Seal(content, looked.Value, purpose));
        }
        return (kept, reasons);
    }

    public void Add(Doing doing, Guid ownerId, IEnumerable<SealedFile> taken)
    {
        foreach (var file in taken)
        {
            file.OwnerId = ownerId;
            doing.Db.Add(file);
        }
    }

    public async Task<IReadOnlyList<SealedLine>> Of(Guid ownerId, CancellationToken stop) =>
        await db.Set<SealedFile>().AsNoTracking().Where(file => file.OwnerId == ownerId).OrderBy(file => file.KeptAt).ThenBy(file => file.Id)
            .Select(file => new SealedLine(file.Id, file.Purpose, file.Name, file.Size)).ToListAsync(stop);

    /// <summary>Null where no such file belongs to the owner.</summary>
    public async Task<(SealedLine Line, string MediaType, byte[] Content)?> Open(Guid ownerId, Guid id, CancellationToken stop) =>
        await db.Set<SealedFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Id == id && file.OwnerId == ownerId, stop) is { } file
            ? (new(file.Id, file.Purpose, file.Name, file.Size), file.MediaType, seal.OpenBytes(file.Content))
            : null;

    private SealedFile Seal(MemoryStream content, (string MediaType, string Name) looked, SealedPurpose purpose) => new()
    {
        Id = Ids.New(clock),
        Purpose = purpose,
        Name = looked.Name,
        MediaType = looked.MediaType,
        Size = content.Length,
        Content = seal.SealBytes(content.GetBuffer().AsSpan(0, (int)content.Length)),
        KeptAt = clock.GetUtcNow().UtcDateTime,
    };
}
