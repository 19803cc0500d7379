using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>
/// Which single characters of a question stand in a text, rare ones weighing more: 造谣 and 散布谣言 share no pair but a character. Weak evidence,
/// but it is there where every pair fails.
/// </summary>
internal sealed class LetterLook
{
    private readonly Dictionary<char, int> numbers = [];
    private readonly List<float> weights = [];
    private readonly bool[] seen;
    private readonly float total = 1e-6f;

    public LetterLook(string content, Shelf shelf)
    {
        foreach (var letter in content)
            if (Folding.IsHan(letter) && numbers.TryAdd(letter, weights.Count))
            {
                weights.Add(Weighing.Rarity(Math.Min(shelf.Rows, shelf.LetterCount(letter)), shelf.Rows));
                total += weights[^1];
            }
        seen = new bool[weights.Count];
    }

    /// <summary>The weight of the rarest character that does not stand in a text, against the rarest there could be.</summary>
    public float Missing(ReadOnlySpan<char> text, long rows)
    {
        In(text);
        var most = 0f;
        for (var i = 0; i < seen.Length; i++)
            most = Math.Max(most, seen[i] ? 0 : weights[i]);
        return most / Weighing.Rarity(0, rows);
    }

    public float In(ReadOnlySpan<char> text)
    {
        Array.Clear(seen);
        foreach (var letter in text)
            if (numbers.TryGetValue(letter, out var number))
                seen[number] = true;
        var sum = 0f;
        for (var i = 0; i < seen.Length; i++)
            sum += seen[i] ? weights[i] : 0;
        return sum / total;
    }
}
