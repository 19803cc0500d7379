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
    private readonly Dictionary<int, (float Rarity, int[] Entries)> byUnit;

    /// <param name="Letters">What its letters weigh together; <paramref name="Pairs"/> the same of its pairs.</param>
    private sealed record Entry(string Word, float Letters, float Pairs, IReadOnlyList<OtherWord> Others);

    public NearWords(IReadOnlyDictionary<string, List<OtherWord>> others)
    {
        var chosen = others.Where(pair => pair.Key.Length >= Fewest).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        byUnit = chosen.Index().SelectMany(pair => Units(pair.Item.Key).Select(unit => (unit, pair.Index))).GroupBy(pair => pair.unit)
            .ToDictionary(group => group.Key, group => (MathF.Log(1 + (float)chosen.Count / group.Count()), group.Select(pair => pair.Index).ToArray()));
        entries.AddRange(chosen.Select(pair => new Entry(pair.Key, Weight(pair.Key, pairs: false), Weight(pair.Key, pairs: true), pair.Value)));
    }

    /// <summary>The nearest, with how near, 0 to 1.</summary>
    public IReadOnlyList<(float Degree, IReadOnlyList<OtherWord> Others)> Of(string text)
    {
        var said = new Dictionary<int, (float Letters, float Pairs)>();
        foreach (var unit in Units(text))
            if (byUnit.TryGetValue(unit, out var found))
                foreach (var entry in found.Entries)
                    said[entry] = said.GetValueOrDefault(entry) is var known && (uint)unit > char.MaxValue ? (known.Letters, known.Pairs + found.Rarity) : (known.Letters + found.Rarity, known.Pairs);
        return [.. said.Where(pair => pair.Value.Pairs > 0 && pair.Value.Letters >= Least * entries[pair.Key].Letters && !text.Contains(entries[pair.Key].Word, StringComparison.Ordinal))
            .Select(pair => (Degree: pair.Value.Letters / entries[pair.Key].Letters, Worth: pair.Value.Letters * pair.Value.Letters / entries[pair.Key].Letters + pair.Value.Pairs * pair.Value.Pairs / entries[pair.Key].Pairs, pair.Key))
            .OrderByDescending(pair => pair.Worth).ThenBy(pair => pair.Key).Take(Most).Select(pair => (pair.Degree * pair.Degree, entries[pair.Key].Others))];
    }

    private float Weight(string word, bool pairs) => Units(word).Where(unit => (uint)unit > char.MaxValue == pairs).Sum(unit => byUnit[unit].Rarity);

    /// <summary>Letters, and pairs as two letters in one number.</summary>
    private static HashSet<int> Units(string text)
    {
        var units = new HashSet<int>();
        for (var i = 0; i < text.Length; i++)
            if (Folding.IsHan(text[i]))
            {
                units.Add(text[i]);
                if (i + 1 < text.Length && Folding.IsHan(text[i + 1]))
                    units.Add(text[i] << 16 | text[i + 1]);
            }
        return units;
    }
}
