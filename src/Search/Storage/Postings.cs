namespace Mingtang.Search.Storage;

/// <summary>
/// A reading place in one term's postings. It knows the maximum of each block without unpacking it. Rows come in rising order;
/// <see cref="Row"/> is <see cref="End"/> after the last.
/// </summary>
internal sealed unsafe class Postings
{
    public const uint End = uint.MaxValue;

    private readonly uint[] rows = GC.AllocateUninitializedArray<uint>(PostingsWriter.BlockLength, pinned: true);
    private readonly uint[] impacts = GC.AllocateUninitializedArray<uint>(PostingsWriter.BlockLength, pinned: true);
    private readonly BlockHead[] ownHead = GC.AllocateArray<BlockHead>(2, pinned: true);
    private readonly uint* rowAt;
    private readonly uint* impactAt;
    private BlockHead* heads;
    private byte* body;
    private int blocks, block, filled, at;
    private uint count, least;
    private bool impactsRead;

    public Postings()
    {
        rowAt = (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref rows[0]);
        impactAt = (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref impacts[0]);
    }

    public uint Row { get; private set; }

    public uint Count => count;

    /// <summary>What one point of impact is worth in this query, e.g. the rarity of the term.</summary>
    public float Weight { get; set; }

    /// <summary>Which term of the query this is.</summary>
    public int Slot { get; set; }

    /// <summary>Points at the first posting of a term.</summary>
    public void Open(byte* start, uint termCount)
    {
        count = termCount;
        blocks = (int)((termCount + PostingsWriter.BlockLength - 1) / PostingsWriter.BlockLength);
        heads = (BlockHead*)start;
        body = start + (long)blocks * sizeof(BlockHead);
        Load(0);
    }

    /// <summary>Points at the one posting of a term that has no more.</summary>
    public void OpenSingle(uint row, byte impact)
    {
        (count, blocks, block, at, filled) = (1, 1, 0, 0, 1);
        ownHead[0] = new() { LastRow = row, MostImpact = impact, LeastImpact = impact };
        heads = (BlockHead*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref ownHead[0]);
        body = (byte*)(heads + 1);
        rowAt[0] = Row = row;
        (impactAt[0], least, impactsRead) = (0, impact, true);
    }

    public byte Impact
    {
        get
        {
            if (!impactsRead)
                ReadImpacts();
            return (byte)(impactAt[at] + least);
        }
    }

    public void Next()
    {
        if (++at < filled)
            Row = rowAt[at];
        else
            Load(block + 1);
    }

    /// <summary>Goes to the first row that is not before the target.</summary>
    public void Seek(uint target)
    {
        if (Row >= target)
            return;
        if (heads[block].LastRow < target)
        {
            var next = BlockOf(target);
            Load(next);
            if (next >= blocks)
                return;
        }
        var i = at;
        while (rowAt[i] < target)
            i++;
        at = i;
        Row = rowAt[i];
    }

    /// <summary>The most impact any row from <paramref name="from"/> to <paramref name="to"/> (not included) can have. Unpacks nothing.</summary>
    public byte MostWithin(uint from, uint to)
    {
        if (Row >= to)
            return 0;
        byte most = 0;
        for (var i = heads[block].LastRow >= from ? block : BlockOf(from); i < blocks; i++)
        {
            most = Math.Max(most, heads[i].MostImpact);
            if (heads[i].LastRow >= to - 1)
                break;
        }
        return most;
    }

    /// <summary>The block that would hold a row: its greatest impact and its last row.</summary>
    public byte MostAt(uint row, out uint lastRow)
    {
        var i = block < blocks && heads[block].LastRow >= row ? block : BlockOf(row);
        if (i >= blocks)
        {
            lastRow = End - 1;
            return 0;
        }
        lastRow = heads[i].LastRow;
        return heads[i].MostImpact;
    }

    /// <summary>Adds weight times impact for every row of a window to a table that begins at the window, and marks those rows.</summary>
    public void AddWithin(uint from, uint to, float* scores, ulong* marks)
    {
        while (Row < to)
        {
            if (!impactsRead)
                ReadImpacts();
            var weight = Weight;
            var i = at;
            for (; i < filled && rowAt[i] < to; i++)
            {
                var place = rowAt[i] - from;
                scores[place] += weight * (impactAt[i] + least);
                marks[place >> 6] |= 1UL << (int)(place & 63);
            }
            at = i;
            if (i < filled)
                Row = rowAt[i];
            else
                Load(block + 1);
        }
    }

    private int BlockOf(uint target)
    {
        int low = block, step = 1;
        while (low + step < blocks && heads[low + step].LastRow < target)
        {
            low += step;
            step <<= 1;
        }
        var high = Math.Min(low + step, blocks);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (heads[middle].LastRow < target)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void Load(int which)
    {
        block = which;
        at = 0;
        if (which >= blocks)
        {
            (filled, Row) = (0, End);
            return;
        }
        ref var head = ref heads[which];
        filled = which == blocks - 1 ? (int)(count - (uint)which * PostingsWriter.BlockLength) : PostingsWriter.BlockLength;
        Packing.Unpack(body + head.Offset, filled, head.RowBits, rowAt);
        var row = which == 0 ? 0 : heads[which - 1].LastRow;
        for (var i = 0; i < filled; i++)
            rowAt[i] = row += rowAt[i];
        impactsRead = false;
        Row = rowAt[0];
    }

    private void ReadImpacts()
    {
        ref var head = ref heads[block];
        least = head.LeastImpact;
        Packing.Unpack(body + head.Offset + Packing.Bytes(filled, head.RowBits), filled, head.ImpactBits, impactAt);
        impactsRead = true;
    }
}
