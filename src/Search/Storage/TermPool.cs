namespace Mingtang.Search.Storage;

/// <summary>
/// Postings while they are gathered: for each term a chain of growing slices of one pool, each posting in four bytes (row and count).
/// </summary>
internal sealed class TermPool
{
    private const int PageBits = 16, PageLength = 1 << PageBits;

    private readonly List<uint[]> pages = [new uint[PageLength]];
    private readonly Dictionary<ulong, int> numbers = [];
    private Chain[] chains = new Chain[1024];
    private uint next;

    private struct Chain
    {
        public ulong Key;
        public uint First, At, SliceEnd;
        public int SliceLength;
    }

    public long Used => next;

    public int Terms => numbers.Count;

    public void Add(ulong key, uint row, float count)
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        if (!known)
        {
            number = numbers.Count - 1;
            if (number == chains.Length)
                Array.Resize(ref chains, chains.Length * 2);
            var first = Slice(4);
            chains[number] = new() { Key = key, First = first, At = first, SliceEnd = first + 3, SliceLength = 4 };
        }
        ref var chain = ref chains[number];
        if (chain.At == chain.SliceEnd)
        {
            chain.SliceLength = Math.Min(chain.SliceLength * 2, 1024);
            var following = Slice(chain.SliceLength);
            this[chain.SliceEnd] = following;
            (chain.At, chain.SliceEnd) = (following, following + (uint)chain.SliceLength - 1);
        }
        this[chain.At++] = row << 8 | (uint)Math.Clamp((int)(count * 8 + 0.5f), 1, 255);
    }

    /// <summary>Terms in the order of their keys.</summary>
    public IEnumerable<(ulong Key, int Number)> InOrder()
    {
        var order = numbers.ToArray();
        Array.Sort(order, (a, b) => a.Key.CompareTo(b.Key));
        return order.Select(pair => (pair.Key, pair.Value));
    }

    public IEnumerable<(uint Row, float Count)> Postings(int number)
    {
        var chain = chains[number];
        var (at, length) = (chain.First, 4);
        var end = at + 3;
        while (at != chain.At)
        {
            if (at == end)
            {
                at = this[end];
                length = Math.Min(length * 2, 1024);
                end = at + (uint)length - 1;
                continue;
            }
            var posting = this[at++];
            yield return (posting >> 8, (posting & 255) / 8f);
        }
    }

    private ref uint this[uint place] => ref pages[(int)(place >> PageBits)][place & (PageLength - 1)];

    private uint Slice(int length)
    {
        if ((next & (PageLength - 1)) + length > PageLength)
            next = (next | (PageLength - 1)) + 1;
        var start = next;
        next += (uint)length;
        if (next >> PageBits >= pages.Count)
            pages.Add(new uint[PageLength]);
        return start;
    }
}
