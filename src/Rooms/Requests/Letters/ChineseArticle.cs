using System.Text.RegularExpressions;

namespace Mingtang.Requests.Letters;

/// <summary>「GIR 36(4)」 as a letter cites it: 《中华人民共和国政府信息公开条例》第三十六条第（四）项.</summary>
internal static partial class ChineseArticle
{
    private const string Regulation = "《中华人民共和国政府信息公开条例》", Fees = "《政府信息公开信息处理费管理办法》";
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    public static string Of(string basis) => basis switch
    {
        "FEE" => $"{Fees}第六条",
        _ when basis.StartsWith("GIR ", StringComparison.Ordinal) => Regulation + string.Join("、", Article().Matches(basis).Select(Print)),
        // As somebody typed it: 第十五条, 条例第十五条, 《统计法》第二十五条.
        _ when basis.StartsWith('第') => Regulation + basis,
        _ when basis.StartsWith("条例第", StringComparison.Ordinal) => Regulation + basis[2..],
        _ when basis.Contains('第') => basis,
        _ => Regulation,
    };

    /// <summary>Article 36 lists items (项); the other articles have paragraphs (款).</summary>
    private static string Print(Match match)
    {
        var number = int.Parse(match.Groups["article"].Value);
        var part = match.Groups["part"] is { Success: true, Value: var value } ? Digits[int.Parse(value)] : null;
        return $"第{Numeral(number)}条{(part is null ? "" : number == 36 ? $"第（{part}）项" : $"第{part}款")}";
    }

    private static string Numeral(int number) => number < 10 ? Digits[number] : $"{(number < 20 ? "" : Digits[number / 10])}十{Digits[number % 10]}";

    [GeneratedRegex(@"(?<article>\d+)(\((?<part>\d)\))?")]
    private static partial Regex Article();
}
