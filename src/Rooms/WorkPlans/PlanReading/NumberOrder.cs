using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Whether 03/04/2026 is the third of April or the fourth of March: other days of the same paper settle it, where one of them has a day beyond the twelfth.</summary>
/// <param name="MonthsFirst">Null where the paper does not say, or says both.</param>
internal readonly record struct NumberOrder(bool? MonthsFirst)
{
    public static NumberOrder Of(IEnumerable<string> printed)
    {
        var (days, months) = (false, false);
        foreach (var text in printed)
            foreach (Match match in DeadlineDates.Any().Matches(Glyphs.Plain(text)))
                if (match.Groups["dmy"].Success)
                    (days, months) = (days || First(match) > 12, months || Second(match) > 12);
        return new(days == months ? null : months);
    }

    /// <summary>03/31/2026 can be read one way only, whatever the paper does elsewhere.</summary>
    public static bool IsMonthFirst(Match match, bool monthsFirst) => Second(match) > 12 || monthsFirst && First(match) <= 12;

    /// <summary>A day that can be read two ways and is not settled by the paper.</summary>
    public string? Doubt(string printed)
    {
        if (MonthsFirst is not null)
            return null;
        foreach (Match match in DeadlineDates.Any().Matches(Glyphs.Plain(printed)))
            if (match.Groups["dmy"].Success && First(match) is > 0 and < 13 and var first && Second(match) is > 0 and < 13 and var second && first != second)
                return $"“{match.Value}”可以读作{second}月{first}日，也可以读作{first}月{second}日，请核对。";
        return null;
    }

    private static int First(Match match) => int.Parse(match.Groups["d"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static int Second(Match match) => int.Parse(match.Groups["m"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
}
