using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Mingtang.Documents.Directed;

/// <summary>
/// The address a place or a group is given for one directed text. Made from the recipient and sealed, so that nothing of it is stored and no other
/// can be guessed from it; what it still opens is asked anew each time (<see cref="DirectedReading"/>).
/// </summary>
internal sealed class DirectedLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("documents.directed");

    public string To(Guid recipientId) => $"/documents/directed/{seal.Protect(recipientId.ToString("N"))}";

    /// <summary>Null for whatever was not made here.</summary>
    public Guid? Of(string token)
    {
        try
        {
            return Guid.TryParseExact(seal.Unprotect(token), "N", out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
