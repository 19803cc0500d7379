using System.Buffers.Binary;

namespace Mingtang.Search.Storage;

/// <summary>The parts of a finished segment. Opening checks the table of contents; <see cref="FirstDamage"/> reads every byte.</summary>
internal sealed unsafe class PartReader
{
    private static readonly int PartCount = Enum.GetValues<Part>().Length;
    private readonly (long Start, long Length, uint Seal)[] contents = new (long, long, uint)[PartCount];

    public PartReader(Bytes bytes)
    {
        Bytes = bytes;
        var tableLength = PartCount * 24;
        if (bytes.Length < tableLength + PartWriter.TailLength)
            throw new DamagedSegmentException("the file is shorter than its table of contents");
        var tail = new ReadOnlySpan<byte>(bytes.Start + bytes.Length - PartWriter.TailLength, PartWriter.TailLength);
        var table = new ReadOnlySpan<byte>(bytes.Start + bytes.Length - PartWriter.TailLength - tableLength, tableLength);
        if (BinaryPrimitives.ReadUInt64LittleEndian(tail) != PartWriter.Mark
            || BinaryPrimitives.ReadInt64LittleEndian(tail[8..]) != bytes.Length - PartWriter.TailLength - tableLength
            || BinaryPrimitives.ReadUInt32LittleEndian(tail[16..]) != Seal.Of(table))
            throw new DamagedSegmentException("the table of contents does not match its seal");
        for (var i = 0; i < PartCount; i++)
            contents[i] = (BinaryPrimitives.ReadInt64LittleEndian(table[(i * 24)..]), BinaryPrimitives.ReadInt64LittleEndian(table[(i * 24 + 8)..]), BinaryPrimitives.ReadUInt32LittleEndian(table[(i * 24 + 16)..]));
    }

    public Bytes Bytes { get; }

    public byte* Start(Part part) => Bytes.Start + contents[(int)part].Start;

    public long Length(Part part) => contents[(int)part].Length;

    public ReadOnlySpan<byte> Span(Part part) => new(Start(part), checked((int)Length(part)));

    public int Count<T>(Part part) where T : unmanaged => checked((int)(Length(part) / sizeof(T)));

    public Part? FirstDamage()
    {
        foreach (var part in Enum.GetValues<Part>())
            if (part != Part.Summary && Seal.Of(Start(part), Length(part)) != contents[(int)part].Seal)
                return part;
        return null;
    }
}
