namespace Mingtang.Search.Storage;

/// <summary>Small numbers side by side, each in the same count of bits. Reading may touch up to seven bytes beyond the last.</summary>
internal static unsafe class Packing
{
    public static int Width(uint largest) => 32 - System.Numerics.BitOperations.LeadingZeroCount(largest);

    public static int Bytes(int count, int width) => (count * width + 7) >> 3;

    public static void Pack(ReadOnlySpan<uint> values, int width, Span<byte> to)
    {
        to.Clear();
        var bit = 0;
        foreach (var value in values)
        {
            var shifted = (ulong)value << (bit & 7);
            for (var at = bit >> 3; shifted != 0; at++, shifted >>= 8)
                to[at] |= (byte)shifted;
            bit += width;
        }
    }

    public static void Unpack(byte* from, int count, int width, uint* to)
    {
        if (width == 8)
        {
            for (var i = 0; i < count; i++)
                to[i] = from[i];
            return;
        }
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        var bit = 0;
        for (var i = 0; i < count; i++, bit += width)
            to[i] = (uint)(*(ulong*)(from + (bit >> 3)) >> (bit & 7)) & mask;
    }
}
