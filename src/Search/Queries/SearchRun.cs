using Mingtang.Search.Answers;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>One search, from what was typed to one page.</summary>
internal sealed class SearchRun(Snapshot snapshot, Vocabulary vocabulary, SearchRequest request, Scratch scratch)
{
    private const int ShortName = 4, Little = 2, ClearlyMore = 10, MostPhrased = 100;

    private readonly QueryReading reading = QueryReading.Of(request.Query);
    private readonly int limit = Math.Clamp(request.Limit, 1, QueryLimits.Page);
    private readonly List<string> titles = [];
    private bool gatheredMost;

    public SearchAnswer Answer()
    {
        if (reading.Letters.Length == 0 && reading.Fields.Count == 0)
            return new([], null, 0, false, null, new Dictionary<string, IReadOnlyList<FacetCount>>());
        titles.AddRange(reading.Fields.Where(field => field.Field == "title").Select(field => LawName.Bare(field.Value)));
        var filter = new RowFilter(request, reading, snapshot.Items);
        var counting = new Counting(snapshot.Items, reading, filter, scratch);
        var mark = PageMark.Of(request.After);
        return reading.Letters.Length == 0 ? Listed(counting, mark) : Found(filter, counting, mark);
    }

    private SearchAnswer Found(RowFilter filter, Counting counting, PageMark mark)
    {
        var (head, slots) = Head(reading, filter, mark.Head + limit);
        var (instead, isClear) = Instead(head, filter);
        if (instead is not null)
            head = Join(head, Head(QueryReading.Of(instead), filter, mark.Head + limit).Candidates);
        if (reading.Phrases.Count > 0 && request.Order == SearchOrder.Newest)
            head = [.. head.OrderByDescending(DayOf)];
        var (total, least, facets) = counting.Count(request, head);
        var (page, next) = request.Order == SearchOrder.Newest && reading.Phrases.Count == 0 ? counting.Newest(mark, limit) : Page(head, mark, filter);
        var marks = new Marks(slots.Keys);
        return new([.. page.Select(candidate => Show(candidate, marks))], next?.ToString(), Math.Max(total, head.Count > 0 && total == 0 ? head.Count : total), least || gatheredMost, isClear ? instead : null, facets);
    }

    /// <summary>A query of fields alone: all that they admit, in force first, newest first.</summary>
    private SearchAnswer Listed(Counting counting, PageMark mark)
    {
        var (total, least, facets) = counting.Count(request, []);
        var (page, next) = counting.Newest(mark, limit, inForceFirst: request.Order == SearchOrder.Relevance);
        var marks = new Marks([]);
        return new([.. page.Select(candidate => Show(candidate, marks))], next?.ToString(), total, least, null, facets);
    }

    /// <summary>What may have been meant, and whether it finds so much more that the reader is told.</summary>
    private (string? Instead, bool IsClear) Instead(List<Candidate> head, RowFilter filter)
    {
        var first = head.FirstOrDefault();
        if (snapshot.Items.Alive == 0 || new Spelling(snapshot.Items).Instead(reading, first) is not { } instead)
            return (null, false);
        var meant = QueryReading.Of(instead);
        if (reading.Letters.Length < ShortName)
        {
            // So short a word may be an abbreviation that stands nowhere: only a word of titles is offered for it, and none where letters were left out.
            var isAbbreviation = first is not null && (first[Feature.TitleExact] > 0 || first[Feature.TitleShortened] > 0);
            if (isAbbreviation || instead.Length < reading.Letters.Length || !IsInTitle(meant, filter))
                return (instead, false);
        }
        var typed = new Counting(snapshot.Items, reading, filter, scratch).Matching;
        var found = new Counting(snapshot.Items, meant, filter, scratch).Matching;
        return (instead, typed == 0 ? found > 0 : typed <= Little && found >= ClearlyMore * typed);
    }

    private bool IsInTitle(QueryReading meant, RowFilter filter)
    {
        var hits = new Best(1);
        new Retriever(snapshot.Items, scratch).All(meant.TitleTerms(snapshot.Items), filter.For, hits);
        return hits.Sorted() is [var hit] && LawName.Bare(Analysis.Folding.Fold(snapshot.Items.Parts[hit.Part].Segment.Words(hit.Row).Title)).Contains(meant.Letters, StringComparison.Ordinal);
    }

    private static unsafe int DayOf(Candidate candidate) => candidate.Part!.Segment.Days[candidate.Row];

    /// <summary>What was meant instead counts a little less than what was typed.</summary>
    private static List<Candidate> Join(List<Candidate> typed, List<Candidate> meant)
    {
        meant.ForEach(candidate => candidate.Score *= 0.95f);
        return [.. typed.Concat(meant).OrderByDescending(candidate => candidate.Score).DistinctBy(candidate => candidate.ItemHash)];
    }

