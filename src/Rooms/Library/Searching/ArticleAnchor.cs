using System.Text.RegularExpressions;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Library.Searching;

/// <summary>The place of an article on the page of its text, as the documents number it: 第十二条之一 is <c>#art-12-1</c>; a plan's clause is <c>#c12</c>.</summary>
internal static partial class ArticleAnchor
{
    public static string Of(string? label) =>
        label is not null && Clause().Match(label) is { Success: true } clause ? $"#c{clause.Groups["number"].Value}"
        : label is not null && Article().Match(label) is { Success: true } article && ChineseNumerals.Whole(article.Groups["number"].Value) is { } number
            ? $"#art-{number}{(article.Groups["sub"].Success && ChineseNumerals.Whole(article.Groups["sub"].Value) is { } sub ? $"-{sub}" : "")}"
            : "";

    [GeneratedRegex("^要点 (?<number>[0-9]{1,5})$")]
    private static partial Regex Clause();

    [GeneratedRegex("^第\\s?(?<number>[〇零一二三四五六七八九十百千两0-9]{1,7})\\s?条(之(?<sub>[一二三四五六七八九十]{1,3}))?")]
    private static partial Regex Article();
}
