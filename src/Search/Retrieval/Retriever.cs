using System.Numerics;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Retrieval;

/// <summary>
/// Finds candidates on a shelf. By disjunction: windows of rows, in each of which terms that cannot lift a row over the threshold by
/// themselves are only asked about rows that others found (MaxScore with block maxima). Where terms are many and common, the rarest lead and
/// the others only say more of what those found, so that the cost stays bounded however many rows there are. By conjunction: the rarest term leads, and a
/// block whose maxima do not reach the threshold is skipped unread.
/// </summary>
/// <param name="leadingPostings">So many postings of a segment are read through for one disjunction, whatever its terms.</param>
internal sealed class Retriever(Shelf shelf, Scratch scratch, long leadingPostings = Retriever.LeadingPostings)
{
    private const int Most = 64, FewestLeading = 4;
    public const long LeadingPostings = 150_000;

    /// <summary>Rows with any of the terms.</summary>
    public void Any(IReadOnlyList<QueryTerm> terms, Func<ShelfPart, RowSet?>? filter, Best best) => Each(terms, filter, best, Disjunction);

    /// <summary>The same in an order that a later page can take up: by what the leading terms say.</summary>
    public void AnyInPages(IReadOnlyList<QueryTerm> terms, Func<ShelfPart, RowSet?>? filter, Best best) =>
        Each(terms, filter, best, (index, part, admitted, lists, found) => Windows(index, part, admitted, lists[..Leading(lists)], found));

    /// <summary>Rows with every term that must be there.</summary>
    public void All(IReadOnlyList<QueryTerm> terms, Func<ShelfPart, RowSet?>? filter, Best best)
    {
        var must = terms.Where(term => term.Must).ToList();
        if (must.Count > 0)
            Each(must, filter, best, Conjunction);
    }

    /// <summary>All rows of a segment with every term that must be there, unranked; stops at the limit.</summary>
    public RowSet Matches(ShelfPart part, IReadOnlyList<QueryTerm> terms, RowSet? filter, int limit)
    {
        var found = new RowSet(part.Segment.Rows);
        var lists = Open(part.Segment, [.. terms.Where(term => term.Must)], needAll: true);
        if (lists is { Length: > 0 })
            for (var row = Align(lists); row != Postings.End && limit > 0; row = Align(lists))
            {
                if (!part.Gone.Has((int)row) && filter?.Has((int)row) != false)
                {
                    found.Add((int)row);
                    limit--;
                }
                lists[0].Next();
            }
        scratch.Release();
        return found;
    }

    private void Each(IReadOnlyList<QueryTerm> terms, Func<ShelfPart, RowSet?>? filter, Best best, Action<int, ShelfPart, RowSet?, Postings[], Best> find)
    {
        for (var i = 0; i < shelf.Parts.Count; i++)
        {
            var part = shelf.Parts[i];
            var lists = Open(part.Segment, terms, needAll: find == Conjunction);
            if (lists is { Length: > 0 })
                find(i, part, filter?.Invoke(part), lists, best);
            scratch.Release();
        }
    }

    private Postings[]? Open(Segment segment, IReadOnlyList<QueryTerm> terms, bool needAll)
    {
        var lists = new List<Postings>(terms.Count);
        foreach (var term in terms.Take(Most * 4))
        {
            if (!segment.Find(term.Key, out var found))
            {
                if (needAll)
                    return null;
                continue;
            }
            var list = scratch.Reading();
            segment.Open(found, list);
            list.Weight = term.Weight * Weighing.Point;
            lists.Add(list);
        }
        lists.Sort((a, b) => a.Count.CompareTo(b.Count));
        return [.. lists];
    }

    private static uint Align(Postings[] lists)
    {
        var row = lists[0].Row;
        for (var i = 1; i < lists.Length && row != Postings.End; i++)
        {
            lists[i].Seek(row);
            if (lists[i].Row == row)
                continue;
            lists[0].Seek(lists[i].Row);
            row = lists[0].Row;
            i = 0;
        }
        return row;
    }

    private void Conjunction(int index, ShelfPart part, RowSet? filter, Postings[] lists, Best best)
    {
        while (lists[0].Row is var row && row != Postings.End)
        {
            if (SkipTo(lists, row, best.Threshold) is > 0 and var beyond)
            {
                if (beyond >= Postings.End - 1)
                    return;
                lists[0].Seek(beyond);
                continue;
            }
            row = Align(lists);
            if (row == Postings.End)
                return;
            if (!part.Gone.Has((int)row) && filter?.Has((int)row) != false)
            {
                var score = 0f;
                foreach (var list in lists)
                    score += list.Weight * list.Impact;
                best.Offer(index, (int)row, score);
            }
            lists[0].Next();
        }
    }

