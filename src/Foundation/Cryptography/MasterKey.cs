namespace Mingtang.Foundation.Cryptography;

/// <summary>
/// The key that seals all other keys. It comes from outside the database: <c>MINGTANG_MASTER_KEY</c> (base64) in production,
/// a file only its owner can read beside the embedded database otherwise.
/// </summary>
public sealed class MasterKey
{
    private MasterKey(byte[] value) => Value = value;

    internal byte[] Value { get; }

    /// <summary>Tells whether a key is the one; the key itself cannot be found from it.</summary>
    internal string Digest => $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Value, "mingtang master key"u8))}";

    public static MasterKey From(string? named, string dataFolder, ICryptography cryptography) =>
        new(named is { Length: > 0 } ? Convert.FromBase64String(named) : FromFile(PathIn(dataFolder), cryptography));

    /// <summary>The key where there is one already; none is made.</summary>
    internal static MasterKey? Find(string? named, string dataFolder)
    {
        var path = PathIn(dataFolder);
        return named is { Length: > 0 } ? new(Convert.FromBase64String(named))
            : File.Exists(path) ? new(Convert.FromBase64String(File.ReadAllText(path).Trim()))
            : null;
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "master.key");

    private static byte[] FromFile(string path, ICryptography cryptography)
    {
        if (File.Exists(path))
            return Convert.FromBase64String(File.ReadAllText(path).Trim());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = cryptography.NewKey();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(Convert.ToBase64String(key));
        return key;
    }
}
