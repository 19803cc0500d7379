using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Figures that cannot be: days and months no calendar has, shares above the whole, years far from those of this plan.</summary>
internal static partial class FigureDoubts
{
    public static string? In(string plain, PlanHabits habits)
    {
        foreach (Match date in Dates().Matches(plain))
            if (IsImpossible(date))
                return $"“{date.Value}”不是日历上有的日期。";
        foreach (Match share in Shares().Matches(plain))
            if (double.Parse(share.Groups[1].ValueSpan, CultureInfo.InvariantCulture) > 100)
                return $"“{share.Value}”超过了百分之百，请核对。";
        foreach (Match year in Years().Matches(plain))
            if (habits.IsFarYear(int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))
                return $"“{year.Value}”与本文件其他年份相差太远。";
        return null;
    }

    private static bool IsImpossible(Match date) =>
        int.Parse(date.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is 0 or > 12
        || date.Groups[2].Success && int.Parse(date.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is 0 or > 31;

    // Digits of other scripts match \d and cannot be reckoned with.
    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})月(?:([0-9]{1,2})日)?", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    // 增长 and the like may exceed the whole; a share that is reached may not.
    [GeneratedRegex(@"(?:率|覆盖|比例|满意度)[^0-9,。;、%]{0,8}([0-9]{2,4}(?:\.[0-9]{1,2})?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4})年(?!以?[前来后]|起)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