    /// <summary>The first row after blocks that cannot pass the threshold together, or 0 where these may.</summary>
    private static uint SkipTo(Postings[] lists, uint row, float threshold)
    {
        if (threshold <= 0)
            return 0;
        var bound = 0f;
        var nearest = Postings.End;
        foreach (var list in lists)
        {
            bound += list.Weight * list.MostAt(row, out var last);
            nearest = Math.Min(nearest, last);
        }
        return bound < threshold ? nearest + 1 : 0;
    }

    private void Disjunction(int index, ShelfPart part, RowSet? filter, Postings[] lists, Best best)
    {
        var leading = Leading(lists);
        if (leading == lists.Length)
        {
            Windows(index, part, filter, lists, best);
            return;
        }
        var led = new Best(best.Most);
        Windows(index, part, filter, lists[..leading], led);
        foreach (var hit in led.Sorted().OrderBy(hit => hit.Row))
        {
            var score = hit.Score;
            foreach (var list in lists.AsSpan(leading))
            {
                list.Seek((uint)hit.Row);
                if (list.Row == (uint)hit.Row)
                    score += list.Weight * list.Impact;
            }
            best.Offer(index, hit.Row, score);
        }
    }

    /// <summary>How many of the terms, rarest first, are read through.</summary>
    private int Leading(Postings[] lists)
    {
        var (leading, postings) = (0, 0L);
        while (leading < lists.Length && (leading < FewestLeading || postings + lists[leading].Count <= leadingPostings))
            postings += lists[leading++].Count;
        return leading;
    }

    private unsafe void Windows(int index, ShelfPart part, RowSet? filter, Postings[] lists, Best best)
    {
        var rows = (uint)part.Segment.Rows;
        Span<float> bounds = stackalloc float[lists.Length];
        fixed (float* scores = scratch.Scores)
        fixed (ulong* marks = scratch.Marks)
            for (uint from = 0; from < rows; from += Scratch.Window)
            {
                var to = Math.Min(from + Scratch.Window, rows);
                var total = 0f;
                for (var i = 0; i < lists.Length; i++)
                    total += bounds[i] = lists[i].Weight * lists[i].MostWithin(from, to);
                if (total <= best.Threshold)
                    continue;
                bounds.Sort(lists.AsSpan());
                var (first, idle) = Split(bounds, best.Threshold);
                for (var i = first; i < lists.Length; i++)
                {
                    lists[i].Seek(from);
                    lists[i].AddWithin(from, to, scores, marks);
                }
                Collect(index, part, filter, lists.AsSpan(0, first), bounds, idle, from, scores, marks, best);
            }
    }

    /// <summary>How many of the weakest terms cannot pass the threshold even together, and what they can add.</summary>
    private static (int First, float Idle) Split(ReadOnlySpan<float> bounds, float threshold)
    {
        var (first, idle) = (0, 0f);
        while (first < bounds.Length - 1 && idle + bounds[first] <= threshold)
            idle += bounds[first++];
        return (first, idle);
    }

    private static unsafe void Collect(int index, ShelfPart part, RowSet? filter, ReadOnlySpan<Postings> weak, ReadOnlySpan<float> bounds, float idle, uint from, float* scores, ulong* marks, Best best)
    {
        for (var word = 0; word < Scratch.Window / 64; word++)
        {
            for (var bits = marks[word]; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var score = scores[place];
                scores[place] = 0;
                if (score + idle <= best.Threshold)
                    continue;
                var row = from + (uint)place;
                if (part.Gone.Has((int)row) || filter?.Has((int)row) == false)
                    continue;
                score = Complete(weak, bounds, idle, row, score, best.Threshold);
                if (score > best.Threshold)
                    best.Offer(index, (int)row, score);
            }
            marks[word] = 0;
        }
    }

    private static float Complete(ReadOnlySpan<Postings> weak, ReadOnlySpan<float> bounds, float idle, uint row, float score, float threshold)
    {
        for (var i = weak.Length - 1; i >= 0 && score + idle > threshold; i--)
        {
            idle -= bounds[i];
            weak[i].Seek(row);
            if (weak[i].Row == row)
                score += weak[i].Weight * weak[i].Impact;
        }
        return score;
    }
}
