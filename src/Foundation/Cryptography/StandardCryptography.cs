using System.Security.Cryptography;

namespace Mingtang.Foundation.Cryptography;

internal sealed class StandardCryptography : ICryptography
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public string DigestName => "sha256";

    public byte[] Digest(ReadOnlySpan<byte> content) => SHA256.HashData(content);

    public byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    public byte[] Seal(byte[] key, ReadOnlySpan<byte> plain)
    {
        var made = new byte[NonceLength + plain.Length + TagLength];
        var nonce = made.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, made.AsSpan(NonceLength, plain.Length), made.AsSpan(NonceLength + plain.Length));
        return made;
    }

    public byte[] Open(byte[] key, ReadOnlySpan<byte> sealedContent)
    {
        if (sealedContent.Length < NonceLength + TagLength)
            throw new CryptographicException("Too short to have been sealed.");
        var plain = new byte[sealedContent.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(sealedContent[..NonceLength], sealedContent[NonceLength..^TagLength], sealedContent[^TagLength..], plain);
        return plain;
    }
}
