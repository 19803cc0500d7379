using System.Collections.Concurrent;
using System.Text;
using Mingtang.Search.Analysis;

namespace Mingtang.Search.Storage;

/// <summary>An immutable piece of the index, mapped or in memory. Rows are numbered from 0; deletions stand outside, in <see cref="RowSet"/>s.</summary>
internal sealed unsafe class Segment
{
    private readonly PartReader parts;
    private readonly TermTable terms;
    private readonly byte* postings, lengthClasses;
    private readonly long* textPlaces;
    private readonly byte* texts;
    private readonly ulong* itemHashes;
    private readonly int* itemOrder;
    private readonly PhraseReader phrases;
    private readonly ConcurrentDictionary<(string, string), RowSet> filters = [];

    public Segment(string name, Bytes bytes)
    {
        Name = name;
        parts = new(bytes);
        terms = new(parts.Start(Part.TermHeads), parts.Count<TermHead>(Part.TermHeads), parts.Start(Part.Terms), parts.Length(Part.Terms));
        postings = parts.Start(Part.Postings);
        lengthClasses = parts.Start(Part.LengthClasses);
        Counts = Counts.Of(*parts.Start(Part.Steps));
        textPlaces = (long*)parts.Start(Part.TextPlaces);
        texts = parts.Start(Part.Texts);
        itemHashes = (ulong*)parts.Start(Part.ItemHashes);
        itemOrder = (int*)parts.Start(Part.ItemOrder);
        RowHashes = (ulong*)parts.Start(Part.RowHashes);
        Days = (int*)parts.Start(Part.Days);
        Standings = parts.Start(Part.Standings);
        Lengths = (int*)parts.Start(Part.Lengths);
        Rows = parts.Count<int>(Part.Days);
        for (var row = 0; row < Rows; row++)
            TotalLength += Lengths[row];
        phrases = new(parts.Span(Part.Phrases));
        Facets = ReadFacets();
    }

    /// <summary>The file's name, or empty where the segment is in memory.</summary>
    public string Name { get; }

    public int Rows { get; }

    public long TotalLength { get; }

    public long Size => parts.Bytes.Length;

    public long SizeOf(Part part) => parts.Length(part);

    /// <summary>Hash of each row's own id.</summary>
    public ulong* RowHashes { get; }

    public int* Days { get; }

    public byte* Standings { get; }

    public int* Lengths { get; }

    public IReadOnlyDictionary<string, FacetColumn> Facets { get; }

    public Counts Counts { get; }

    public Part? FirstDamage() => parts.FirstDamage();

    public bool Find(ulong key, out Term term) => terms.Find(key, out term);

    /// <summary>All terms, in the order of their keys.</summary>
    public TermCursor Terms() => terms.From(0);

    public void Open(in Term term, Postings reading) =>
        reading.Open(term, postings + term.Place, TermKey.IsTitleChar(term.Key) ? Counts.InTitle : Counts.InText, lengthClasses);

    public uint CountOf(ulong key) => Find(key, out var term) ? term.Count : 0;

    /// <summary>Whether a row holds a term.</summary>
    public bool Holds(ulong key, int row, Postings reading)
    {
        if (!Find(key, out var term))
            return false;
        Open(term, reading);
        reading.Seek((uint)row);
        return reading.Row == (uint)row;
    }

    /// <summary>Sum of the counts of all pairs that begin with a character.</summary>
    public long LetterCount(char letter)
    {
        var (sum, first, beyond) = (0L, TermKey.Pair(letter, '\0'), TermKey.Pair((char)(letter + 1), '\0'));
        for (var cursor = terms.From(first); cursor.Next() && cursor.Now.Key < beyond;)
            sum += cursor.Now.Key >= first ? cursor.Now.Count : 0;
        return sum;
    }

    /// <summary>Rows that belong to an item: its own, or its sections.</summary>
    public IEnumerable<int> RowsOf(ulong item)
    {
        for (var i = FirstOf(item); i < Rows && HashAt(i) == item; i++)
            yield return OrderAt(i);
    }

    /// <summary>The characters of a row; the buffer is the caller's and grows.</summary>
    public ReadOnlySpan<char> Text(int row, ref char[] buffer)
    {
        var start = textPlaces[row];
        var length = phrases.Read((ushort*)(texts + start), (int)((textPlaces[row + 1] - start) / 2), ref buffer);
        return buffer.AsSpan(0, length);
    }

    /// <summary>The characters of a row before its text: title, label, heading, names, id.</summary>
    public ReadOnlySpan<char> Front(int row, ref char[] buffer)
    {
        var start = textPlaces[row];
        var length = phrases.ReadFields((ushort*)(texts + start), (int)((textPlaces[row + 1] - start) / 2), RowText.FieldsBefore, ref buffer);
        return buffer.AsSpan(0, length);
    }

    public RowText Words(int row)
    {
        var buffer = Array.Empty<char>();
        return RowText.Split(Text(row, ref buffer));
    }

    /// <summary>The item a row belongs to (of an item's row: itself).</summary>
    public ulong ItemOf(int row) => OwnerTable.Value[row];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> FacetsOf(int row) => Facets
        .Select(facet => (facet.Key, Values: (IReadOnlyList<string>)[.. facet.Value.Combinations[facet.Value.Rows[row]].Select(value => facet.Value.Values[value])]))
        .Where(facet => facet.Values.Count > 0)
        .ToDictionary(facet => facet.Key, facet => facet.Values);

    /// <summary>Rows with a value of a facet; found once and kept, for a segment never changes.</summary>
    public RowSet With(string facet, string value) => filters.GetOrAdd((facet, value), wanted =>
    {
        var set = new RowSet(Rows);
        if (!Facets.TryGetValue(wanted.Item1, out var column) || column.Values.IndexOf(wanted.Item2) is not (>= 0 and var number))
            return set;
        var holds = column.Combinations.Select(combination => combination.Contains(number)).ToArray();
        for (var row = 0; row < Rows; row++)
            if (holds[column.Rows[row]])
                set.Add(row);
        return set;
    });

    private Lazy<ulong[]> OwnerTable => owners ??= new(() =>
    {
        var table = new ulong[Rows];
        for (var i = 0; i < Rows; i++)
            table[itemOrder[i]] = itemHashes[i];
        return table;
    });

    private Lazy<ulong[]>? owners;

    private ulong HashAt(int i) => itemHashes[i];

    private int OrderAt(int i) => itemOrder[i];

    private int FirstOf(ulong item)
    {
        int low = 0, high = Rows;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (itemHashes[middle] < item)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private Dictionary<string, FacetColumn> ReadFacets()
    {
        using var from = new BinaryReader(new UnmanagedMemoryStream(parts.Start(Part.Facets), parts.Length(Part.Facets)), Encoding.UTF8);
        var facets = new Dictionary<string, FacetColumn>(StringComparer.Ordinal);
        for (var count = from.ReadInt32(); count > 0; count--)
            facets[from.ReadString()] = FacetColumn.Read(from, Rows);
        return facets;
    }
}
