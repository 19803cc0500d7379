using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingtang.Library.Asking.Wording;

/// <summary>Figures of a folded text in one spelling: 二十个工作日 is 20个工作日, 百分之三十 is 30%, 20万元 is 200000元.</summary>
internal static partial class Figures
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Chinese numerals as Arabic ones, wherever they count something.</summary>
    public static string Arabic(string folded) => Numeral().Replace(Share().Replace(folded, share => Written(share.Groups["number"].Value) + "%"), numeral => Written(numeral.Value));

    /// <summary>One figure as it is compared: value and unit.</summary>
    public static string Canonical(string number, string scale, string unit)
    {
        var value = decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : -1;
        foreach (var letter in scale)
            value *= letter switch { '百' => 100, '千' => 1000, '万' => 10_000, _ => 100_000_000 };
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.######}{(unit == "天" ? "日" : unit)}");
    }

    private static string Written(string numeral) => Value(numeral) is { } value ? value.ToString(CultureInfo.InvariantCulture) : numeral;

    private static long? Value(string numeral)
    {
        if (numeral.IndexOfAny(['十', '百', '千', '万', '亿']) < 0)
            return numeral.Length > 1 || numeral[0] != '〇' ? Spelled(numeral) : 0;
        long total = 0, section = 0, digit = 0;
        foreach (var letter in numeral)
            switch (letter)
            {
                case '十': section += Math.Max(digit, 1) * 10; digit = 0; break;
                case '百': section += Math.Max(digit, 1) * 100; digit = 0; break;
                case '千': section += Math.Max(digit, 1) * 1000; digit = 0; break;
                case '万': total += (section + digit) * 10_000; (section, digit) = (0, 0); break;
                case '亿': total = (total + section + digit) * 100_000_000; (section, digit) = (0, 0); break;
                default: digit = Digit(letter); break;
            }
        return total + section + digit is > 0 and var value ? value : null;
    }

    private static long Spelled(string numeral) => numeral.Aggregate(0L, (value, letter) => value * 10 + Digit(letter));

    private static int Digit(char letter) => letter switch { '〇' or '○' => 0, '两' => 2, _ => Math.Max(0, Digits.IndexOf(letter)) };

    [GeneratedRegex("百分之(?<number>[〇零一二三四五六七八九十百两]{1,6}|[0-9.]{1,6})")]
    private static partial Regex Share();

    /// <summary>A numeral of several letters, or a single one before what it counts: 一次性 and 统一 hold none.</summary>
    [GeneratedRegex("[〇零一二三四五六七八九十百千万亿两]{2,12}|(?<=第)[一二三四五六七八九十](?=[条款项章节])|[一二三四五六七八九十两](?=个?(?:工作日|自然日|小时|分钟|月|年|日|天|元|万元|倍|人|户|份|件|周|岁|级|家|类)|次(?!性))")]
    private static partial Regex Numeral();
}
