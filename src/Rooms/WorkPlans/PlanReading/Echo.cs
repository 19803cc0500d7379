namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The same words twice on end, as where the seam of two lines is read twice: 政策知晓度高政策知晓度 is none, 知晓度知晓度 is one.</summary>
internal static class Echo
{
    private const int shortest = 4, longest = 24;

    private const int stretch = 10, mostText = 1600;

    private const int surely = 7, mostDoubled = 80;

    /// <summary>A long stretch that comes again further on: two lines of print read into each other.</summary>
    /// <param name="more">How much longer it must be: prose comes back to its words sooner than a cell.</param>
    public static string? Across(string text, int more = 0)
    {
        var stretch = Echo.stretch + more;
        if (text.Length < 2 * stretch || text.Length > mostText)
            return null;
        var seen = new HashSet<string>();
        for (var i = 0; i + stretch <= text.Length; i++)
            if (text.AsSpan(i, stretch).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 && !seen.Add(text.Substring(i, stretch)))
                return text.Substring(i, stretch);
        return null;
    }

    private static readonly char[] ends = ['。', '；', ';', '！', ' ', '　', '，', ',', '、', '：', ':'];

    /// <summary>The same sentence, or the same part of one between its commas, twice running; or a heading with its number twice.</summary>
    public static string? OfSentence(string text)
    {
        var sentences = text.Split(ends, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < sentences.Length; i++)
            if (sentences[i].Length > shortest && sentences[i] == sentences[i - 1])
                return sentences[i];
        return text.Length < mostText ? Doubled(string.Concat(text.Where(Glyphs.IsHan))) : null;
    }

    // A longer stretch twice on end, whatever numbers and commas stand between: 扩大市场需求 10. 扩大市场需求.
    private static string? Doubled(string words)
    {
        for (var length = surely; length <= Math.Min(mostDoubled, words.Length / 2); length++)
            for (var (i, same) = (0, 0); i + length < words.Length; i++)
            {
                same = words[i] == words[i + length] ? same + 1 : 0;
                if (same == length)
                    return words[(i - length + 1)..(i + 1)];
            }
        return null;
    }

    public static string? In(string text)
    {
        var plain = Glyphs.Plain(text);
        for (var length = shortest; length <= longest; length++)
            for (var (i, same) = (0, 0); i + length < plain.Length; i++)
            {
                same = plain[i] == plain[i + length] && (Glyphs.IsHan(plain[i]) || plain[i] is ',' or '、') ? same + 1 : 0;
                if (same == length)
                    return text[(i - length + 1)..(i + 1)];
            }
        return null;
    }
}
