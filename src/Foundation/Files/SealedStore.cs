using Mingtang.Foundation.Cryptography;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>
/// Files that hold what only its handlers may see. Each matter has a key of its own, itself sealed by the master key: who throws the
/// key away has erased the files, and who has only the store or only the database has nothing.
/// </summary>
public sealed class SealedStore(FileBook files, ICryptography cryptography, SecretSeal seal)
{
    /// <summary>For a row of the room; without it the files are lost.</summary>
    public string NewKey() => seal.Seal(Convert.ToBase64String(cryptography.NewKey()));

    /// <summary>Checked like every upload, then sealed. The reference has the original's name and type.</summary>
    public Task<Outcome<FileRef>> Keep(string key, byte[] content, string name, CancellationToken stop = default) =>
        files.KeepClosed(content, name, open => cryptography.Seal(Plain(key), open), stop);

    /// <summary>Null where it is lost. Into memory: what was sealed never lies open on a disk.</summary>
    public async Task<byte[]?> Open(string key, FileRef file, CancellationToken stop = default)
    {
        await using var kept = await files.Open(file, stop);
        if (kept is null)
            return null;
        using var closed = new MemoryStream();
        await kept.CopyToAsync(closed, stop);
        return cryptography.Open(Plain(key), closed.ToArray());
    }

    private byte[] Plain(string key) => Convert.FromBase64String(seal.Open(key));
}
