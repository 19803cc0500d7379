using System.Runtime.CompilerServices;

namespace Mingtang.Foundation.Files;

/// <summary><c>data/files/ab/cd/sha256-abcd…</c>: written aside, flushed to the disk, then renamed, so no half file bears a hash.</summary>
internal sealed class FolderFileStore(string root) : IFileStore
{
    public async Task Put(string hash, Stream content, CancellationToken stop = default)
    {
        var path = PathOf(hash);
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(file, stop);
                file.Flush(flushToDisk: true);
            }
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public Task<Stream?> Open(string hash, CancellationToken stop = default)
    {
        var path = PathOf(hash);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null);
    }

    public Task Remove(string hash, CancellationToken stop = default)
    {
        File.Delete(PathOf(hash));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> All([EnumeratorCancellation] CancellationToken stop = default)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(root))
            yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            if (!path.EndsWith(".part", StringComparison.Ordinal))
                yield return Path.GetFileName(path).Replace('-', ':');
    }

    private string PathOf(string hash)
    {
        if (hash.Split(':') is not [var digest, { Length: > 4 } hex] || !hex.All(char.IsAsciiHexDigitLower) || !digest.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"Not a hash: {hash}", nameof(hash));
        return Path.Combine(root, hex[..2], hex[2..4], $"{digest}-{hex}");
    }
}
