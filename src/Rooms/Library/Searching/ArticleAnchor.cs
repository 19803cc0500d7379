using System.Text.RegularExpressions;

namespace Mingtang.Library.Searching;

/// <summary>The place of an article on the page of its text, as the documents number it: 第十二条之一 is <c>#art-12-1</c>; a plan's clause is <c>#c12</c>.</summary>
internal static partial class ArticleAnchor
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(string? label) =>
        label is not null && Clause().Match(label) is { Success: true } clause ? $"#c{clause.Groups["number"].Value}"
        : label is not null && Article().Match(label) is { Success: true } article && Whole(article.Groups["number"].Value) is { } number
            ? $"#art-{number}{(article.Groups["sub"].Success && Whole(article.Groups["sub"].Value) is { } sub ? $"-{sub}" : "")}"
            : "";

    private static int? Whole(string text)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, null, out var plain))
            return plain;
        int total = 0, digit = 0;
        foreach (var letter in text)
            switch (letter)
            {
                case '千': total += Math.Max(digit, 1) * 1000; digit = 0; break;
                case '百': total += Math.Max(digit, 1) * 100; digit = 0; break;
                case '十': total += Math.Max(digit, 1) * 10; digit = 0; break;
                case '〇': digit = 0; break;
                case '两': digit = 2; break;
                default: digit = Digits.IndexOf(letter); break;
            }
        return total + digit is > 0 and var number ? number : null;
    }

    [GeneratedRegex("^要点 (?<number>[0-9]{1,5})$")]
    private static partial Regex Clause();

    [GeneratedRegex("^第\\s?(?<number>[〇零一二三四五六七八九十百千两0-9]{1,7})\\s?条(之(?<sub>[一二三四五六七八九十]{1,3}))?")]
    private static partial Regex Article();
}
