using System.Buffers;
using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>What stands before each block of at most 128 postings: enough to skip it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct BlockHead
{
    public uint LastRow;
    /// <summary>Where the block's bytes begin, counted from the end of the term's heads.</summary>
    public uint Offset;
    public byte MostImpact, LeastImpact, RowBits, ImpactBits;
}

/// <summary>Writes terms in the order of their keys: heads of blocks first, then the packed gaps and impacts.</summary>
internal sealed class PostingsWriter(PartWriter writer)
{
    public const int BlockLength = 128;

    private readonly List<ulong> keys = [];
    private readonly List<long> places = [];
    private readonly List<uint> counts = [];
    private readonly List<BlockHead> heads = [];
    private readonly ArrayBufferWriter<byte> body = new();
    private readonly uint[] gaps = new uint[BlockLength];
    private readonly uint[] impacts = new uint[BlockLength];
    private readonly byte[] packed = new byte[BlockLength * 4 + 8];
    private long start;
    private int filled;
    private uint total, lastRow;

    public void Begin()
    {
        writer.Begin(Part.Postings);
        start = writer.Position;
    }

    public void BeginTerm(ulong key)
    {
        keys.Add(key);
        heads.Clear();
        body.ResetWrittenCount();
        (filled, total, lastRow) = (0, 0, 0);
    }

    public void Post(uint row, byte impact)
    {
        gaps[filled] = row - lastRow;
        impacts[filled++] = impact;
        lastRow = row;
        total++;
        if (filled == BlockLength)
            CloseBlock();
    }

    /// <summary>Ends the term; one without postings (all its rows were deleted) leaves no trace.</summary>
    public void EndTerm()
    {
        if (total == 1)
        {
            places.Add(SinglePosting.Place(lastRow, (byte)impacts[0]));
            counts.Add(1);
            return;
        }
        if (filled > 0)
            CloseBlock();
        if (total == 0)
        {
            keys.RemoveAt(keys.Count - 1);
            return;
        }
        places.Add(writer.Position - start);
        counts.Add(total);
        writer.Put(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(heads)));
        writer.Put(body.WrittenSpan);
    }

    public void Finish()
    {
        writer.Put(stackalloc byte[8]);
        writer.End();
        writer.Whole<ulong>(Part.TermKeys, CollectionsMarshal.AsSpan(keys));
        writer.Whole<long>(Part.TermPlaces, CollectionsMarshal.AsSpan(places));
        writer.Whole<uint>(Part.TermCounts, CollectionsMarshal.AsSpan(counts));
    }

    private void CloseBlock()
    {
        uint most = 0, least = 255, widest = 0;
        for (var i = 0; i < filled; i++)
        {
            most = Math.Max(most, impacts[i]);
            least = Math.Min(least, impacts[i]);
            widest = Math.Max(widest, gaps[i]);
        }
        for (var i = 0; i < filled; i++)
            impacts[i] -= least;
        var (rowBits, impactBits) = (Packing.Width(widest), Packing.Width(most - least));
        heads.Add(new() { LastRow = lastRow, Offset = (uint)body.WrittenCount, MostImpact = (byte)most, LeastImpact = (byte)least, RowBits = (byte)rowBits, ImpactBits = (byte)impactBits });
        Append(gaps, rowBits);
        Append(impacts, impactBits);
        filled = 0;
    }

    private void Append(uint[] values, int width)
    {
        var length = Packing.Bytes(filled, width);
        Packing.Pack(values.AsSpan(0, filled), width, packed.AsSpan(0, length));
        body.Write(packed.AsSpan(0, length));
    }
}
