namespace Mingtang.Agencies.Accounts;

/// <summary>RFC 4648, without padding: how authenticator apps take their key by hand.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter));
            if (value < 0)
                throw new FormatException("Not a Base32 letter.");
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return [.. bytes];
    }
}
