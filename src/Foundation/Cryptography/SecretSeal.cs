using System.Security.Cryptography;
using System.Text;

namespace Mingtang.Foundation.Cryptography;

/// <summary>Keeps a small secret of a room (an authenticator key, a token of an outside service) so that the database alone does not tell it.</summary>
public sealed class SecretSeal(ICryptography cryptography, MasterKey master)
{
    /// <returns>Base64, new at every call.</returns>
    public string Seal(string secret) => Convert.ToBase64String(cryptography.Seal(master.Value, Encoding.UTF8.GetBytes(secret)));

    public string Open(string sealedSecret) => Encoding.UTF8.GetString(cryptography.Open(master.Value, Convert.FromBase64String(sealedSecret)));

    /// <summary>A file that only a few may see, such as the copy of an identity card.</summary>
    public byte[] SealBytes(ReadOnlySpan<byte> secret) => cryptography.Seal(master.Value, secret);

    public byte[] OpenBytes(ReadOnlySpan<byte> sealedSecret) => cryptography.Open(master.Value, sealedSecret);

    /// <summary>Of something random and long, looked up by its digest; too weak for passwords.</summary>
    public string DigestOf(string token) => $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(Encoding.UTF8.GetBytes(token)))}";

    /// <summary>
    /// The same value under the same purpose always gives the same pseudonym, and without the master key nobody can try values out:
    /// for what is guessable, such as an address or a person.
    /// </summary>
    public string Pseudonym(string purpose, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(master.Value, Encoding.UTF8.GetBytes($"{purpose}\n{value}")));
}
