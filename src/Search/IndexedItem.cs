namespace Mingtang.Search;

/// <summary>What a room gives to be found: a document, a reference text, an FAQ, a service item, an agency.</summary>
public sealed record IndexedItem
{
    /// <summary>Stable and unique over all rooms, e.g. <c>documents/0192…</c>; putting the same id again replaces the item.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Document number, abbreviations in use, former titles: found like titles.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The text, or what stands before the first section. Plain text, paragraphs parted by line feeds.</summary>
    public string Body { get; init; } = "";

    /// <summary>Articles or chapters, in order; each is found and quoted on its own.</summary>
    public IReadOnlyList<IndexedSection> Sections { get; init; } = [];

    /// <summary>Whether the text without sections may answer a question by itself, as an FAQ does.</summary>
    public bool Answers { get; init; }

    public DateOnly? Date { get; init; }

    public Standing Standing { get; init; }

    /// <summary>Values to filter and count by, e.g. <c>agency</c>, <c>topic</c>, <c>genre</c>, <c>year</c>, <c>audience</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>An article or section. Its id is the item's id, <c>#</c> and its place (from 1).</summary>
/// <param name="Label">第八十二条, or the section's own heading.</param>
/// <param name="Heading">What stands above it: the chapter, the article's heading.</param>
public sealed record IndexedSection(string Label, string Heading, string Text);

/// <summary>One line of the change log the index follows.</summary>
/// <param name="Sequence">Rises along the log; what is not above the sequence reached is passed over, so a replay does no harm.</param>
/// <param name="Item">The item as it is now, or null where it is gone.</param>
public sealed record IndexChange(long Sequence, string Id, IndexedItem? Item)
{
    public static IndexChange Put(long sequence, IndexedItem item) => new(sequence, item.Id, item);

    public static IndexChange Remove(long sequence, string id) => new(sequence, id, null);
}
