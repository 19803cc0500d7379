namespace Mingtang.Search.Storage;

/// <summary>A segment and the rows of it that are gone.</summary>
internal sealed record ShelfPart(Segment Segment, RowSet Gone)
{
    public int Alive => Segment.Rows - GoneCount;

    public int GoneCount { get; } = Gone.Count;
}

/// <summary>All rows of one kind (items, or sections) as they stand at one moment. Never changed: a new one takes its place.</summary>
internal sealed class Shelf(IReadOnlyList<ShelfPart> parts)
{
    public static readonly Shelf Empty = new([]);

    public IReadOnlyList<ShelfPart> Parts => parts;

    public long Rows { get; } = parts.Sum(part => (long)part.Segment.Rows);

    public long Alive { get; } = parts.Sum(part => (long)part.Alive);

    /// <summary>Typical length of a row, or what a batch says of itself while there is too little to be typical.</summary>
    public float TypicalLength(RowBuffer batch)
    {
        var (length, rows) = (parts.Sum(part => part.Segment.TotalLength), Rows);
        return rows >= 1_000 || batch.Rows == 0 ? (float)length / Math.Max(1, rows) : (float)(length + batch.TotalLength) / (rows + batch.Rows);
    }

    /// <summary>Typical length of a row, for rows that are written again.</summary>
    public float MeanLength => (float)parts.Sum(part => part.Segment.TotalLength) / Math.Max(1, Rows);

    /// <summary>How many rows hold a term; rows gone since count until a merge drops them.</summary>
    public long CountOf(ulong key)
    {
        var count = 0L;
        foreach (var part in parts)
            count += part.Segment.CountOf(key);
        return count;
    }

    /// <summary>About how many rows hold a character, from the pairs it stands in; more than there are rows for the common ones.</summary>
    public long LetterCount(char letter)
    {
        var count = 0L;
        foreach (var part in parts)
            count += part.Segment.LetterCount(letter);
        return count;
    }

    public Shelf With(ShelfPart? added) => added is null ? this : new([.. parts, added]);

    /// <summary>The same without the rows of these items.</summary>
    public Shelf Without(IReadOnlyCollection<ulong> items) => new([.. parts.Select(part => Without(part, items))]);

    /// <summary>Where an item's row stands, if it stands.</summary>
    public (ShelfPart Part, int Row)? Find(ulong item)
    {
        foreach (var part in parts)
            foreach (var row in part.Segment.RowsOf(item))
                if (!part.Gone.Has(row))
                    return (part, row);
        return null;
    }

    private static ShelfPart Without(ShelfPart part, IReadOnlyCollection<ulong> items)
    {
        RowSet? gone = null;
        foreach (var item in items)
            foreach (var row in part.Segment.RowsOf(item))
                if (!part.Gone.Has(row))
                    (gone ??= part.Gone.Copy()).Add(row);
        return gone is null ? part : new(part.Segment, gone);
    }
}

/// <summary>Both shelves and the sequence they stand at: what one search sees from beginning to end.</summary>
internal sealed record Snapshot(Shelf Items, Shelf Sections, long Sequence)
{
    public static readonly Snapshot Empty = new(Shelf.Empty, Shelf.Empty, 0);
}
