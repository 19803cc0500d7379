using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Mingtang.Foundation.PageCache;

/// <summary>One answer as it went out, with the moment it was made of.</summary>
/// <param name="Headers">As the page set them; lengths, dates and request numbers are made anew.</param>
internal sealed record KeptPage(byte[] Body, KeyValuePair<string, StringValues>[] Headers, PublicMoment MadeOf)
{
    private readonly Lazy<byte[]> zipped = new(() => Zip(Body));

    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 12))}\"";

    public byte[] Zipped => zipped.Value;

    /// <summary>In bytes, both forms together, roughly.</summary>
    public long Size => Body.Length * 4L / 3 + 512;

    /// <summary>What may not be repeated to somebody else.</summary>
    public static bool Keeps(string header) => header is not ("Content-Length" or "Date" or "Transfer-Encoding" or "X-Request-Id" or "Content-Encoding" or "ETag" or "Cache-Control" or "Vary");

    private static byte[] Zip(byte[] body)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal))
            zip.Write(body);
        return target.ToArray();
    }
}
