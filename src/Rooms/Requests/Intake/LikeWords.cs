namespace Mingtang.Requests.Intake;

/// <summary>
/// How alike two texts are among others: by the pairs of neighbouring characters they share, a pair weighing as much as it is rare among
/// them. What every application says (申请获取, 年度, 复印件) weighs next to nothing.
/// </summary>
internal sealed class LikeWords
{
    private readonly Dictionary<string, int> seenIn = [];
    private readonly Dictionary<string, Weighed> weighed = [];
    private readonly int texts;

    public LikeWords(IEnumerable<string> all)
    {
        foreach (var text in all)
        {
            texts++;
            foreach (var pair in Pairs(text).Keys)
                seenIn[pair] = seenIn.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>0 to 100: the cosine of the two texts' weighted pairs.</summary>
    public int Likeness(string left, string right)
    {
        var (one, other) = (Of(left), Of(right));
        var shared = one.Weights.Sum(pair => pair.Value * other.Weights.GetValueOrDefault(pair.Key));
        var lengths = one.Length * other.Length;
        return lengths > 0 ? (int)Math.Round(100 * shared / lengths) : 0;
    }

    /// <summary>Each text is weighed once, however many it is compared with.</summary>
    private Weighed Of(string text)
    {
        if (weighed.TryGetValue(text, out var known))
            return known;
        var weights = Pairs(text).ToDictionary(pair => pair.Key, Weight);
        return weighed[text] = new(weights, Math.Sqrt(weights.Values.Sum(weight => weight * weight)));
    }

    /// <summary>Often in one text counts for little more than once.</summary>
    private double Weight(KeyValuePair<string, int> pair) => (1 + Math.Log(pair.Value)) * Math.Log(1 + (texts + 1.0) / (1 + seenIn.GetValueOrDefault(pair.Key)));

    private static Dictionary<string, int> Pairs(string text)
    {
        var pairs = new Dictionary<string, int>();
        for (var at = 1; at < text.Length; at++)
            if (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
            {
                var pair = text.Substring(at - 1, 2).ToUpperInvariant();
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        return pairs;
    }

    private sealed record Weighed(Dictionary<string, double> Weights, double Length);
}
