using Mingtang.Search.Answers;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>
/// Gathers what may be meant: items with all terms, items with any (in everyday or legal words), titles made of the query's characters,
/// and the items of the sections that match best. A few hundred at most; which is best is judged after. Where an item has all of many
/// terms the query is settled: other words for them are not looked for. A quoted phrase is looked for by conjunction alone, unless that finds none.
/// </summary>
internal sealed class Candidates(Snapshot snapshot, QueryReading reading, Vocabulary vocabulary, RowFilter filter, Scratch scratch)
{
    private const int FewTerms = 3, ManyTerms = 10, Beside = 40, WithAll = 100, WithAny = 120, ByTitle = 40, BySection = 100;

    private readonly Dictionary<ulong, Candidate> found = [];
    private bool settled, strictly;

    /// <summary>The things asked about, as they are said in items.</summary>
    public Slots Slots { get; } = new(reading.Folded, snapshot.Items, vocabulary);

    public IReadOnlyCollection<Candidate> Gather()
    {
        if (reading.Phrases.Count == 0)
            return GatherWidely();
        var terms = reading.Terms(snapshot.Items);
        Items(terms, WithAll, all: true, Weighing.Point * 255 * terms.Sum(term => term.Weight) + 1e-6f);
        strictly = true;
        if (snapshot.Sections.Parts.Count > 0)
            Sections();
        return found.Values;
    }

    public IReadOnlyCollection<Candidate> GatherWidely()
    {
        strictly = false;
        var terms = reading.Terms(snapshot.Items);
        if (reading.Phrases.Count > 0)
        {
            settled = true;
            Items(terms, Beside, all: false, Weighing.Point * 255 * terms.Sum(term => term.Weight) + 1e-6f);
            if (snapshot.Sections.Parts.Count > 0)
                Sections();
            return found.Values;
        }
        var withAll = Items(terms, WithAll, all: true, Weighing.Point * 255 * terms.Sum(term => term.Weight) + 1e-6f);
        var must = terms.Count(term => term.Must);
        settled = withAll > 0 && must >= ManyTerms;
        if (settled)
            Items(terms, Beside, all: false, Weighing.Point * 255 * terms.Sum(term => term.Weight) + 1e-6f);
        else if (withAll < WithAll || Slots.HasOthers || must > FewTerms)
            Items(Slots.Query(), WithAny, all: false, Weighing.Point * 255 * (Slots.Total + Slots.Unknown));
        if (reading.Letters.Length is >= 2 and <= 30)
            Titles();
        if (snapshot.Sections.Parts.Count > 0)
            Sections();
        return found.Values;
    }

    private int Items(List<QueryTerm> terms, int depth, bool all, float most)
    {
        var hits = Best(snapshot.Items, terms, depth, all);
        foreach (var hit in hits)
        {
            var candidate = At(snapshot.Items.Parts[hit.Part], hit.Row);
            candidate[Feature.Terms] = Math.Max(candidate[Feature.Terms], hit.Score / most);
            candidate[Feature.AllTerms] = Math.Max(candidate[Feature.AllTerms], all ? 1 : 0);
        }
        return hits.Length;
    }

    private void Titles()
    {
        var terms = reading.TitleTerms(snapshot.Items);
        var hits = Best(snapshot.Items, terms, ByTitle, all: true);
        foreach (var hit in hits.Length < ByTitle ? hits.Concat(Best(snapshot.Items, terms, ByTitle, all: false)) : hits)
            At(snapshot.Items.Parts[hit.Part], hit.Row);
    }

    private void Sections()
    {
        var bySection = new Slots(reading.Folded, snapshot.Sections, vocabulary);
        var terms = settled ? reading.Terms(snapshot.Sections) : bySection.Query();
        var most = Weighing.Point * 255 * (bySection.Total + bySection.Unknown);
        var known = bySection.Total / (bySection.Total + bySection.Unknown);
        var look = new SectionLook(bySection, scratch);
        foreach (var hit in (strictly ? [] : Best(snapshot.Sections, terms, BySection, all: false)).Concat(Best(snapshot.Sections, reading.Terms(snapshot.Sections), BySection / 2, all: true)))
        {
            var part = snapshot.Sections.Parts[hit.Part];
            if (Owner(part.Segment.ItemOf(hit.Row)) is not { } candidate)
                continue;
            candidate[Feature.SectionTerms] = Math.Max(candidate[Feature.SectionTerms], Math.Min(1, hit.Score / most));
            var said = known * look.Said(part.Segment, hit.Row, candidate.Said ??= new bool[bySection.Terms]);
            candidate[Feature.ItemSaid] = known * bySection.Said(candidate.Said);
            if (candidate.Section is not null && said <= candidate[Feature.SectionSaid])
                continue;
            candidate[Feature.SectionSaid] = said;
            candidate.Section = (part, hit.Row);
        }
    }

    private Candidate? Owner(ulong item) =>
        found.TryGetValue(item, out var candidate) ? candidate : snapshot.Items.Find(item) is var (part, row) ? At(part, row) : null;

    private Hit[] Best(Shelf shelf, List<QueryTerm> terms, int most, bool all)
    {
        var best = new Best(most);
        var retriever = new Retriever(shelf, scratch);
        if (all)
            retriever.All(terms, filter.For, best);
        else
            retriever.Any(terms, filter.For, best);
        return best.Sorted();
    }

    private unsafe Candidate At(ShelfPart part, int row)
    {
        var item = part.Segment.RowHashes[row];
        if (!found.TryGetValue(item, out var candidate))
            found[item] = candidate = new(item) { Part = part, Row = row };
        return candidate;
    }
}
