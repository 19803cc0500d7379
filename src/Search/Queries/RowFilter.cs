using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>Which rows a request admits, as one bitmap a segment. Bitmaps of facet values are kept by the segment.</summary>
internal sealed class RowFilter(SearchRequest request, QueryReading reading)
{
    private readonly Dictionary<Segment, RowSet?> made = [];

    public bool IsOpen => request.Filters.Count == 0 && request is { From: null, To: null, InForceOnly: false } && reading.Fields.All(chosen => chosen.Field == "title");

    /// <summary>Null where every row is admitted.</summary>
    public RowSet? For(ShelfPart part)
    {
        if (IsOpen)
            return null;
        if (!made.TryGetValue(part.Segment, out var set))
            made[part.Segment] = set = Make(part.Segment);
        return set;
    }

    private RowSet Make(Segment segment)
    {
        var set = ByDayAndStanding(segment);
        foreach (var (facet, values) in request.Filters)
            set = set.And(values.Select(value => segment.With(facet, value)).Aggregate(new RowSet(segment.Rows), (all, one) => all.Or(one)));
        foreach (var (facet, value) in reading.Fields.Where(field => field.Field != "title"))
            set = set.And(segment.With(facet, value));
        return set;
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
