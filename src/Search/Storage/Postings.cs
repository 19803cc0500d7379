namespace Mingtang.Search.Storage;

/// <summary>
/// A reading place in one term's postings. It knows the maximum of each block without unpacking it. Rows come in rising order;
/// <see cref="Row"/> is <see cref="End"/> after the last.
/// </summary>
internal sealed unsafe class Postings
{
    public const uint End = uint.MaxValue;

    private readonly uint[] rows = GC.AllocateUninitializedArray<uint>(PostingsWriter.BlockLength, pinned: true);
    private readonly uint[] levels = GC.AllocateUninitializedArray<uint>(PostingsWriter.BlockLength, pinned: true);
    private readonly BlockHead[] ownHead = GC.AllocateArray<BlockHead>(2, pinned: true);
    private readonly uint* rowAt;
    private readonly uint* levelAt;
    private BlockHead* heads;
    private byte* body, levelBytes, impacts, classes;
    private int blocks, block, filled, at;
    private uint count;
    private bool levelsRead;

    public Postings()
    {
        rowAt = (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref rows[0]);
        levelAt = (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref levels[0]);
    }

    public uint Row { get; private set; }

    public uint Count => count;

    /// <summary>What one point of impact is worth in this query, e.g. the rarity of the term.</summary>
    public float Weight { get; set; }

    /// <summary>Which term of the query this is.</summary>
    public int Slot { get; set; }

    /// <summary>Points at the first posting of a term.</summary>
    /// <param name="impactTable">What each level is worth in a row of each class of length.</param>
    /// <param name="lengthClasses">The class of every row.</param>
    public void Open(in Term term, byte* start, byte* impactTable, byte* lengthClasses)
    {
        count = term.Count;
        impacts = impactTable;
        classes = lengthClasses;
        blocks = (int)((count + PostingsWriter.BlockLength - 1) / PostingsWriter.BlockLength);
        if (blocks > 1)
        {
            heads = (BlockHead*)start;
            body = start + (long)blocks * sizeof(BlockHead);
            Load(0);
            return;
        }
        heads = (BlockHead*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref ownHead[0]);
        if (count == 1)
        {
            OpenSingle(term.Row, term.Level);
            return;
        }
        heads[0] = new() { Shape = *(BlockShape*)start };
        body = start + sizeof(BlockShape);
        Load(0);
        heads[0].LastRow = rowAt[filled - 1];
    }

    public byte Impact
    {
        get
        {
            if (!levelsRead)
                ReadLevels();
            return ImpactOf(levelAt[at], Row);
        }
    }

    public byte Level
    {
        get
        {
            if (!levelsRead)
                ReadLevels();
            return (byte)levelAt[at];
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
            most = Math.Max(most, heads[i].Shape.Most);
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
        return heads[i].Shape.Most;
    }

    /// <summary>Adds weight times impact for every row of a window to a table that begins at the window, and marks those rows.</summary>
    public void AddWithin(uint from, uint to, float* scores, ulong* marks)
    {
        while (Row < to)
        {
            if (!levelsRead)
                ReadLevels();
            var weight = Weight;
            var i = at;
            for (; i < filled && rowAt[i] < to; i++)
            {
                var place = rowAt[i] - from;
                scores[place] += weight * ImpactOf(levelAt[i], rowAt[i]);
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
        levelBytes = Packing.Unpack(body + head.Offset, filled, head.Shape.GapBits, head.Shape.GapPatches, rowAt);
        var row = which == 0 ? 0 : heads[which - 1].LastRow;
        for (var i = 0; i < filled; i++)
            rowAt[i] = row += rowAt[i];
        levelsRead = false;
        Row = rowAt[0];
    }

    private void OpenSingle(uint row, byte level)
    {
        (block, at, filled) = (0, 0, 1);
        heads[0] = new() { LastRow = row, Shape = new() { Most = ImpactOf(level, row) } };
        rowAt[0] = Row = row;
        (levelAt[0], levelsRead) = (level, true);
    }

    private byte ImpactOf(uint level, uint row) => impacts[level * Counts.Classes + classes[row]];

    private void ReadLevels()
    {
        ref var head = ref heads[block];
        Packing.Unpack(levelBytes, filled, head.Shape.LevelBits, head.Shape.LevelPatches, levelAt);
        levelsRead = true;
    }
}
