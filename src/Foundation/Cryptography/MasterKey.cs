namespace Mingtang.Foundation.Cryptography;

/// <summary>
/// The key that seals all other keys. It comes from outside the database: <c>MINGTANG_MASTER_KEY</c> (base64) in production,
/// a file only its owner can read beside the embedded database otherwise.
/// </summary>
public sealed class MasterKey
{
    private MasterKey(byte[] value) => Value = value;

    internal byte[] Value { get; }

    public static MasterKey From(string? named, string dataFolder, ICryptography cryptography) =>
        new(named is { Length: > 0 } ? Convert.FromBase64String(named) : FromFile(Path.Combine(dataFolder, "master.key"), cryptography));

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