    /// <summary>All candidates, of which the first <paramref name="wanted"/> are surely the best.</summary>
    private (List<Candidate> Candidates, Slots Slots) Head(QueryReading asked, RowFilter filter, int wanted)
    {
        var judge = new Judge(asked, snapshot.Items, scratch);
        var gathering = new Candidates(snapshot, asked, vocabulary, filter, scratch);
        var admitted = Judged(gathering.Gather(), judge, wanted);
        if (admitted.Count == 0 && asked.Phrases.Count > 0)
            admitted = Judged(gathering.GatherWidely(), judge, wanted);
        return (admitted, gathering.Slots);
    }

    private List<Candidate> Judged(IReadOnlyCollection<Candidate> gathered, Judge judge, int wanted)
    {
        var candidates = gathered.ToList();
        gatheredMost |= reading.Phrases.Count > 0 && candidates.Count >= MostPhrased;
        candidates.ForEach(judge.LookAtFront);
        Sort(candidates);
        // Of a phrase it is counted in how many texts it stands, so all are read.
        LookAtTexts(candidates, judge, reading.Phrases.Count > 0 ? int.MaxValue : wanted);
        var admitted = candidates.Where(IsAdmitted).ToList();
        Sort(admitted);
        return admitted;
    }

    /// <summary>Texts are read, best front first, until none that is left could still come among the best, however well its text speaks for it.</summary>
    private void LookAtTexts(List<Candidate> byFront, Judge judge, int wanted)
    {
        var best = new PriorityQueue<Candidate, float>();
        foreach (var candidate in byFront)
        {
            if (best.Count >= wanted && best.TryPeek(out _, out var least) && candidate.Score + judge.Room < least)
                return;
            judge.LookAtText(candidate);
            if (IsAdmitted(candidate))
                best.Enqueue(candidate, candidate.Score);
            if (best.Count > wanted)
                best.Dequeue();
        }
    }

    private static void Sort(List<Candidate> candidates) =>
        candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.ItemHash.CompareTo(b.ItemHash));

    /// <summary>A quoted phrase and a title asked for are demands; everything else is a matter of degree.</summary>
    private bool IsAdmitted(Candidate candidate) => (reading.Phrases.Count == 0 || candidate[Feature.Phrase] >= 1)
        && titles.TrueForAll(part => LawName.Bare(Analysis.Folding.Fold(candidate.Part!.Segment.Words(candidate.Row).Title)).Contains(part, StringComparison.Ordinal));

    private (IReadOnlyList<Candidate> Candidates, PageMark? Next) Page(List<Candidate> head, PageMark mark, RowFilter filter)
    {
        if (mark.Tail is null && mark.Head < head.Count)
        {
            var taken = head.Skip(mark.Head).Take(limit).ToList();
            if (taken.Count == limit)
                return (taken, new PageMark(mark.Head + limit, null));
            var (rest, next) = Tail(head, default, filter, limit - taken.Count);
            return ([.. taken, .. rest], next);
        }
        return head.Count == 0 ? ([], null) : Tail(head, mark, filter, limit);
    }

    /// <summary>Beyond the re-ranked head rows come in the order of their terms, each page after the last row of the one before.</summary>
    private unsafe (IReadOnlyList<Candidate>, PageMark?) Tail(List<Candidate> head, PageMark mark, RowFilter filter, int wanted)
    {
        if (reading.Phrases.Count > 0 || reading.Fields.Count > 0)
            return ([], null);
        var shown = head.Select(candidate => candidate.ItemHash).ToHashSet();
        var best = new Best(wanted + shown.Count + 1, mark.Tail);
        new Retriever(snapshot.Items, scratch).AnyInPages(reading.Terms(snapshot.Items), filter.For, best);
        var page = new List<Candidate>();
        Hit? last = null;
        foreach (var hit in best.Sorted())
        {
            var part = snapshot.Items.Parts[hit.Part];
            if (page.Count == wanted)
                return (page, new(0, last));
            last = hit;
            if (!shown.Contains(part.Segment.RowHashes[hit.Row]))
                page.Add(new(part.Segment.RowHashes[hit.Row]) { Part = part, Row = hit.Row, Score = hit.Score });
        }
        return (page, null);
    }

    private unsafe FoundItem Show(Candidate candidate, Marks marks)
    {
        var words = candidate.Part!.Segment.Words(candidate.Row);
        var day = candidate.Part.Segment.Days[candidate.Row];
        RowText? section = candidate.Section is var (part, row) ? part.Segment.Words(row) : null;
        var text = section?.Body ?? (words.Body.Length > 0 ? words.Body : words.Title);
        return new(words.Id, words.Title, candidate.Score, (Standing)candidate.Part.Segment.Standings[candidate.Row], day > 0 ? DateOnly.FromDayNumber(day) : null,
            section?.Id, section?.Label, marks.Excerpt(text), marks.In(words.Title));
    }
}
