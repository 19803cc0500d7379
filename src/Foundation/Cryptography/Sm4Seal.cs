using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Mingtang.Foundation.Cryptography;

/// <summary>SM4 (GB/T 32907-2016) in Galois/counter mode (RFC 8998): nonce, content, tag.</summary>
internal sealed class Sm4Seal : ISeal
{
    private const int KeyLength = 16;
    private const int NonceLength = 12;
    private const int TagBits = 128;

    public byte Mark => 2;

    public byte[] Close(byte[] key, ReadOnlySpan<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        return [.. nonce, .. Run(forEncryption: true, KeyFor(key), nonce, [], plain)];
    }

    public byte[] Open(byte[] key, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceLength + TagBits / 8)
            throw new CryptographicException("Too short to have been sealed.");
        try
        {
            return Run(forEncryption: false, KeyFor(key), closed[..NonceLength].ToArray(), [], closed[NonceLength..]);
        }
        catch (InvalidCipherTextException broken)
        {
            throw new CryptographicException("Key or content is not the sealed one.", broken);
        }
    }

    internal static byte[] Run(bool forEncryption, byte[] key, byte[] nonce, byte[] associated, ReadOnlySpan<byte> content)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagBits, nonce, associated));
        var input = content.ToArray();
        var made = new byte[cipher.GetOutputSize(input.Length)];
        var written = cipher.ProcessBytes(input, 0, input.Length, made, 0);
        cipher.DoFinal(made, written);
        return made;
    }

    /// <summary>SM4 takes 128 bits; a key of the house has 256, so that one master key serves both settings.</summary>
    private static byte[] KeyFor(byte[] key) => new Sm3().Of(key)[..KeyLength];
}
