using Mingtang.Foundation;
using Mingtang.Search;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Searching;

/// <summary>One result as the page shows it.</summary>
/// <param name="Place">From 1, over all pages of the search.</param>
/// <param name="Url">The item, at the section that says most about the query.</param>
internal sealed record FoundLine(
    ItemRef Item, string Title, IReadOnlyList<Mark> TitleMarks, string KindTitle, string? Agency, DateOnly? Day, Standing Standing,
    string? Section, string Url, string Excerpt, IReadOnlyList<Mark> ExcerptMarks, double Score, int Place)
{
    /// <summary>Former versions found with it, folded under it.</summary>
    public IReadOnlyList<FoundLine> Older { get; init; } = [];

    /// <summary>The same was issued for a later year.</summary>
    public bool IsEarlier { get; init; }

    public bool IsEnded => Standing >= Standing.Superseded;
}

/// <summary>A page of results.</summary>
/// <param name="Lines">In force, or found by their own name.</param>
/// <param name="Ended">The rest of the page: superseded or repealed, marked and folded.</param>
/// <param name="Instead">What was perhaps meant.</param>
internal sealed record FoundPage(
    IReadOnlyList<FoundLine> Lines, IReadOnlyList<FoundLine> Ended, long Total, bool TotalIsLeast, string? Next, string? Instead,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    public static FoundPage Empty { get; } = new([], [], 0, false, null, null, new Dictionary<string, IReadOnlyList<FacetCount>>());

    /// <summary>No index to ask yet: it is being built.</summary>
    public bool IsBuilding { get; init; }

    public IEnumerable<FoundLine> All => Lines.SelectMany(line => line.Older.Prepend(line)).Concat(Ended).OrderBy(line => line.Place);
}
