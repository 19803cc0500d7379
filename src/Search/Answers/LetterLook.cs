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
    private const int Near = 4;

    private readonly List<(int First, float Weight)>[] pairs;
    private readonly bool[] seen;
    private readonly bool[][] near;
    private readonly int[] last;
    private readonly float total = 1e-6f, pairTotal = 1e-6f;

    public LetterLook(string content, Shelf shelf)
    {
        foreach (var letter in content)
            if (Folding.IsHan(letter) && numbers.TryAdd(letter, weights.Count))
            {
                weights.Add(Weighing.Rarity(Math.Min(shelf.Rows, shelf.LetterCount(letter)), shelf.Rows));
                total += weights[^1];
            }
        (seen, last, pairs) = (new bool[weights.Count], new int[weights.Count], new List<(int, float)>[weights.Count]);
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = [];
        for (var i = 1; i < content.Length; i++)
            if (numbers.TryGetValue(content[i - 1], out var first) && numbers.TryGetValue(content[i], out var second) && first != second && !pairs[second].Exists(pair => pair.First == first))
            {
                pairs[second].Add((first, weights[first] + weights[second]));
                pairTotal += weights[first] + weights[second];
            }
        near = [.. pairs.Select(ofLetter => new bool[ofLetter.Count])];
    }

    /// <summary>How many neighbours of the question stand near one another, in the same order: 修坟 in 修建坟墓.</summary>
    public float Neighbours(ReadOnlySpan<char> text)
    {
        Array.Fill(last, -1_000);
        foreach (var ofLetter in near)
            Array.Clear(ofLetter);
        var sum = 0f;
        for (var place = 0; place < text.Length; place++)
        {
            if (!numbers.TryGetValue(text[place], out var number))
                continue;
            for (var i = 0; i < pairs[number].Count; i++)
                if (!near[number][i] && place - last[pairs[number][i].First] <= Near)
                {
                    near[number][i] = true;
                    sum += pairs[number][i].Weight;
                }
            last[number] = place;
        }
        return sum / pairTotal;
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
