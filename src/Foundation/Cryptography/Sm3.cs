using Org.BouncyCastle.Crypto.Digests;

namespace Mingtang.Foundation.Cryptography;

/// <summary>The hash of GB/T 32905-2016, 256 bits.</summary>
internal sealed class Sm3 : IDigest
{
    public string Name => "sm3";

    public byte[] Of(ReadOnlySpan<byte> content)
    {
        var digest = new SM3Digest();
        var bytes = content.ToArray();
        digest.BlockUpdate(bytes, 0, bytes.Length);
        return End(digest);
    }

    public async Task<byte[]> Of(Stream content, CancellationToken stop)
    {
        var digest = new SM3Digest();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
            digest.BlockUpdate(buffer, 0, read);
        return End(digest);
    }

    private static byte[] End(SM3Digest digest)
    {
        var made = new byte[digest.GetDigestSize()];
        digest.DoFinal(made, 0);
        return made;
    }
}
