using System.Security.Cryptography;

namespace Mingtang.Foundation.Cryptography;

internal sealed class Sha256 : IDigest
{
    public string Name => "sha256";

    public byte[] Of(ReadOnlySpan<byte> content) => SHA256.HashData(content);

    public async Task<byte[]> Of(Stream content, CancellationToken stop) => await SHA256.HashDataAsync(content, stop);
}
