using System.Buffers;
using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>How the postings of a block are packed, and the most any of them says.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct BlockShape
{
    public byte Most;
    /// <summary>Bits of a gap, and above them the bits of a level.</summary>
    public byte Widths;
    public byte GapPatches, LevelPatches;

    public const int WidestLevel = 3;

    public readonly int GapBits => Widths & 63;

    public readonly int LevelBits => Widths >> 6;
}

/// <summary>What stands before each block of 128 postings: enough to skip it. A term of one block has its shape only.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct BlockHead
{
    public uint LastRow;
    /// <summary>Where the block's bytes begin, counted from the end of the term's heads.</summary>
    public uint Offset;
    public BlockShape Shape;
}

/// <summary>Writes terms in the order of their keys: heads of blocks first, then the packed gaps between rows and the levels of their counts.</summary>
internal sealed unsafe class PostingsWriter(PartWriter writer, Counts counts)
{
    public const int BlockLength = 128;

    private readonly TermTableWriter terms = new();
    private readonly List<BlockHead> heads = [];
    private readonly ArrayBufferWriter<byte> body = new();
    private readonly uint[] gaps = new uint[BlockLength];
    private readonly uint[] levels = new uint[BlockLength];
    private byte[] classes = [];
    private byte* impacts;
    private ulong key;
    private long start;
    private int filled;
    private uint total, lastRow, most;

    /// <param name="lengthClasses">Of every row.</param>
    public void Begin(byte[] lengthClasses)
    {
        classes = lengthClasses;
        writer.Begin(Part.Postings);
        start = writer.Position;
    }

    public void BeginTerm(ulong termKey)
    {
        key = termKey;
        impacts = Analysis.TermKey.IsTitleChar(termKey) ? counts.InTitle : counts.InText;
        heads.Clear();
        body.ResetWrittenCount();
        (filled, total, lastRow, most) = (0, 0, 0, 0);
    }

    public void Post(uint row, byte level)
    {
        if (filled == BlockLength)
            CloseBlock();
        gaps[filled] = row - lastRow;
        levels[filled++] = level;
        lastRow = row;
        total++;
        most = Math.Max(most, impacts[level * Counts.Classes + classes[row]]);
    }

    /// <summary>Ends the term; one without postings (all its rows were deleted) leaves no trace.</summary>
    public void EndTerm()
    {
        if (total == 0)
            return;
        var place = writer.Position - start;
        if (total == 1)
        {
            terms.AddSingle(key, lastRow, (byte)levels[0], place);
            return;
        }
        CloseBlock();
        if (heads.Count == 1)
            writer.Put(MemoryMarshal.AsBytes(new ReadOnlySpan<BlockShape>(in CollectionsMarshal.AsSpan(heads)[0].Shape)));
        else
            writer.Put(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(heads)));
        writer.Put(body.WrittenSpan);
        terms.Add(key, total, place, (int)(writer.Position - start - place));
    }

    public void Finish()
    {
        writer.Put(stackalloc byte[8]);
        writer.End();
        terms.Write(writer);
    }

    private void CloseBlock()
    {
        var offset = (uint)body.WrittenCount;
        var (gapBits, gapPatches) = Packing.Cheapest(gaps.AsSpan(0, filled));
        var (levelBits, levelPatches) = Packing.Cheapest(levels.AsSpan(0, filled), BlockShape.WidestLevel);
        heads.Add(new() { LastRow = lastRow, Offset = offset, Shape = new() { Most = (byte)most, Widths = (byte)(gapBits | levelBits << 6), GapPatches = (byte)gapPatches, LevelPatches = (byte)levelPatches } });
        Packing.Pack(gaps.AsSpan(0, filled), gapBits, body);
        Packing.Pack(levels.AsSpan(0, filled), levelBits, body);
        (filled, most) = (0, 0);
    }
}
