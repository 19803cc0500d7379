using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mingtang.Agencies.Accounts;

/// <summary>TOTP as authenticator apps compute it (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1.</summary>
internal static class OneTimeCode
{
    private const int Seconds = 30;
    private const int Digits = 1_000_000;

    /// <summary>Steps before and after now that still count, for phones whose clock is off.</summary>
    private const int Window = 1;

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The algorithm is the one every authenticator app knows; as a keyed hash it is not affected by collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Digits).ToString("D6");
    }

    /// <summary>The step the code belongs to, or null where it is wrong, too old, or no newer than the last one taken.</summary>
    public static long? Accept(byte[] key, string code, DateTimeOffset now, long lastStep)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        var step = StepAt(now);
        return Enumerable.Range(-Window, 2 * Window + 1)
            .Select(offset => (long?)(step + offset))
            .LastOrDefault(at => at > lastStep && CryptographicOperations.FixedTimeEquals(Ascii(At(key, at!.Value)), Ascii(digits)));
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
