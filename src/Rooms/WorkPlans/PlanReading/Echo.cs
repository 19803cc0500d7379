namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The same words twice on end, as where the seam of two lines is read twice: 政策知晓度高政策知晓度 is none, 知晓度知晓度 is one.</summary>
internal static class Echo
{
    private const int shortest = 4, longest = 24;

    private const int stretch = 10, mostText = 1600;

    /// <summary>A long stretch that comes again further on: two lines of print read into each other.</summary>
    public static string? Across(string text)
    {
        if (text.Length is < 2 * stretch or > mostText)
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
        var half = text.Length / 2;
        return text.Length > 2 * shortest && text.Length < mostText && text.AsSpan(0, half).Trim().SequenceEqual(text.AsSpan(text.Length - half).Trim()) ? text[..half].Trim() : null;
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
