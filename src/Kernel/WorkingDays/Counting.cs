namespace Mingtang.Kernel.WorkingDays;

/// <summary>Periods in working days.</summary>
public sealed partial class WorkingDayCalendar
{
    /// <summary>
    /// The <paramref name="n"/>-th working day after <paramref name="day"/>: the last day of a period of n working days that starts
    /// on it. The start day is not counted (Civil Code 201), the result is, and it is always a working day; 0 returns the start
    /// day as it is, worked or not.
    /// </summary>
    /// <param name="n">Negative is a bug and throws; see <see cref="SubtractWorkingDays"/>.</param>
    /// <param name="excluding">Days left out of an agency's clock (GIR 33(3)): a working day inside any of them does not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or the period runs past the year 9999.</exception>
    public Reckoning<DateOnly> AddWorkingDays(DateOnly day, int n, params IReadOnlyList<ExcludedSpan> excluding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var end = day;
        for (var left = n; left > 0;)
        {
            end = end.AddDays(1);
            if (IsWorkingDay(end) && !excluding.Any(span => span.Covers(end)))
                left--;
        }
        return new(end, !KnowsAllAfter(day, end), () => DeriveWorkingDays(day, end, excluding));
    }

    /// <summary>
    /// The <paramref name="n"/>-th working day before <paramref name="day"/>, which itself is not counted: on which to send a paper
    /// that must arrive n working days ahead. 0 returns the day itself.
    /// </summary>
    public DateOnly SubtractWorkingDays(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        for (; n > 0; n--)
            day = WorkingDayOnOrBefore(day.AddDays(-1));
        return day;
    }

    /// <summary>
    /// How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>: the inverse of
    /// <see cref="AddWorkingDays"/>, so days left are counted from today to the deadline. Negative when <paramref name="to"/> is
    /// the earlier: so many working days late.
    /// </summary>
    public Reckoning<int> CountWorkingDays(DateOnly from, DateOnly to)
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        var count = 0;
        for (var day = first; day < last;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }
        return new(from <= to ? count : -count, !KnowsAllAfter(first, last), () => DeriveWorkingDays(first, last, []));
    }

    private bool KnowsAllAfter(DateOnly start, DateOnly end)
    {
        if (start == end)
            return true;
        for (var year = start.AddDays(1).Year; year <= end.Year; year++)
            if (!Knows(year))
                return false;
        return true;
    }

    private List<DerivedDay> DeriveWorkingDays(DateOnly start, DateOnly end, IReadOnlyList<ExcludedSpan> excluding)
    {
        List<DerivedDay> days = [StartDay(start)];
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            var derived = Explain(day);
            var excluded = derived.Counts ? excluding.FirstOrDefault(span => span.Covers(day)) : null;
            days.Add(excluded is null ? derived : new(day, false, excluded.Why));
        }
        return days;
    }

    private static DerivedDay StartDay(DateOnly day) => new(day, false, "起算日，不计入");
}
