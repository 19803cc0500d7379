using System.Buffers;

namespace Mingtang.Search.Storage;

/// <summary>
/// Small numbers side by side, each in the same count of bits; the few that need more stand behind, their place and what is left of them.
/// Reading may touch up to seven bytes beyond the last.
/// </summary>
internal static unsafe class Packing
{
    private const int WidthsTried = 8;

    public static int Width(uint largest) => 32 - System.Numerics.BitOperations.LeadingZeroCount(largest);

    public static int Bytes(int count, int width) => (count * width + 7) >> 3;

    /// <summary>The width under which the numbers take the fewest bytes, patches included, and how many patches that are.</summary>
    public static (int Width, int Patches) Cheapest(ReadOnlySpan<uint> values, int widest = 32)
    {
        Span<int> ofWidth = stackalloc int[33];
        ofWidth.Clear();
        var most = 0;
        foreach (var value in values)
        {
            var width = Width(value);
            ofWidth[width]++;
            most = Math.Max(most, width);
        }
        var (best, cheapest, patches) = (0, int.MaxValue, 0);
        for (var width = Math.Min(widest, most); width >= Math.Max(0, most - WidthsTried); width--)
        {
            var (bytes, beyond) = (Bytes(values.Length, width), 0);
            for (var wide = width + 1; wide <= most; wide++)
            {
                beyond += ofWidth[wide];
                bytes += ofWidth[wide] * (1 + (wide - width + 6) / 7);
            }
            if (bytes < cheapest)
                (best, cheapest, patches) = (width, bytes, beyond);
        }
        return (best, patches);
    }

    public static void Pack(ReadOnlySpan<uint> values, int width, Span<byte> to)
    {
        to.Clear();
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        var bit = 0;
        foreach (var value in values)
        {
            var shifted = (ulong)(value & mask) << (bit & 7);
            for (var at = bit >> 3; shifted != 0; at++, shifted >>= 8)
                to[at] |= (byte)shifted;
            bit += width;
        }
    }

    /// <summary>Writes the numbers in a width and behind them what is left of the greater ones.</summary>
    public static void Pack(ReadOnlySpan<uint> values, int width, IBufferWriter<byte> to)
    {
        var length = Bytes(values.Length, width);
        Pack(values, width, to.GetSpan(length + 8)[..length]);
        to.Advance(length);
        for (var place = 0; place < values.Length; place++)
            if (Width(values[place]) > width)
            {
                to.GetSpan(1)[0] = (byte)place;
                to.Advance(1);
                Varint.Write(values[place] >> width, to);
            }
    }

    /// <summary>Reads numbers and their patches; returns where they end.</summary>
    public static byte* Unpack(byte* from, int count, int width, int patches, uint* to)
    {
        Unpack(from, count, width, to);
        var at = from + Bytes(count, width);
        for (; patches > 0; patches--)
        {
            var place = *at++;
            to[place] |= (uint)Varint.Read(ref at) << width;
        }
        return at;
    }

    public static void Unpack(byte* from, int count, int width, uint* to)
    {
        if (width == 0)
        {
            new Span<uint>(to, count).Clear();
            return;
        }
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
