using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Directed;

/// <summary>
/// The address a clerk carries to a screen opens once: whoever presses its button first is the screen and gets a token of its own, which no clerk
/// has seen. An address passed on or read off the wall later opens nothing; one that a chat only looked at for its preview is as good as before.
/// </summary>
internal sealed class ScreenPairing(ActBook acts, PlatformDb db)
{
    public static readonly Refusal Opened = new(
        "documents.pairing-opened", "这个配对地址已经在一块屏上打开过，或者已经作废，不能再用。要换屏或者重新配对，请在「定点公开场所」里点「配对」，用新的地址打开一次。", Source: "S0 66");

    /// <summary>In front of the digest of an address nobody has opened; behind it a device's digest stands alone.</summary>
    private const string Waiting = "pairing:";

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string Unopened(string token) => Waiting + DigestOf(token);

    public static string DigestOf(string token) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";

    /// <summary>Whether the address still waits for its screen; asking changes nothing.</summary>
    public Task<bool> IsWaiting(string token, CancellationToken stop)
    {
        var awaited = Unopened(token);
        return db.Set<Place>().AnyAsync(p => p.TokenDigest == awaited && p.ClosedAt == null, stop);
    }

    /// <summary>The screen's own token, the first time only.</summary>
    public async Task<Outcome<string>> Open(string token, CancellationToken stop)
    {
        var awaited = Unopened(token);
        if (await db.Set<Place>().AsNoTracking().FirstOrDefaultAsync(p => p.TokenDigest == awaited && p.ClosedAt == null, stop) is not { } place)
            return Opened;
        return await acts.Do<string>("documents.screen-paired", new Actor(null, $"电子屏「{place.Name}」", place.UnitId), async doing =>
        {
            var own = NewToken();
            var digest = DigestOf(own);
            // Of two browsers at one moment the database lets one through.
            if (await doing.Db.Set<Place>().Where(p => p.TokenDigest == awaited && p.ClosedAt == null).ExecuteUpdateAsync(set => set.SetProperty(p => p.TokenDigest, digest), stop) == 0)
                return Opened;
            doing.About("documents.place", place.Id, "配对地址已在屏上打开");
            return own;
        }, stop);
    }
}
