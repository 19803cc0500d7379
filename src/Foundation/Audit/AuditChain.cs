using System.Text;
using Mingtang.Foundation.Cryptography;

namespace Mingtang.Foundation.Audit;

/// <summary>How a link is made from its fields and the link before it. Used to write the chain and to check it.</summary>
internal sealed class AuditChain(ICryptography cryptography)
{
    public const string Genesis = "genesis";

    /// <param name="like">A stored digest whose kind to use; null for the kind set now.</param>
    public string BodyDigest(string plain, string? sealedValues, Guid? keyId, string? like = null) => Digest([plain, sealedValues, keyId], like);

    public string Link(AuditEntry entry, string? like = null) => Digest(
        [
            entry.Previous, entry.Seq, entry.At.Ticks, entry.Act, entry.PersonId, entry.PersonName, entry.UnitId,
            entry.Subject, entry.Summary, entry.Why, entry.BodyDigest,
        ],
        like);

    private string Digest(IEnumerable<object?> fields, string? like)
    {
        var name = like is null ? cryptography.DigestName : Digests.NameOf(like);
        return $"{name}:{Convert.ToHexStringLower(cryptography.DigestAs(name, Encoding.UTF8.GetBytes(Framed(fields))))}";
    }

    /// <summary>Each field with its length, null unlike empty: no text can move from one field into the next unseen.</summary>
    private static string Framed(IEnumerable<object?> fields) =>
        string.Concat(fields.Select(field => field?.ToString() is { } text ? $"{text.Length}:{text}" : "-"));
}
