namespace Mingtang.Foundation.Cryptography;

/// <summary>
/// Digest and authenticated encryption behind one seam: SHA-256 and AES-256-GCM by default, SM3 and SM4 by setting
/// (<c>Mingtang:Cryptography = SM</c>), as graded protection asks of government systems.
/// </summary>
public interface ICryptography
{
    /// <summary>Written in front of every stored digest, so that old ones can be checked after the setting changed.</summary>
    string DigestName { get; }

    byte[] Digest(ReadOnlySpan<byte> content);

    /// <summary>A fresh key of the length the cipher wants.</summary>
    byte[] NewKey();

    /// <summary>Nonce and tag included; two calls never give the same bytes.</summary>
    byte[] Seal(byte[] key, ReadOnlySpan<byte> plain);

    /// <summary>Throws <see cref="System.Security.Cryptography.CryptographicException"/> where key or content is not the sealed one.</summary>
    byte[] Open(byte[] key, ReadOnlySpan<byte> sealedContent);
}
