using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

/// <summary>
/// Brings a backup back into an empty data folder and database. Everything is looked at before anything is written, the
/// database comes last, and nothing that exists is overwritten.
/// </summary>
public sealed partial class BackupRestoring(PlatformDb db, HouseSettings house, IFileStore files, ICryptography cryptography)
{
    private IDatabaseDump Database => IDatabaseDump.Of(db);

    private string HeadsFolder => Path.Combine(house.DataFolder, "audit");

    [GeneratedRegex(@"^audit/(head|heads-\d{4}\.log)$")]
    private static partial Regex HeadName { get; }

    [GeneratedRegex("^files/([a-z0-9]+)-([0-9a-f]{64})$")]
    private static partial Regex FileName { get; }

    public async Task<Outcome<BackupManifest>> Restore(string path, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        try
        {
            using var archive = await ZipFile.OpenReadAsync(path, stop);
            progress?.Report("核对备份 …");
            var read = await Read(archive, path, stop);
            if (!read.TryGet(out var manifest))
                return read;
            var objections = await Objections(archive, manifest, stop);
            if (objections.Count > 0)
                return objections;
            progress?.Report("恢复文件与数据库 …");
            return await Bring(archive, manifest, stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            return BackupRefusals.Unreadable(path);
        }
    }

    private static async Task<Outcome<BackupManifest>> Read(ZipArchive archive, string path, CancellationToken stop)
    {
        if (archive.GetEntry(BackupManifest.EntryName) is not { } entry)
            return BackupRefusals.Unreadable(path);
        try
        {
            await using var content = await entry.OpenAsync(stop);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, BackupManifest.Json, stop);
            return manifest is { Format: BackupManifest.CurrentFormat } ? manifest : BackupRefusals.Unreadable(path);
        }
        catch (JsonException)
        {
            return BackupRefusals.Unreadable(path);
        }
    }

    private async Task<List<Refusal>> Objections(ZipArchive archive, BackupManifest manifest, CancellationToken stop)
    {
        List<Refusal> objections = [];
        if (manifest.Engine != Database.Engine)
            objections.Add(BackupRefusals.OtherEngine(manifest.Engine));
        else if (!await Database.IsEmpty(stop))
            objections.Add(BackupRefusals.NotEmpty("数据库"));
        if (Directory.Exists(HeadsFolder) || await files.All(stop).AnyAsync(stop))
            objections.Add(BackupRefusals.NotEmpty($"数据目录「{house.DataFolder}」"));
        if (manifest.Migrations.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            objections.Add(BackupRefusals.Newer(unknown));
        if (MasterKey.Find(house.MasterKey, house.DataFolder) is { } master && master.Digest != manifest.KeyDigest)
            objections.Add(BackupRefusals.OtherKey);
        return objections.Count > 0 ? objections : await Damages(archive, manifest, stop);
    }

    private async Task<List<Refusal>> Damages(ZipArchive archive, BackupManifest manifest, CancellationToken stop)
    {
        List<Refusal> damages = [];
        foreach (var part in manifest.Parts)
            if (archive.GetEntry(part.Name) is not { } entry)
                damages.Add(BackupRefusals.Damaged(part.Name, "缺失"));
            else if (!await IsWhole(entry, part, stop))
                damages.Add(BackupRefusals.Damaged(part.Name, "与清单的散列不符"));
        if (manifest.Parts.All(part => part.Name != BackupManifest.DatabasePart))
            damages.Add(BackupRefusals.Damaged(BackupManifest.DatabasePart, "缺失"));
        return damages;
    }

    private async Task<bool> IsWhole(ZipArchiveEntry entry, BackupPart part, CancellationToken stop)
    {
        try
        {
            await using var content = await entry.OpenAsync(stop);
            return entry.Length == part.Size && await cryptography.Holds(part.Hash, content, stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private async Task<Outcome<BackupManifest>> Bring(ZipArchive archive, BackupManifest manifest, CancellationToken stop)
    {
        foreach (var part in manifest.Parts)
            if (FileName.Match(part.Name) is { Success: true } file)
            {
                await using var content = await archive.GetEntry(part.Name)!.OpenAsync(stop);
                await files.Put($"{file.Groups[1].Value}:{file.Groups[2].Value}", content, stop);
            }
        var loaded = await LoadDatabase(archive, stop);
        if (loaded.IsRefused)
            return Outcome<BackupManifest>.Refused(loaded.Refusals);
        MasterKey.Expect(house.DataFolder, manifest.KeyDigest);
        Directory.CreateDirectory(HeadsFolder);
        foreach (var part in manifest.Parts)
            if (HeadName.Match(part.Name) is { Success: true } head)
                await archive.GetEntry(part.Name)!.ExtractToFileAsync(Path.Combine(HeadsFolder, head.Groups[1].Value), stop);
        return manifest;
    }

    private async Task<Outcome> LoadDatabase(ZipArchive archive, CancellationToken stop)
    {
        Directory.CreateDirectory(house.DataFolder);
        var dump = Path.Combine(house.DataFolder, Path.GetRandomFileName());
        try
        {
            await archive.GetEntry(BackupManifest.DatabasePart)!.ExtractToFileAsync(dump, stop);
            return await Database.Load(dump, stop);
        }
        finally
        {
            File.Delete(dump);
        }
    }
}
