using System.Buffers;

namespace Mingtang.Search.Storage;

/// <summary>Numbers in as few bytes as they need, seven bits a byte, the lowest first.</summary>
internal static unsafe class Varint
{
    public static int LengthOf(ulong value) => (70 - System.Numerics.BitOperations.LeadingZeroCount(value | 1)) / 7;

    public static void Write(ulong value, IBufferWriter<byte> to)
    {
        var span = to.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        to.Advance(length);
    }

    public static ulong Read(ref byte* at)
    {
        ulong value = *at++;
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            ulong next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
