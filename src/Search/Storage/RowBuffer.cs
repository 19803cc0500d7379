using Mingtang.Search.Analysis;

namespace Mingtang.Search.Storage;

/// <summary>Rows gathered until they are worth a segment: their words, and for each term where it stands.</summary>
internal sealed class RowBuffer(Counts levels)
{
    private const long FullPool = 24_000_000, FullText = 48_000_000;

    private readonly Analyser analyser = new();
    private readonly TermCounts counts = new();
    private readonly TermPool pool = new();
    private readonly List<(string Text, RowFacts Facts, int Length)> rows = [];
    private char[] folded = new char[4096];
    private float length;
    private long textLength;

    public int Rows => rows.Count;

    public long TotalLength { get; private set; }

    public bool IsFull => pool.Used > FullPool || textLength > FullText || rows.Count >= 1 << 23;

    /// <summary>Counts the terms of one field of the row being gathered.</summary>
    public void Read(ReadOnlySpan<char> text, float weight)
    {
        if (folded.Length < text.Length)
            folded = new char[Math.Max(text.Length, folded.Length * 2)];
        Folding.Fold(text, folded);
        foreach (var token in analyser.Read(folded.AsSpan(0, text.Length)))
        {
            counts.Add(token.Key, weight);
            length += token.Kind is TokenKind.Word or TokenKind.Measure ? 0 : weight;
        }
    }

    /// <summary>Counts the single characters of a title, each once.</summary>
    public void ReadTitleChars(ReadOnlySpan<char> title)
    {
        for (var i = 0; i < title.Length; i++)
            if (Folding.Fold(title[i]) is var letter && char.IsLetterOrDigit(letter) && title[..i].IndexOf(title[i]) < 0)
                counts.Add(TermKey.TitleChar(letter), 1);
    }

    public void Count(IEnumerable<ulong> keys)
    {
        foreach (var key in keys)
            counts.Add(key, 1);
    }

    /// <summary>Closes the row.</summary>
    public void Add(string text, RowFacts facts)
    {
        var row = (uint)rows.Count;
        rows.Add((text, facts, Math.Max(1, (int)length)));
        TotalLength += Math.Max(1, (int)length);
        textLength += text.Length;
        length = 0;
        counts.Empty((key, count) => pool.Add(key, row, count));
    }

    /// <summary>Writes the segment. Lengths are measured against the typical length of the whole index where that is known.</summary>
    public void Write(Stream to, float typicalLength, bool learn)
    {
        var book = PhraseBook.Learn([.. rows.Select(row => row.Text)], learn);
        var writer = new SegmentWriter(to, book, levels);
        foreach (var (text, facts, rowLength) in rows)
            writer.AddRow(text, facts, rowLength);
        writer.BeginTerms(typicalLength);
        foreach (var (key, number) in pool.InOrder())
        {
            writer.BeginTerm(key);
            foreach (var (row, count) in pool.Postings(number))
                writer.Post(row, TermKey.IsTitleChar(key) ? Counts.LevelOfTitle(rows[(int)row].Text.IndexOf(RowText.Between)) : levels.LevelOf(count));
            writer.EndTerm();
        }
        writer.Finish();
    }
}
