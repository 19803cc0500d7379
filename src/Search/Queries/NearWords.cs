using Mingtang.Search.Analysis;

namespace Mingtang.Search.Queries;

/// <summary>
/// Words of a vocabulary by their letters and pairs: people seldom say a phrase just as a list has it, but 一年最多能上门查同一家公司几回 has
/// most of 一年查几回企业.
/// </summary>
internal sealed class NearWords
{
    private const int Fewest = 2, Most = 24;
    private const float Least = 0.45f;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<char, float> letters;
    private readonly Dictionary<int, (float Rarity, int[] Entries)> byPair;

    /// <param name="Weight">What its letters weigh together; <paramref name="Pairs"/> the same of its pairs.</param>
    private sealed record Entry(string Word, char[] Letters, float Weight, float Pairs, IReadOnlyList<OtherWord> Others);

    public NearWords(IReadOnlyDictionary<string, List<OtherWord>> others)
    {
        var chosen = others.Where(pair => pair.Key.Length >= Fewest).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        letters = chosen.SelectMany(pair => Letters(pair.Key)).CountBy(letter => letter).ToDictionary(pair => pair.Key, pair => Rarity(pair.Value));
        byPair = chosen.Index().SelectMany(pair => Pairs(pair.Item.Key).Select(two => (two, pair.Index))).GroupBy(pair => pair.two)
            .ToDictionary(group => group.Key, group => (Rarity(group.Count()), group.Select(pair => pair.Index).ToArray()));
        entries.AddRange(chosen.Select(pair => new Entry(pair.Key, Letters(pair.Key), Letters(pair.Key).Sum(letter => letters[letter]), Pairs(pair.Key).Sum(two => byPair[two].Rarity), pair.Value)));

        float Rarity(int count) => MathF.Log(1 + (float)chosen.Count / count);
    }

    /// <summary>The nearest, with how near, 0 to 1: by its letters, of those that have a pair.</summary>
    public IReadOnlyList<(float Degree, IReadOnlyList<OtherWord> Others)> Of(string text)
    {
        var (said, near) = (Letters(text).ToHashSet(), new Dictionary<int, float>());
        foreach (var two in Pairs(text))
            if (byPair.TryGetValue(two, out var found))
                foreach (var entry in found.Entries)
                    near[entry] = near.GetValueOrDefault(entry) + found.Rarity;
        return [.. near.Select(pair => (Entry: entries[pair.Key], Letters: entries[pair.Key].Letters.Sum(letter => said.Contains(letter) ? letters[letter] : 0), Pairs: pair.Value, pair.Key))
            .Where(found => found.Letters >= Least * found.Entry.Weight && !text.Contains(found.Entry.Word, StringComparison.Ordinal))
            .Select(found => (Degree: found.Letters / found.Entry.Weight, Worth: found.Letters * found.Letters / found.Entry.Weight + found.Pairs * found.Pairs / found.Entry.Pairs, found.Key))
            .OrderByDescending(found => found.Worth).ThenBy(found => found.Key).Take(Most).Select(found => (found.Degree * found.Degree, entries[found.Key].Others))];
    }

    private static char[] Letters(string text) => [.. text.Where(Folding.IsHan).Distinct()];

    /// <summary>Two letters side by side as one number.</summary>
    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 0; i + 1 < text.Length; i++)
            if (Folding.IsHan(text[i]) && Folding.IsHan(text[i + 1]))
                pairs.Add(text[i] << 16 | text[i + 1]);
        return pairs;
    }
}
