namespace Mingtang.Foundation.Cryptography;

/// <summary>
/// Digest and authenticated encryption behind one seam: SHA-256 and AES-256-GCM by default, SM3 and SM4-GCM by setting
/// (<c>Mingtang:Cryptography = SM</c>), as graded protection asks of government systems. What was digested or sealed under
/// one setting is still checked and opened under the other.
/// </summary>
public interface ICryptography
{
    /// <summary>Written in front of every stored digest, so that old ones can be checked after the setting changed.</summary>
    string DigestName { get; }

    byte[] Digest(ReadOnlySpan<byte> content);

    /// <summary>By the digest a stored value names. Throws <see cref="System.Security.Cryptography.CryptographicException"/> for an unknown name.</summary>
    byte[] DigestAs(string name, ReadOnlySpan<byte> content);

    /// <summary>The same over a stream, from where it stands to its end.</summary>
    Task<byte[]> DigestAs(string name, Stream content, CancellationToken stop = default);

    /// <summary>A fresh key, fit for either cipher.</summary>
    byte[] NewKey();

    /// <summary>Cipher mark, nonce and tag included; two calls never give the same bytes.</summary>
    byte[] Seal(byte[] key, ReadOnlySpan<byte> plain);

    /// <summary>Throws <see cref="System.Security.Cryptography.CryptographicException"/> where key or content is not the sealed one.</summary>
    byte[] Open(byte[] key, ReadOnlySpan<byte> sealedContent);
}
