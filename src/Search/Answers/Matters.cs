using Mingtang.Search.Analysis;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>
/// The matters a question touches, by the words people have for them: who speaks of 押金 and 二房东 asks for a text with 房屋租赁 in its title,
/// though no article of it says so.
/// </summary>
internal sealed class Matters
{
    private const int LongestWord = 8, Asked = 8;
    private const float LetterShare = 0.6f, Plenty = 12;

    private static readonly string[][] Titles, Words;
    private static readonly Dictionary<string, int[]> ByWord;
    private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Lookup;

    private readonly List<(int Matter, float Weight)> touched = [];
    private readonly Dictionary<ulong, (float Share, float Amount)> ofText = [];
    private readonly HashSet<string> said = [];
    private readonly float most;

    static Matters()
    {
        var lines = FactFiles.Lines("matters.txt").Select(line => line.Split(" : ")).ToList();
        Titles = [.. lines.Select(line => Folding.Fold(line[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Words = [.. lines.Select(line => Folding.Fold(line[1]).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        ByWord = Words.Index().SelectMany(line => line.Item.Select(word => (Word: word, line.Index))).GroupBy(pair => pair.Word).ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Index).Distinct().ToArray());
        Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Matters(string folded)
    {
        var weights = new Dictionary<int, float>();
        for (var start = 0; start < folded.Length; start++)
            for (var length = 1; length <= LongestWord && start + length <= folded.Length; length++)
                if (Lookup.TryGetValue(folded.AsSpan(start, length), out var word, out var matters) && said.Add(word))
                    foreach (var matter in matters)
                        weights[matter] = weights.GetValueOrDefault(matter) + Weight(word);
        touched.AddRange(weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        most = touched.Count > 0 ? touched[0].Weight : 1;
    }

    /// <summary>How much of what was said speaks for a text of this title: against what speaks for the likeliest matter, and by itself; both up to 1.</summary>
    public (float Share, float Amount) Of(ulong item, ReadOnlySpan<char> title)
    {
        if (touched.Count == 0)
            return default;
        if (ofText.TryGetValue(item, out var known))
            return known;
        HashSet<string>? speaking = null;
        foreach (var (matter, _) in touched)
            if (Names(matter, title))
                (speaking ??= []).UnionWith(Words[matter].Where(said.Contains));
        var sum = speaking?.Sum(Weight) ?? 0;
        return ofText[item] = (Math.Min(1, sum / most), Math.Min(1, sum / Plenty));
    }

    /// <summary>The words of the titles of the likeliest matters, to retrieve by.</summary>
    public List<QueryTerm> Query(Shelf items)
    {
        var terms = new Dictionary<ulong, QueryTerm>();
        foreach (var (matter, weight) in touched.Take(Asked))
            foreach (var token in Titles[matter].SelectMany(name => new Analyser().Read(name)))
                if (weight / most * Weighing.Rarity(items.CountOf(token.Key), items.Rows) is var worth && (!terms.TryGetValue(token.Key, out var known) || known.Weight < worth))
                    terms[token.Key] = new(token.Key, worth, false);
        return [.. terms.Values];
    }

    private static bool Names(int matter, ReadOnlySpan<char> title)
    {
        foreach (var name in Titles[matter])
            if (title.Contains(name, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static float Weight(string word) => MathF.Log((float)Titles.Length / ByWord[word].Length) * (word.Length == 1 ? LetterShare : 1);
}
