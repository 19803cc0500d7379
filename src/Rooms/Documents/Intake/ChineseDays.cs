using System.Text.RegularExpressions;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Intake;

/// <summary>Days as papers write them: 2026年3月1日, 二〇二六年三月一日, with spaces anywhere.</summary>
internal static partial class ChineseDays
{
    /// <summary>Every day a line names, with the place of its last character.</summary>
    public static IEnumerable<(DateOnly Day, int Start, int End)> In(string line)
    {
        foreach (Match match in Day().Matches(line))
            if (Whole(match, "y") is { } year and >= 1949 and < 2100 && Whole(match, "m") is { } month and >= 1 and <= 12 && Whole(match, "d") is { } day and >= 1 && day <= DateTime.DaysInMonth(year, month))
                yield return (new(year, month, day), match.Index, match.Index + match.Length);
    }

    private static int? Whole(Match match, string part) => ChineseNumerals.Whole(match.Groups[part].Value.Replace('Ｏ', '〇').Replace('O', '〇'));

    [GeneratedRegex(@"(?<y>[0-9０-９]{4}|[一二三四五六七八九〇○零ＯO]{4})\s*年\s*(?<m>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?<d>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
