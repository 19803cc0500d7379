using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>What holds for all matches, not only those shown: how many, how many of each facet value, and the newest.</summary>
internal sealed class Counting(Shelf items, QueryReading reading, RowFilter filter, Scratch scratch)
{
    /// <summary>More than any day's number; the sum is still a whole number of a float.</summary>
    private const int AboveAnyDay = 1 << 23;

    private List<(ShelfPart Part, RowSet Rows)>? matches;

    public (long Total, bool Least, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets) Count(SearchRequest request, IReadOnlyList<Candidate> head)
    {
        if (reading.Phrases.Count > 0)
            return (head.Count, false, request.Count.ToDictionary(facet => facet, facet => CountHead(facet, head)));
        if (request.Count.Count == 0 && request.Order == SearchOrder.Relevance && reading.Letters.Length > 0)
            return (head.Count, head.Count >= 100, new Dictionary<string, IReadOnlyList<FacetCount>>());
        var rows = Matches();
        var total = Matching;
        return (total, total >= QueryLimits.Counted, request.Count.ToDictionary(facet => facet, facet => total > 0 ? CountRows(facet, rows) : CountHead(facet, head)));
    }

    /// <summary>How many rows match in full.</summary>
    public long Matching => Matches().Sum(part => (long)part.Rows.Count);

    /// <summary>Matches by day, newest first; where <paramref name="inForceFirst"/>, those that ended after all others.</summary>
    public unsafe (IReadOnlyList<Candidate>, PageMark?) Newest(PageMark mark, int limit, bool inForceFirst = false)
    {
        var best = new Best(limit + 1, mark.Tail);
        var parts = items.Parts;
        foreach (var (part, rows) in Matches())
            for (var row = 0; row < rows.Rows; row++)
                if (rows.Has(row))
                    best.Offer(IndexOf(parts, part), row, part.Segment.Days[row] + (inForceFirst && part.Segment.Standings[row] <= (byte)Standing.NotYet ? AboveAnyDay : 0));
        var sorted = best.Sorted();
        var page = sorted.Take(limit).Select(hit => new Candidate(parts[hit.Part].Segment.RowHashes[hit.Row]) { Part = parts[hit.Part], Row = hit.Row, Score = hit.Score }).ToList();
        return (page, sorted.Length > limit ? new PageMark(0, sorted[limit - 1]) : null);
    }

    private List<(ShelfPart Part, RowSet Rows)> Matches()
    {
        if (matches is not null)
            return matches;
        var terms = reading.Terms(items);
        var retriever = new Retriever(items, scratch);
        var left = QueryLimits.Counted;
        matches = [];
        foreach (var part in items.Parts)
        {
            var rows = reading.Letters.Length > 0 ? retriever.Matches(part, terms, filter.For(part), left) : Admitted(part, left);
            left -= rows.Count;
            matches.Add((part, rows));
        }
        return matches;
    }

    private RowSet Admitted(ShelfPart part, int most)
    {
        var (admitted, rows) = (filter.For(part), new RowSet(part.Segment.Rows));
        for (var row = 0; row < rows.Rows && most > 0; row++)
            if (!part.Gone.Has(row) && admitted?.Has(row) != false)
            {
                rows.Add(row);
                most--;
            }
        return rows;
    }

    private static IReadOnlyList<FacetCount> CountRows(string facet, List<(ShelfPart Part, RowSet Rows)> matches)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (part, rows) in matches)
            if (part.Segment.Facets.TryGetValue(facet, out var column))
            {
                var each = new int[column.Combinations.Count];
                for (var row = 0; row < rows.Rows; row++)
                    if (rows.Has(row))
                        each[column.Rows[row]]++;
                for (var combination = 0; combination < each.Length; combination++)
                    foreach (var value in column.Combinations[combination])
                        counts[column.Values[value]] = counts.GetValueOrDefault(column.Values[value]) + each[combination];
            }
        return Sorted(counts);
    }

    private static IReadOnlyList<FacetCount> CountHead(string facet, IReadOnlyList<Candidate> head) => Sorted(head
        .SelectMany(candidate => candidate.Part!.Segment.FacetsOf(candidate.Row).GetValueOrDefault(facet, []))
        .GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count()));

    private static IReadOnlyList<FacetCount> Sorted(Dictionary<string, int> counts) =>
        [.. counts.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FacetCount(pair.Key, pair.Value))];

    private static int IndexOf(IReadOnlyList<ShelfPart> parts, ShelfPart part)
    {
        for (var i = 0; i < parts.Count; i++)
            if (parts[i] == part)
                return i;
        return -1;
    }
}
