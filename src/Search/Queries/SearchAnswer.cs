namespace Mingtang.Search.Queries;

/// <summary>One page of results.</summary>
/// <param name="Next">Hand this back as <see cref="SearchRequest.After"/> for the next page; null at the end.</param>
/// <param name="Total">Items that match in full; <paramref name="TotalIsLeast"/> where counting stopped.</param>
/// <param name="Instead">What may have been meant, where nothing or little was found as typed.</param>
public sealed record SearchAnswer(
    IReadOnlyList<FoundItem> Items, string? Next, long Total, bool TotalIsLeast, string? Instead,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);

/// <param name="Value">A value of the facet.</param>
public sealed record FacetCount(string Value, int Count);

/// <summary>An item found, with the section that says most about the query.</summary>
/// <param name="Section">Label of the best section (第八十二条), or null where the item as a whole matched.</param>
public sealed record FoundItem(string Id, string Title, double Score, Standing Standing, DateOnly? Date, string? SectionId, string? Section, Excerpt Excerpt, IReadOnlyList<Mark> TitleMarks);

/// <summary>A piece of text and what to highlight in it.</summary>
public sealed record Excerpt(string Text, IReadOnlyList<Mark> Marks);

/// <summary>Characters to highlight: offsets into the text they belong to.</summary>
public readonly record struct Mark(int Start, int Length);
