using Mingtang.Search.Analysis;

namespace Mingtang.Search.Answers;

/// <summary>
/// Which articles of its own text an article speaks of. Who breaks a rule is told so in another article than the rule itself:
/// 违反本条例第二十二条规定的,处… says nothing of dogs, article 22 does.
/// </summary>
internal static class ArticleNumbers
{
    private const int Most = 24, LongestRange = 12;

    /// <summary>82 of 第八十二条; 0 where there is none.</summary>
    public static int Of(ReadOnlySpan<char> label) => Next(label, 0, out _).Number;

    public static int[] In(ReadOnlySpan<char> body)
    {
        var found = new List<int>();
        for (var at = 0; at < body.Length && found.Count < Most;)
        {
            var (number, start) = Next(body, at, out var end);
            if (number == 0)
                break;
            if (start == 0 || body[start - 1] != '>')
                Add(found, number, isRange: found.Count > 0 && start > 0 && body[start - 1] == '至');
            at = end;
        }
        return [.. found];
    }

    private static void Add(List<int> found, int number, bool isRange)
    {
        for (var between = isRange ? found[^1] + 1 : number; between < number && number - between < LongestRange; between++)
            found.Add(between);
        found.Add(number);
    }

    private static (int Number, int Start) Next(ReadOnlySpan<char> text, int from, out int end)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (text[start] != '第')
                continue;
            end = start + 1;
            while (end < text.Length && end - start < 10 && (Numerals.IsChinese(text[end]) || char.IsAsciiDigit(text[end])))
                end++;
            if (end > start + 1 && end < text.Length && text[end] == '条' && Numerals.Value(text[(start + 1)..end]) is > 0 and < 2000 and var number)
                return ((int)number, start);
        }
        end = text.Length;
        return (0, -1);
    }
}
