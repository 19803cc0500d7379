using System.Buffers;
using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>A term of a segment: in how many rows it is, and where they stand; a term of one row says which and at what level.</summary>
internal readonly record struct Term(ulong Key, uint Count, long Place, uint Row, byte Level);

/// <summary>What stands before each block of terms: the first key, and where its terms and their postings begin.</summary>
internal readonly record struct TermHead(ulong Key, long Terms, long Postings);

/// <summary>Writes terms in the order of their keys, in blocks: each but the first by what parts it from the key before.</summary>
internal sealed class TermTableWriter
{
    public const int BlockLength = 32;

    private readonly List<TermHead> heads = [];
    private readonly ArrayBufferWriter<byte> terms = new();
    private int inBlock = BlockLength;
    private ulong last;

    public void AddSingle(ulong key, uint row, byte level, long postings)
    {
        Begin(key, postings);
        Varint.Write(1, terms);
        Varint.Write(row, terms);
        Varint.Write(level, terms);
    }

    public void Add(ulong key, uint count, long postings, int length)
    {
        Begin(key, postings);
        Varint.Write(count, terms);
        Varint.Write((ulong)length, terms);
    }

    public void Write(PartWriter writer)
    {
        writer.Whole<TermHead>(Part.TermHeads, CollectionsMarshal.AsSpan(heads));
        writer.Whole(Part.Terms, terms.WrittenSpan);
    }

    private void Begin(ulong key, long postings)
    {
        if (inBlock == BlockLength)
        {
            heads.Add(new(key, terms.WrittenCount, postings));
            inBlock = 0;
        }
        else
            Varint.Write(Step(key - last), terms);
        last = key;
        inBlock++;
    }

    /// <summary>Keys of pairs end in sixteen empty bits.</summary>
    private static ulong Step(ulong difference) => (difference & 0xFFFF) == 0 ? difference >> 16 << 1 : difference << 1 | 1;
}

/// <summary>The terms of a segment.</summary>
internal sealed unsafe class TermTable(byte* heads, int blocks, byte* terms, long length)
{
    private readonly TermHead* heads = (TermHead*)heads;

    public bool Find(ulong key, out Term found)
    {
        found = default;
        if (BlockOf(key) is not (>= 0 and var block))
            return false;
        var (now, place) = (heads[block].Key, heads[block].Postings);
        var at = Start(block);
        for (var end = block + 1 < blocks ? Start(block + 1) : End; ; now = Key(now, ref at))
        {
            var count = (uint)Varint.Read(ref at);
            var next = Varint.Read(ref at);
            var level = count == 1 ? *at++ : (byte)0;
            if (now == key)
                found = count == 1 ? new(key, 1, 0, (uint)next, level) : new(key, count, place, 0, 0);
            if (now >= key || at >= end)
                return now == key;
            place += count == 1 ? 0 : (long)next;
        }
    }

    /// <summary>Reads on from the block that holds a key, or would hold it.</summary>
    public TermCursor From(ulong key) => new(this, Math.Max(0, BlockOf(key)));

    internal int Blocks => blocks;

    internal TermHead Head(int block) => heads[block];

    internal byte* Start(int block) => terms + heads[block].Terms;

    internal byte* End => terms + length;

    internal static ulong Key(ulong last, ref byte* at)
    {
        var step = Varint.Read(ref at);
        return last + ((step & 1) == 0 ? step >> 1 << 16 : step >> 1);
    }

    /// <summary>The last block that does not begin after the key, or -1.</summary>
    private int BlockOf(ulong key)
    {
        int low = 0, high = blocks;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (heads[middle].Key <= key)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}

/// <summary>Reads terms one after the other.</summary>
internal unsafe struct TermCursor(TermTable table, int block)
{
    private byte* at;
    private long postings;
    private int inBlock;

    public Term Now { get; private set; }

    public bool Next()
    {
        if (at is null || inBlock == TermTableWriter.BlockLength)
        {
            if (at is not null)
                block++;
            if (block >= table.Blocks)
                return false;
            at = table.Start(block);
            (postings, inBlock) = (table.Head(block).Postings, 0);
            Read(table.Head(block).Key);
            return true;
        }
        if (at >= table.End)
            return false;
        Read(TermTable.Key(Now.Key, ref at));
        return true;
    }

    private void Read(ulong key)
    {
        inBlock++;
        var count = (uint)Varint.Read(ref at);
        var next = Varint.Read(ref at);
        if (count == 1)
        {
            Now = new(key, 1, 0, (uint)next, (byte)Varint.Read(ref at));
            return;
        }
        Now = new(key, count, postings, 0, 0);
        postings += (long)next;
    }
}
