using System.Globalization;

namespace Mingtang.Kernel.WorkingDays;

/// <summary>One holiday of a notice: 「国庆节」 with its days off and the weekend days worked in exchange.</summary>
/// <param name="DaysOff">In the order printed; they may fall on weekends, which only gives them their name.</param>
/// <param name="MakeUpDays">调休上班: Saturdays and Sundays only.</param>
public sealed record Holiday(string Name, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> MakeUpDays);

/// <summary>
/// The State Council's arrangement of one year's holidays (Holiday Measures 7). <paramref name="Year"/> is that of its title: New
/// Year may reach into the December before. Its line in the data file is described at the head of <c>holidays.txt</c>.
/// </summary>
public sealed record HolidayNotice(int Year, IReadOnlyList<Holiday> Holidays)
{
    /// <summary>The line this notice is read from, and reads back as.</summary>
    public override string ToString() => $"{Year} {string.Join("; ", Holidays.Select(Print))}";

    private string Print(Holiday holiday) =>
        string.Join(' ', [holiday.Name, .. Spans(holiday.DaysOff).Select(Print), .. holiday.MakeUpDays.Select(day => "+" + Print(day))]);

    private string Print((DateOnly First, DateOnly Last) span) =>
        span.First == span.Last ? Print(span.First) : $"{Print(span.First)}..{Print(span.Last)}";

    private string Print(DateOnly day) => day.ToString(day.Year == Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<(DateOnly First, DateOnly Last)> Spans(IReadOnlyList<DateOnly> days)
    {
        for (int first = 0, next = 1; first < days.Count; first = next++)
        {
            while (next < days.Count && days[next] == days[next - 1].AddDays(1))
                next++;
            yield return (days[first], days[next - 1]);
        }
    }
}
