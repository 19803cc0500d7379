using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>
/// Writes the parts of a segment one after the other, each on an eight-byte boundary and under its own seal, and last the table of
/// contents with a seal over itself: a file cut anywhere has no valid last line.
/// </summary>
internal sealed class PartWriter(Stream stream)
{
    public const ulong Mark = 0x3347_4553_474E_494D; // MINGSEG3
    public const int TailLength = 24;

    private const int BufferLength = 1 << 18;
    private static readonly int PartCount = Enum.GetValues<Part>().Length;

    private readonly (long Start, long Length, uint Seal)[] contents = new (long, long, uint)[PartCount];
    private readonly byte[] buffer = new byte[BufferLength];
    private int filled;
    private long written;
    private Part open;
    private uint seal = ~0u;

    public long Position => written + filled;

    public void Begin(Part part)
    {
        while (Position % 8 != 0)
            Put(0);
        Drain();
        open = part;
        seal = ~0u;
        contents[(int)part].Start = Position;
    }

    public void End()
    {
        Drain();
        contents[(int)open].Length = Position - contents[(int)open].Start;
        contents[(int)open].Seal = seal;
    }

    public void Put(byte value)
    {
        if (filled == BufferLength)
            Drain();
        buffer[filled++] = value;
    }

    public void Put(ReadOnlySpan<byte> values)
    {
        while (values.Length > 0)
        {
            if (filled == BufferLength)
                Drain();
            var taken = Math.Min(values.Length, BufferLength - filled);
            values[..taken].CopyTo(buffer.AsSpan(filled));
            filled += taken;
            values = values[taken..];
        }
    }

    public void Whole<T>(Part part, ReadOnlySpan<T> values) where T : unmanaged
    {
        Begin(part);
        Put(MemoryMarshal.AsBytes(values));
        End();
    }

    /// <summary>Writes the table of contents. The stream stays open; making it durable is the caller's business.</summary>
    public void Finish()
    {
        Begin(Part.Summary);
        var table = new byte[PartCount * 24];
        for (var i = 0; i < PartCount; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(table.AsSpan(i * 24), contents[i].Start);
            BinaryPrimitives.WriteInt64LittleEndian(table.AsSpan(i * 24 + 8), contents[i].Length);
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 24 + 16), contents[i].Seal);
        }
        var tail = new byte[TailLength];
        BinaryPrimitives.WriteUInt64LittleEndian(tail, Mark);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(8), Position);
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(16), Seal.Of(table));
        Put(table);
        Put(tail);
        Drain();
    }

    private void Drain()
    {
        seal = Seal.Of(buffer.AsSpan(0, filled), seal);
        stream.Write(buffer, 0, filled);
        written += filled;
        filled = 0;
    }
}
