using System.Security.Cryptography;

namespace Mingtang.Agencies.Accounts;

/// <summary>A password for one sign-in, to be read out or written down: shown once, stored only as its hash.</summary>
internal sealed record FirstPassword(Guid PersonId, string LoginName, string Password)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
