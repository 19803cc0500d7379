using System.Numerics;
using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>CRC-32C over parts of a file, in the processor's own instruction where it has one.</summary>
internal static class Seal
{
    public static uint Of(ReadOnlySpan<byte> content, uint seal = ~0u)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        foreach (var word in words)
            seal = BitOperations.Crc32C(seal, word);
        foreach (var rest in content[(words.Length * 8)..])
            seal = BitOperations.Crc32C(seal, rest);
        return seal;
    }

    public static unsafe uint Of(byte* start, long length)
    {
        const int Slice = 1 << 20;
        var seal = ~0u;
        for (var at = 0L; at < length; at += Slice)
            seal = Of(new ReadOnlySpan<byte>(start + at, (int)Math.Min(Slice, length - at)), seal);
        return seal;
    }
}
