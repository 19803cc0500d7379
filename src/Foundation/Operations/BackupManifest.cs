using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingtang.Foundation.Operations;

/// <summary>What a backup holds, written last; every part with its hash.</summary>
/// <param name="KeyDigest">Of the master key, which the backup does not hold: to know the right one when it is put back.</param>
/// <param name="Keys">For the person who opens the file.</param>
public sealed record BackupManifest(
    int Format, DateTime MadeAt, string Engine, IReadOnlyList<string> Migrations, string KeyDigest, string Keys, IReadOnlyList<BackupPart> Parts)
{
    internal const int CurrentFormat = 1;
    internal const string EntryName = "manifest.json";
    internal const string DatabasePart = "database";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public long Bytes => Parts.Sum(part => part.Size);
}

/// <param name="Name">The entry's name in the file: <c>database</c>, <c>files/sha256-…</c>, <c>audit/head</c>.</param>
public sealed record BackupPart(string Name, long Size, string Hash);
