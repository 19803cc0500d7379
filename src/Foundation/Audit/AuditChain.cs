using System.Text;
using Mingtang.Foundation.Cryptography;

namespace Mingtang.Foundation.Audit;

/// <summary>How a link is made from its fields and the link before it. Used to write the chain and to check it.</summary>
internal sealed class AuditChain(ICryptography cryptography)
{
    public const string Genesis = "genesis";

    public string BodyDigest(string plain, string? sealedValues) => Digest($"{plain.Length}:{plain}{sealedValues}");

    public string Link(AuditEntry entry) => Digest(string.Join('\u001f', Fields(entry)));

    private static IEnumerable<object?> Fields(AuditEntry entry) =>
    [
        entry.Previous, entry.Seq, entry.At.Ticks, entry.Act, entry.PersonId, entry.PersonName, entry.UnitId,
        entry.Subject, entry.Summary, entry.Why, entry.BodyDigest,
    ];

    private string Digest(string text) =>
        $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(Encoding.UTF8.GetBytes(text)))}";
}
