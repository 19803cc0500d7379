using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>Which values of a facet are meant by what was typed: just so, as a piece (民政局), or made short (发改委 of 发展和改革委员会).</summary>
internal static class FacetNames
{
    public static IReadOnlyList<string> Meant(Shelf items, string facet, IEnumerable<string> typed)
    {
        var known = items.Parts.SelectMany(part => part.Segment.Facets.TryGetValue(facet, out var column) ? column.Values : []).Distinct(StringComparer.Ordinal)
            .Select(value => (Value: value, Bare: LawName.Bare(Folding.Fold(value)))).ToList();
        return [.. typed.Select(value => LawName.Bare(value)).SelectMany(letters => Of(known, letters, isName: facet != "year")).Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Of(List<(string Value, string Bare)> known, string letters, bool isName)
    {
        var meant = known.Where(name => name.Bare == letters).ToList();
        if (meant.Count == 0 && isName)
            meant = known.Where(name => name.Bare.Contains(letters, StringComparison.Ordinal)).ToList();
        if (meant.Count == 0 && isName && known.Max(name => (float?)Short(letters, name.Bare)) is > 0 and var best)
            meant = known.Where(name => Short(letters, name.Bare) >= best).ToList();
        return [.. meant.Select(name => name.Value)];
    }

    /// <summary>How short a stretch of the name holds the letters in their order: 0 where none does.</summary>
    private static float Short(string letters, string name)
    {
        var best = 0f;
        for (var start = 0; letters.Length > 1 && start < name.Length; start++)
            if (name[start] == letters[0] && LawName.Shortened(letters, name.AsSpan(start)) is > 0 and var degree)
                best = Math.Max(best, degree);
        return best;
    }
}
