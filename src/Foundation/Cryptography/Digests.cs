namespace Mingtang.Foundation.Cryptography;

/// <summary>Digests as they are stored: <c>sha256:…</c>, the name in front.</summary>
internal static class Digests
{
    public static string Named(this ICryptography cryptography, ReadOnlySpan<byte> content) =>
        $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(content))}";

    public static async Task<string> Named(this ICryptography cryptography, Stream content, CancellationToken stop) =>
        $"{cryptography.DigestName}:{Convert.ToHexStringLower(await cryptography.DigestAs(cryptography.DigestName, content, stop))}";

    /// <summary>The name in front of a stored digest; empty where there is none.</summary>
    public static string NameOf(string digest) => digest.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? digest[..end] : "";

    /// <summary>Whether the content still has the stored digest, by the digest it names.</summary>
    public static async Task<bool> Holds(this ICryptography cryptography, string digest, Stream content, CancellationToken stop)
    {
        var name = NameOf(digest);
        return digest == $"{name}:{Convert.ToHexStringLower(await cryptography.DigestAs(name, content, stop))}";
    }
}
