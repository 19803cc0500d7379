using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <param name="MostBytes"><c>Mingtang:Files:MostMegabytes</c>, 60 unless set: just under the largest request, so that the refusal is ours.</param>
internal sealed record FileSettings(string Folder, long MostBytes);

/// <summary>Takes uploads in: looked at by content, kept under their hash, noted in a row.</summary>
public sealed class FileBook
{
    private readonly PlatformDb db;
    private readonly WriteGate gate;
    private readonly IFileStore store;
    private readonly ICryptography cryptography;
    private readonly IEnumerable<IScansFiles> scanners;
    private readonly FileSettings settings;
    private readonly TimeProvider clock;

    internal FileBook(
        PlatformDb db, WriteGate gate, IFileStore store, ICryptography cryptography, IEnumerable<IScansFiles> scanners, FileSettings settings, TimeProvider clock)
    {
        (this.db, this.gate, this.store, this.cryptography) = (db, gate, store, cryptography);
        (this.scanners, this.settings, this.clock) = (scanners, settings, clock);
    }

    /// <summary>
    /// Keeps a file or says why not. Before the act that uses it, best: an act under way holds the one writer of the embedded
    /// database while the bytes come in. Inside an act the row is undone with it.
    /// </summary>
    /// <param name="name">As the sender named it; made safe here.</param>
    public Task<Outcome<FileRef>> Keep(Stream content, string name, CancellationToken stop = default) => Keep(content, name, FileContent.TypeOf, stop);

    /// <summary>
    /// Keeps what was read, as proof of what was printed, whatever it is: a page of HTML or an unknown type is kept as bare bytes that
    /// no browser opens. Programs, macros and infected files are refused here as well.
    /// </summary>
    public Task<Outcome<FileRef>> KeepOriginal(Stream content, string name, CancellationToken stop = default) => Keep(content, name, FileContent.TypeOfOriginal, stop);

    /// <summary>
    /// Keeps a picture of a text: PNG or JPEG by content, written anew without what a camera or a program noted in it and without
    /// anything behind its end.
    /// </summary>
    public Task<Outcome<FileRef>> KeepPicture(byte[] content, string name, CancellationToken stop = default)
    {
        var clean = CleanPicture.Of(content);
        if (clean.IsRefused)
            return Task.FromResult(Outcome<FileRef>.Refused([.. clean.Refusals.Select(refusal => refusal.On("file"))]));
        var (bytes, type) = clean.Value;
        return Keep(new MemoryStream(bytes), Path.ChangeExtension(SafeName.Of(name), type.Extensions[0]), stop);
    }

    /// <summary>Looks at a file as <c>Keep</c> does and keeps nothing: for what a room keeps sealed in its own table.</summary>
    /// <returns>Its media type and its safe name; the content stands at its beginning again.</returns>
    public async Task<Outcome<(string MediaType, string Name)>> Look(MemoryStream content, string name, CancellationToken stop = default)
    {
        var safe = SafeName.Of(name);
        if (content.Length > settings.MostBytes)
            return FileRefusals.TooBig(settings.MostBytes).On("file");
        content.Position = 0;
        var type = FileContent.TypeOf(content, safe);
        if (type.IsRefused)
            return type.Refusals.Select(reason => reason.On("file")).ToList();
        if (await ThreatIn(content, stop) is { } threat)
            return FileRefusals.Infected(threat).On("file");
        content.Position = 0;
        return (type.Value.MediaType, safe);
    }

    /// <summary>A file known by its hash alone, or null where no such content was ever kept.</summary>
    public async Task<FileRef?> Find(string? hash, string name, CancellationToken stop = default) =>
        await db.Set<KeptFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Hash == hash, stop) is { } kept ? new(kept.Hash, kept.Size, kept.MediaType, name) : null;

    /// <summary>
    /// Looked at like every upload, then kept as <paramref name="close"/> makes it: nobody who reads the store alone reads the content. The
    /// reference bears the name and type of what was handed in, the hash and size of what is kept.
    /// </summary>
    internal async Task<Outcome<FileRef>> KeepClosed(byte[] content, string name, Func<byte[], byte[]> close, CancellationToken stop)
    {
        using var open = new MemoryStream(content, writable: false);
        var seen = await Look(open, name, stop);
        if (seen.IsRefused)
            return seen.Refusals.ToList();
        using var closed = new MemoryStream(close(content), writable: false);
        var kept = await Store(closed, FileType.Bytes, seen.Value.Name, stop);
        return kept with { MediaType = seen.Value.MediaType };
    }

    private async Task<Outcome<FileRef>> Keep(Stream content, string name, Func<Stream, string, Outcome<FileType>> typeOf, CancellationToken stop)
    {
        var safe = SafeName.Of(name);
        Directory.CreateDirectory(settings.Folder);
        var path = Path.Combine(settings.Folder, Path.GetRandomFileName());
        await using var aside = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!await Fits(content, aside, stop))
            return FileRefusals.TooBig(settings.MostBytes).On("file");
        if (!typeOf(aside, safe).TryGet(out var type, out var reasons))
            return reasons.Select(r => r.On("file")).ToList();
        if (await Threat(path, stop) is { } threat)
            return FileRefusals.Infected(threat).On("file");
        return await Store(aside, type, safe, stop);
    }

    /// <summary>The content, or null where it is lost: <c>check</c> names such files.</summary>
    public Task<Stream?> Open(FileRef file, CancellationToken stop = default) => store.Open(file.Hash, stop);

    private async Task<bool> Fits(Stream content, FileStream aside, CancellationToken stop)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            if (aside.Length + read > settings.MostBytes)
                return false;
            await aside.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        await aside.FlushAsync(stop);
        return true;
    }

    private async Task<string?> ThreatIn(MemoryStream content, CancellationToken stop)
    {
        if (!scanners.Any())
            return null;
        Directory.CreateDirectory(settings.Folder);
        var path = Path.Combine(settings.Folder, Path.GetRandomFileName());
        await using var aside = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        content.Position = 0;
        await content.CopyToAsync(aside, stop);
        await aside.FlushAsync(stop);
        return await Threat(path, stop);
    }

    private async Task<string?> Threat(string path, CancellationToken stop)
    {
        foreach (var scanner in scanners)
            if (await scanner.FindThreat(path, stop) is { } threat)
                return threat;
        return null;
    }

    private async Task<FileRef> Store(Stream aside, FileType type, string name, CancellationToken stop)
    {
        aside.Position = 0;
        var hash = await cryptography.Named(aside, stop);
        aside.Position = 0;
        await store.Put(hash, aside, stop);
        using var turn = db.Database.CurrentTransaction is null ? await gate.Enter(stop) : null;
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO foundation_files (hash, size, media_type, kept_at) VALUES ({hash}, {aside.Length}, {type.MediaType}, {clock.GetUtcNow().UtcDateTime})
             ON CONFLICT (hash) DO NOTHING
             """,
            stop);
        return new(hash, aside.Length, type.MediaType, name);
    }
}

file static class Trying
{
    public static bool TryGet<T>(this Outcome<T> outcome, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? made, out IReadOnlyList<Refusal> reasons) where T : class
    {
        reasons = outcome.Refusals;
        made = outcome.IsRefused ? null : outcome.Value;
        return made is not null;
    }
}
