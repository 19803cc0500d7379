namespace Mingtang.Search.Queries;

/// <summary>In which order results come.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
}

/// <summary>What somebody typed, and what they chose beside it.</summary>
/// <param name="Query">As typed. Only the first <see cref="QueryLimits.Letters"/> characters are read.</param>
public sealed record SearchRequest(string Query)
{
    public int Limit { get; init; } = 10;

    /// <summary>Where the page before ended (<see cref="SearchAnswer.Next"/>); null for the first page. A deep page costs what the first one costs.</summary>
    public string? After { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>Facet to values wanted: any of one facet's values, and all facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Leaves out what is repealed or superseded.</summary>
    public bool InForceOnly { get; init; }

    /// <summary>Facets to count over all matches; none are counted unless asked for.</summary>
    public IReadOnlyList<string> Count { get; init; } = [];
}

/// <summary>Bounds that keep every query's cost in bounds, whatever is typed.</summary>
public static class QueryLimits
{
    /// <summary>Characters of a query that are read.</summary>
    public const int Letters = 160;

    /// <summary>Results on a page at most.</summary>
    public const int Page = 100;

    /// <summary>Rows counted for facets at most; beyond it counts are lower bounds.</summary>
    public const int Counted = 100_000;
}
