using System.Globalization;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>First day of the feasts that plans set their days by; most follow the moon.</summary>
internal static class Feasts
{
    private static readonly ChineseLunisolarCalendar moon = new();

    /// <summary>Null beyond the years the calendar of the moon is reckoned for.</summary>
    public static DateOnly? Of(string feast, int year) => feast switch
    {
        "元旦" => new(year, 1, 1),
        "五一" or "劳动节" => new(year, 5, 1),
        "六一" or "儿童节" => new(year, 6, 1),
        "七一" or "建党节" => new(year, 7, 1),
        "八一" or "建军节" => new(year, 8, 1),
        "教师节" => new(year, 9, 10),
        "清明" => year is > 1999 and < 2100 ? new(year, 4, (int)(((year - 2000) * 0.2422) + 4.81) - ((year - 2000) / 4)) : null,
        "国庆" => new(year, 10, 1),
        "春节" => ByMoon(year, 1, 1),
        "元宵" => ByMoon(year, 1, 15),
        "端午" => ByMoon(year, 5, 5),
        "中秋" => ByMoon(year, 8, 15),
        _ => null,
    };

    private static DateOnly? ByMoon(int year, int month, int day)
    {
        if (year <= moon.MinSupportedDateTime.Year || year >= moon.MaxSupportedDateTime.Year)
            return null;
        // The months behind a doubled one are counted one further.
        var doubled = moon.GetLeapMonth(year);
        return DateOnly.FromDateTime(moon.ToDateTime(year, doubled > 0 && month >= doubled ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
