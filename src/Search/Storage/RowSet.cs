using System.Numerics;

namespace Mingtang.Search.Storage;

/// <summary>A set of rows of one segment, a bit each.</summary>
internal sealed class RowSet
{
    private readonly ulong[] words;

    public RowSet(int rows) : this(rows, new ulong[(rows + 63) >> 6])
    {
    }

    private RowSet(int rows, ulong[] words)
    {
        Rows = rows;
        this.words = words;
    }

    public int Rows { get; }

    public int Count => words.Sum(word => BitOperations.PopCount(word));

    public static RowSet All(int rows)
    {
        var set = new RowSet(rows);
        for (var row = 0; row < rows; row++)
            set.Add(row);
        return set;
    }

    public bool Has(int row) => (words[row >> 6] >> (row & 63) & 1) != 0;

    public void Add(int row) => words[row >> 6] |= 1UL << (row & 63);

    public RowSet Copy() => new(Rows, [.. words]);

    public RowSet And(RowSet other) => Combine(other, static (a, b) => a & b);

    public RowSet Or(RowSet other) => Combine(other, static (a, b) => a | b);

    public RowSet Without(RowSet other) => Combine(other, static (a, b) => a & ~b);

    public byte[] ToBytes() => System.Runtime.InteropServices.MemoryMarshal.AsBytes<ulong>(words).ToArray();

    public static RowSet FromBytes(int rows, ReadOnlySpan<byte> bytes)
    {
        var set = new RowSet(rows);
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(bytes).CopyTo(set.words);
        return set;
    }

    private RowSet Combine(RowSet other, Func<ulong, ulong, ulong> how)
    {
        var combined = new ulong[words.Length];
        for (var i = 0; i < combined.Length; i++)
            combined[i] = how(words[i], other.words[i]);
        return new(Rows, combined);
    }
}
