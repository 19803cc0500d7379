using System.Security.Cryptography;

namespace Mingtang.Foundation.Cryptography;

/// <summary>Writes with the chosen pair, reads what either pair wrote.</summary>
internal abstract class ChosenCryptography(IDigest digest, ISeal seal) : ICryptography
{
    private static readonly IDigest[] Digests = [new Sha256(), new Sm3()];
    private static readonly ISeal[] Seals = [new AesSeal(), new Sm4Seal()];

    public string DigestName => digest.Name;

    public byte[] Digest(ReadOnlySpan<byte> content) => digest.Of(content);

    public byte[] DigestAs(string name, ReadOnlySpan<byte> content) => Named(name).Of(content);

    public Task<byte[]> DigestAs(string name, Stream content, CancellationToken stop = default) => Named(name).Of(content, stop);

    public byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    public byte[] Seal(byte[] key, ReadOnlySpan<byte> plain) => [seal.Mark, .. seal.Close(key, plain)];

    public byte[] Open(byte[] key, ReadOnlySpan<byte> sealedContent)
    {
        if (sealedContent.IsEmpty)
            throw new CryptographicException("Empty, so never sealed.");
        var mark = sealedContent[0];
        var closed = Seals.FirstOrDefault(s => s.Mark == mark) ?? throw new CryptographicException("Sealed by no cipher known here.");
        return closed.Open(key, sealedContent[1..]);
    }

    private static IDigest Named(string name) =>
        Digests.FirstOrDefault(d => d.Name == name) ?? throw new CryptographicException($"No digest is called {name}.");
}

internal interface IDigest
{
    string Name { get; }

    byte[] Of(ReadOnlySpan<byte> content);

    Task<byte[]> Of(Stream content, CancellationToken stop);
}

internal interface ISeal
{
    /// <summary>First byte of everything this cipher sealed.</summary>
    byte Mark { get; }

    byte[] Close(byte[] key, ReadOnlySpan<byte> plain);

    byte[] Open(byte[] key, ReadOnlySpan<byte> closed);
}
