using System.Runtime.InteropServices;
using System.Text;

namespace Mingtang.Search.Storage;

/// <summary>
/// Writes one segment: first every row with its words and facts, then every term in the order of keys, then the columns. Both a buffer of
/// new rows and a merge of old segments come through here.
/// </summary>
internal sealed class SegmentWriter
{
    private readonly PartWriter writer;
    private readonly PostingsWriter postings;
    private readonly PhraseBook book;
    private readonly Counts counts;
    private byte[] lengthClasses = [];
    private readonly List<long> textPlaces = [];
    private readonly List<ulong> items = [], rowHashes = [];
    private readonly List<int> days = [], lengths = [];
    private readonly List<byte> standings = [];
    private readonly SortedDictionary<string, FacetColumn> facets = new(StringComparer.Ordinal);
    private readonly List<ushort> codes = [];
    private readonly long textStart;

    public SegmentWriter(Stream stream, PhraseBook book, Counts counts)
    {
        (this.book, this.counts) = (book, counts);
        writer = new(stream);
        postings = new(writer, counts);
        writer.Begin(Part.Texts);
        textStart = writer.Position;
    }

    public void AddRow(string text, RowFacts facts, int length)
    {
        textPlaces.Add(writer.Position - textStart);
        codes.Clear();
        book.Write(text, codes);
        writer.Put(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(codes)));
        foreach (var name in facts.Facets.Keys.Where(name => !facets.ContainsKey(name)).ToList())
            facets[name] = Late(items.Count);
        foreach (var (name, column) in facets)
            column.Add(facts.Facets.GetValueOrDefault(name, []));
        items.Add(facts.Item);
        rowHashes.Add(facts.Row);
        days.Add(facts.Day);
        standings.Add((byte)facts.Standing);
        lengths.Add(length);
    }

    /// <param name="typicalLength">What a row's length is measured against.</param>
    public void BeginTerms(float typicalLength)
    {
        textPlaces.Add(writer.Position - textStart);
        writer.Put(stackalloc byte[16]);
        writer.End();
        writer.Whole<long>(Part.TextPlaces, CollectionsMarshal.AsSpan(textPlaces));
        lengthClasses = [.. lengths.Select(length => Counts.ClassOf(length, typicalLength))];
        postings.Begin(lengthClasses);
    }

    public void BeginTerm(ulong key) => postings.BeginTerm(key);

    public void Post(uint row, byte level) => postings.Post(row, level);

    public void EndTerm() => postings.EndTerm();

    public void Finish()
    {
        postings.Finish();
        var order = Enumerable.Range(0, items.Count).ToArray();
        var sorted = items.ToArray();
        Array.Sort(sorted, order);
        writer.Whole<ulong>(Part.ItemHashes, sorted);
        writer.Whole<int>(Part.ItemOrder, order);
        writer.Whole<ulong>(Part.RowHashes, CollectionsMarshal.AsSpan(rowHashes));
        writer.Whole<int>(Part.Days, CollectionsMarshal.AsSpan(days));
        writer.Whole<byte>(Part.Standings, CollectionsMarshal.AsSpan(standings));
        writer.Whole<int>(Part.Lengths, CollectionsMarshal.AsSpan(lengths));
        writer.Whole<byte>(Part.LengthClasses, lengthClasses);
        writer.Whole<byte>(Part.Steps, [(byte)counts.Steps]);
        WritePhrases();
        WriteFacets();
        writer.Finish();
    }

    private void WritePhrases()
    {
        var (phraseLengths, letters) = book.Table();
        writer.Begin(Part.Phrases);
        writer.Put(BitConverter.GetBytes(phraseLengths.Length));
        writer.Put(phraseLengths);
        writer.Put(MemoryMarshal.AsBytes<char>(letters));
        writer.End();
    }

    private void WriteFacets()
    {
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(facets.Count);
            foreach (var (name, column) in facets)
            {
                to.Write(name);
                column.Write(to);
            }
        }
        writer.Whole<byte>(Part.Facets, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>A facet first met in a later row: the rows before have none of it.</summary>
    private static FacetColumn Late(int rowsBefore)
    {
        var column = new FacetColumn();
        for (var i = 0; i < rowsBefore; i++)
            column.Add([]);
        return column;
    }
}
