using System.Security.Cryptography;

namespace Mingtang.Foundation.Cryptography;

/// <summary>
/// The key that seals all other keys. It comes from outside the database: <c>MINGTANG_MASTER_KEY</c> (base64) in production,
/// a file only its owner can read beside the embedded database otherwise. <c>master.key.digest</c> remembers which key it was:
/// a lost key is said, never replaced in silence.
/// </summary>
public sealed class MasterKey
{
    private MasterKey(byte[] value) => Value = value;

    internal byte[] Value { get; }

    /// <summary>Tells whether a key is the one; the key itself cannot be found from it.</summary>
    internal string Digest => $"sha256:{Convert.ToHexStringLower(HMACSHA256.HashData(Value, "mingtang master key"u8))}";

    public static MasterKey From(string? named, string dataFolder, ICryptography cryptography)
    {
        var key = Find(named, dataFolder);
        if (Expected(dataFolder) is { } expected && key?.Digest != expected)
            throw new MasterKeyMissingException(
                $"主密钥{(key is null ? "不见了" : "不是原来的那一个")}。请放回原来的 {PathIn(dataFolder)} 或 MINGTANG_MASTER_KEY；确要更换时，先删除 {DigestPathIn(dataFolder)}。");
        key ??= Make(dataFolder, cryptography);
        key.Remember(dataFolder);
        return key;
    }

    /// <summary>The key where there is one already; none is made.</summary>
    internal static MasterKey? Find(string? named, string dataFolder)
    {
        var path = PathIn(dataFolder);
        return named is { Length: > 0 } ? new(Convert.FromBase64String(named))
            : File.Exists(path) ? new(Convert.FromBase64String(File.ReadAllText(path).Trim()))
            : null;
    }

    /// <summary>From now on no other key is taken beside this data.</summary>
    internal static void Expect(string dataFolder, string digest) => File.WriteAllText(DigestPathIn(dataFolder), digest);

    private static string? Expected(string dataFolder) => File.Exists(DigestPathIn(dataFolder)) ? File.ReadAllText(DigestPathIn(dataFolder)).Trim() : null;

    private static MasterKey Make(string dataFolder, ICryptography cryptography)
    {
        Directory.CreateDirectory(dataFolder);
        var key = cryptography.NewKey();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(PathIn(dataFolder), options);
        file.Write(Convert.ToBase64String(key));
        return new(key);
    }

    private void Remember(string dataFolder)
    {
        if (Directory.Exists(dataFolder) && Expected(dataFolder) is null)
            Expect(dataFolder, Digest);
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "master.key");

    private static string DigestPathIn(string dataFolder) => Path.Combine(dataFolder, "master.key.digest");
}
