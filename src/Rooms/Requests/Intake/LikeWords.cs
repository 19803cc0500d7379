namespace Mingtang.Requests.Intake;

/// <summary>
/// How alike two texts are among others: by the pairs of neighbouring characters they share, a pair weighing as much as it is rare among
/// them. What every application says (申请获取, 年度, 复印件) weighs next to nothing.
/// </summary>
internal sealed class LikeWords
{
    private readonly Dictionary<string, int> seenIn = [];
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
        var (one, other) = (Pairs(left), Pairs(right));
        var shared = one.Where(pair => other.ContainsKey(pair.Key)).Sum(pair => Weight(pair) * Weight(new(pair.Key, other[pair.Key])));
        var lengths = Math.Sqrt(one.Sum(pair => Math.Pow(Weight(pair), 2)) * other.Sum(pair => Math.Pow(Weight(pair), 2)));
        return lengths > 0 ? (int)Math.Round(100 * shared / lengths) : 0;
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
}
