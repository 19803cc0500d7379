using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

/// <summary>
/// One file with all but the master key: database, files, heads of the audit log. Taken while the server runs. The database
/// comes first: files are never changed, so those it names are still there when they are copied.
/// </summary>
public sealed class BackupTaking(PlatformDb db, HouseSettings house, IFileStore files, ICryptography cryptography, MasterKey master, TimeProvider clock)
{
    private const string KeysNote = "备份不含主密钥。请另行保管 data/master.key（或 MINGTANG_MASTER_KEY）；没有它，个人信息与登录密钥无法解密。";

    /// <param name="path">Must not exist; complete under this name, or not there at all.</param>
    public async Task<Outcome<BackupManifest>> Take(string path, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
            return BackupRefusals.Exists(path);
        var (aside, dump) = ($"{path}.part", $"{path}.database.part");
        try
        {
            // Before the database, or the head kept outside could be ahead of it and look like a cut tail after a restore.
            var heads = ReadHeads();
            progress?.Report("导出数据库 …");
            var dumped = await IDatabaseDump.Of(db).Dump(dump, stop);
            if (dumped.IsRefused)
                return Outcome<BackupManifest>.Refused(dumped.Refusals);
            var manifest = await Pack(aside, dump, heads, progress, stop);
            File.Move(aside, path);
            return manifest;
        }
        finally
        {
            File.Delete(aside);
            File.Delete(dump);
        }
    }

    private Dictionary<string, byte[]> ReadHeads()
    {
        var folder = Path.Combine(house.DataFolder, "audit");
        return !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "head*")
            .Where(head => !head.EndsWith(".part", StringComparison.Ordinal)).ToDictionary(head => Path.GetFileName(head), File.ReadAllBytes);
    }

    private async Task<BackupManifest> Pack(string aside, string dump, Dictionary<string, byte[]> heads, IProgress<string>? progress, CancellationToken stop)
    {
        await using var file = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite);
        BackupManifest manifest;
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            progress?.Report("打包文件 …");
            manifest = await Manifest(await PackParts(archive, dump, heads, stop), stop);
            await using var entry = archive.CreateEntry(BackupManifest.EntryName).Open();
            await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, stop);
        }
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<List<BackupPart>> PackParts(ZipArchive archive, string dump, Dictionary<string, byte[]> heads, CancellationToken stop)
    {
        List<BackupPart> parts = [await Pack(archive, BackupManifest.DatabasePart, File.OpenRead(dump), CompressionLevel.Optimal, stop)];
        await foreach (var hash in files.All(stop))
            if (await files.Open(hash, stop) is { } content)
                parts.Add(await Pack(archive, $"files/{hash.Replace(':', '-')}", content, CompressionLevel.NoCompression, stop));
        foreach (var (name, content) in heads)
            parts.Add(await Pack(archive, $"audit/{name}", new MemoryStream(content), CompressionLevel.Optimal, stop));
        return parts;
    }

    /// <summary>Digested as it is read for the digest first: what is packed is what was digested, for none of these files changes.</summary>
    private async Task<BackupPart> Pack(ZipArchive archive, string name, Stream content, CompressionLevel level, CancellationToken stop)
    {
        await using var open = content;
        var hash = await cryptography.Named(open, stop);
        open.Position = 0;
        await using var entry = archive.CreateEntry(name, level).Open();
        await open.CopyToAsync(entry, stop);
        return new(name, open.Length, hash);
    }

    private async Task<BackupManifest> Manifest(List<BackupPart> parts, CancellationToken stop) => new(
        BackupManifest.CurrentFormat,
        clock.GetUtcNow().UtcDateTime,
        IDatabaseDump.Of(db).Engine,
        [.. await db.Database.GetAppliedMigrationsAsync(stop)],
        master.Digest,
        KeysNote,
        parts);
}
