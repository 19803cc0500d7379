using Mingtang.Search.Analysis;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>Which rows a request admits, as one bitmap a segment. Bitmaps of facet values are kept by the segment.</summary>
internal sealed class RowFilter(SearchRequest request, QueryReading reading, Shelf items)
{
    private readonly Dictionary<Segment, RowSet?> made = [];
    private readonly List<string> titles = [.. reading.Fields.Where(field => field.Field == "title").Select(field => LawName.Bare(field.Value))];
    private readonly List<(string Facet, IReadOnlyList<string> Values)> facets =
        [.. reading.Fields.Where(field => field.Field != "title").GroupBy(field => field.Field).Select(group => (group.Key, FacetNames.Meant(items, group.Key, group.Select(field => field.Value))))];

    private bool IsOpen => facets.Count == 0 && request is { Filters.Count: 0, From: null, To: null, InForceOnly: false };

    /// <summary>Null where every row is admitted.</summary>
    public RowSet? For(ShelfPart part)
    {
        if (!made.TryGetValue(part.Segment, out var set))
        {
            set = IsOpen ? null : Make(part.Segment);
            // Sections bear no title of their own: whose they are is looked at when items are admitted.
            if (titles.Count > 0 && items.Parts.Any(other => other.Segment == part.Segment))
                set = ByTitle(part, set);
            made[part.Segment] = set;
        }
        return set;
    }

    private RowSet Make(Segment segment)
    {
        var set = ByDayAndStanding(segment);
        foreach (var (facet, values) in request.Filters.Select(pair => (pair.Key, pair.Value)).Concat(facets))
            set = set.And(values.Select(value => segment.With(facet, value)).Aggregate(new RowSet(segment.Rows), (all, one) => all.Or(one)));
        return set;
    }

    /// <summary>Rows whose title has every letter are looked up, and their titles read. With readers of its own: lists of a search may be open meanwhile.</summary>
    private RowSet ByTitle(ShelfPart part, RowSet? set)
    {
        var own = Scratch.Borrow();
        try
        {
            foreach (var title in titles)
            {
                var terms = title.Distinct().Take(24).Select(letter => new QueryTerm(TermKey.TitleChar(letter), 1, true)).ToList();
                var with = new Retriever(items, own).Matches(part, terms, set, int.MaxValue);
                set = new(part.Segment.Rows);
                for (var row = 0; row < with.Rows; row++)
                    if (with.Has(row) && Title(own, part.Segment, row).Contains(title, StringComparison.Ordinal))
                        set.Add(row);
            }
            return set!;
        }
        finally
        {
            own.Return();
        }
    }

    private static string Title(Scratch reader, Segment segment, int row)
    {
        var front = reader.ReadFront(segment, row);
        return LawName.Bare(front[..front.IndexOf(RowText.Between)]);
    }

    private unsafe RowSet ByDayAndStanding(Segment segment)
    {
        var (from, to) = (request.From?.DayNumber ?? int.MinValue, request.To?.DayNumber ?? int.MaxValue);
        var set = new RowSet(segment.Rows);
        for (var row = 0; row < segment.Rows; row++)
            if (segment.Days[row] >= from && segment.Days[row] <= to && (!request.InForceOnly || segment.Standings[row] <= (byte)Standing.NotYet))
                set.Add(row);
        return set;
    }
}
