using System.Security.Cryptography;

namespace Mingtang.Foundation.Cryptography;

/// <summary>AES-256-GCM: nonce, content, tag.</summary>
internal sealed class AesSeal : ISeal
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public byte Mark => 1;

    public byte[] Close(byte[] key, ReadOnlySpan<byte> plain)
    {
        var made = new byte[NonceLength + plain.Length + TagLength];
        var nonce = made.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, made.AsSpan(NonceLength, plain.Length), made.AsSpan(NonceLength + plain.Length));
        return made;
    }

    public byte[] Open(byte[] key, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceLength + TagLength)
            throw new CryptographicException("Too short to have been sealed.");
        var plain = new byte[closed.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(closed[..NonceLength], closed[NonceLength..^TagLength], closed[^TagLength..], plain);
        return plain;
    }
}
