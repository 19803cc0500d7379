namespace Mingtang.WorkPlans.Import.Revision;

/// <param name="Likeness">1 where the words are the same.</param>
internal sealed record ClausePair(PlanClause? Old, PlanClause? New, double Likeness);

/// <summary>
/// Which clause of the revised print is which of the plan in force. The same words first; then the most alike pair of those left,
/// where number and name only tip the scales. A clause is compared with few others: those it shares rare runs of characters with,
/// and the ones of its number or its place, so the cost grows with the text and not with its square.
/// </summary>
internal sealed class ClauseMatching
{
    /// <summary>Below it two clauses are two clauses: half of the character pairs must agree.</summary>
    public const double Enough = 0.5;

    /// <summary>With number and section the same, a clause that was largely rewritten is still that clause.</summary>
    private const double EnoughInPlace = 0.3;

    private const double Tip = 0.05;
    private const int RareRuns = 12;
    private const int MostHolders = 24;
    private const int MostCandidates = 24;

    private readonly List<Side> olds;
    private readonly List<Side> news;

    private ClauseMatching(IEnumerable<PlanClause> olds, IEnumerable<PlanClause> news) =>
        (this.olds, this.news) = ([.. olds.Select(c => new Side(c))], [.. news.Select(c => new Side(c))]);

    /// <summary>In the order of the revised print; what it no longer has follows after the clause it stood behind.</summary>
    public static IReadOnlyList<ClausePair> Of(IEnumerable<PlanClause> olds, IEnumerable<PlanClause> news)
    {
        var matching = new ClauseMatching(olds, news);
        matching.TakeSame(side => side.Place + side.Words.Key);
        matching.TakeSame(side => side.Words.Key);
        matching.TakeAlike();
        return matching.InOrder();
    }

    private void TakeSame(Func<Side, string> key)
    {
        var waiting = olds.Where(o => o.Partner is null).GroupBy(key).ToDictionary(g => g.Key, g => new Queue<Side>(g));
        foreach (var made in news.Where(n => n.Partner is null))
            if (waiting.TryGetValue(key(made), out var same) && same.TryDequeue(out var old))
                Pair(old, made, 1);
    }

    private void TakeAlike()
    {
        var left = olds.Where(o => o.Partner is null).ToList();
        var holders = Holders(left);
        var places = left.Where(o => o.Place.Length > 0).ToLookup(o => o.Place);
        var ordinals = left.ToLookup(o => o.Clause.Ordinal);
        var found = news.Where(n => n.Partner is null)
            .SelectMany(n => Candidates(n, holders)
                .Concat(places[n.Place].Take(2))
                .Concat(ordinals[n.Clause.Ordinal].Take(2))
                .Distinct()
                .Select(o => (Old: o, New: n, Score: Score(o, n))))
            .Where(pair => pair.Score.Likeness >= (pair.Old.Place == pair.New.Place && pair.New.Place.Length > 0 ? EnoughInPlace : Enough))
            .OrderByDescending(pair => pair.Score.Tipped)
            .ThenBy(pair => Math.Abs(pair.Old.Clause.Ordinal - pair.New.Clause.Ordinal));
        foreach (var (old, made, score) in found)
            if (old.Partner is null && made.Partner is null)
                Pair(old, made, score.Likeness);
    }

    private static Dictionary<int, List<Side>> Holders(List<Side> sides)
    {
        var holders = new Dictionary<int, List<Side>>();
        foreach (var side in sides)
            foreach (var run in side.Words.Runs())
            {
                if (!holders.TryGetValue(run, out var list))
                    holders[run] = list = [];
                // A run that everybody has tells nobody apart.
                if (list.Count <= MostHolders)
                    list.Add(side);
            }
        return holders;
    }

    private static IEnumerable<Side> Candidates(Side made, Dictionary<int, List<Side>> holders) =>
        made.Words.Runs().Select(run => holders.GetValueOrDefault(run))
            .OfType<List<Side>>()
            .Where(list => list.Count <= MostHolders)
            .OrderBy(list => list.Count)
            .Take(RareRuns)
            .SelectMany(list => list)
            .Distinct()
            .Take(MostCandidates);

    private static (double Likeness, double Tipped) Score(Side old, Side made)
    {
        var likeness = old.Words.To(made.Words);
        return (likeness, likeness + (old.Place == made.Place ? Tip : 0) + (old.Clause.Name is { } name && name == made.Clause.Name ? Tip : 0));
    }

    private static void Pair(Side old, Side made, double likeness) => (old.Partner, made.Partner, made.Alike) = (made, old, likeness);

    private List<ClausePair> InOrder()
    {
        var behind = new Dictionary<Side, List<Side>>();
        var first = new List<Side>();
        Side? last = null;
        foreach (var old in olds)
            if (old.Partner is not null)
                last = old.Partner;
            else if (last is null)
                first.Add(old);
            else if (!behind.TryAdd(last, [old]))
                behind[last].Add(old);
        return
        [
            .. first.Select(Dropped),
            .. news.SelectMany(made => behind.GetValueOrDefault(made, []).Select(Dropped).Prepend(new(made.Partner?.Clause, made.Clause, made.Alike))),
        ];
    }

    private static ClausePair Dropped(Side old) => new(old.Clause, null, 0);

    private sealed class Side(PlanClause clause)
    {
        public PlanClause Clause { get; } = clause;

        public Likeness Words { get; } = Likeness.Of(clause.Name + clause.Text);

        /// <summary>Number within its section.</summary>
        public string Place { get; } = clause.Number is null ? "" : $"{clause.Section}\n{clause.Subsection}\n{clause.Number}\n";

        public Side? Partner { get; set; }

        public double Alike { get; set; }
    }
}
