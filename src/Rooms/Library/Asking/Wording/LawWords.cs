using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;

namespace Mingtang.Library.Asking.Wording;

/// <summary>A text in the one spelling in which sentence and passage are compared: figures with their bounds as <c>#≤15工作日#</c>.</summary>
internal static partial class LawWords
{
    /// <summary>How people say what laws say. Read in a sentence only: what a passage means by 不能 is not always 不得.</summary>
    private static readonly (string Said, string Law)[] Spoken =
    [
        ("不可以", "不得"), ("不能", "不得"), ("不许", "不得"), ("不准", "不得"), ("严禁", "不得"), ("禁止", "不得"),
        ("应该", "应当"), ("必须", "应当"), ("不需要", "无需"), ("不用", "无需"), ("不必", "无需"), ("无须", "无需"), ("签订", "订立"),
    ];

    public static string Plain(string text) => Figures.Arabic(Folding.Fold(text)).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A plain text with its figures and parties in one spelling.</summary>
    public static string Even(string plain) =>
        Copula().Replace(Bounded().Replace(Idle().Replace(plain, "").Replace("用人单位", "单位", StringComparison.Ordinal), Figure), "");

    /// <summary>What a sentence may be compared as: its own words, and the law's for them.</summary>
    public static IEnumerable<string> Readings(string plain)
    {
        var bare = Opening().Replace(plain, "");
        yield return Joined(bare);
        yield return Joined(Spoken.Aggregate(bare, (text, pair) => text.Replace(pair.Said, pair.Law, StringComparison.Ordinal)));
    }

    private static string Joined(string plain) => Marks().Replace(Even(plain), "");

    private static string Figure(Match figure)
    {
        string before = figure.Groups["before"].Value, after = figure.Groups["after"].Value;
        var (least, most) = (IsLeast(before) || after == "以上", before.Length > 0 && !IsLeast(before) || after is "以下" or "以内" or "之内" or "内");
        var value = Figures.Canonical(figure.Groups["number"].Value, figure.Groups["scale"].Value, figure.Groups["unit"].Value);
        return least && most ? $"{before}#{value}#{after}" : $"#{(least ? "≥" : most ? "≤" : "")}{value}#";
    }

    private static bool IsLeast(string before) => before is "不得少于" or "不少于" or "不得低于" or "不低于" or "至少";

    [GeneratedRegex(@"(?<before>不得超过|不超过|不高于|最多|最高|至多|不得少于|不少于|不得低于|不低于|至少)?(?<number>[0-9]+(?:[.,][0-9]+)*)(?<scale>[万亿千百]{0,2})(?:个|周)?(?<unit>工作日|自然日|小时|分钟|平方米|平方公里|公里|千米|千瓦时|月|年|日|天|元|%|岁|倍|次|人|户|份|件|条|款|项|周|级|吨|米|家|类|所|亩|页|号)?(?<after>以上|以下|以内|之内|内)?")]
    private static partial Regex Bounded();

    [GeneratedRegex("给予|予以")]
    private static partial Regex Idle();

    /// <summary>补贴为8000元 is 补贴8000元.</summary>
    [GeneratedRegex("[为是](?=#)")]
    private static partial Regex Copula();

    [GeneratedRegex("^(?:因此|所以|此外|另外|也就是说|那么),?|^(?:根据|按照|依照|依据)(?:有关|相关)?规定,|您")]
    private static partial Regex Opening();

    [GeneratedRegex("[,:;的]")]
    private static partial Regex Marks();
}
