namespace Mingtang.Kernel.WorkingDays;

/// <summary>Periods in calendar days, months and years.</summary>
public sealed partial class WorkingDayCalendar
{
    /// <summary>
    /// The last day of a period of <paramref name="n"/> calendar days from <paramref name="day"/>, which is not counted. A citizen's
    /// period that would end on a rest day ends on the next working day (Civil Code 203); an agency's stays where it is, and
    /// is to be warned of on the last working day before (<see cref="Deadline.WarnOn"/>). 0 returns the start day as it is.
    /// </summary>
    public Reckoning<DateOnly> AddCalendarDays(DateOnly day, int n, DeadlineOwner owner)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return EndOn(day, day.AddDays(n), owner);
    }

    /// <summary>
    /// The corresponding day <paramref name="n"/> months later, or that month's last day where it has none: 31 January and one month
    /// is 28 or 29 February (Civil Code 202). Rest days at the end as for <see cref="AddCalendarDays"/>.
    /// </summary>
    public Reckoning<DateOnly> AddMonths(DateOnly day, int n, DeadlineOwner owner)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return EndOn(day, day.AddMonths(n), owner);
    }

    /// <summary>As <see cref="AddMonths"/>, twelve at a time.</summary>
    public Reckoning<DateOnly> AddYears(DateOnly day, int n, DeadlineOwner owner) => AddMonths(day, checked(n * 12), owner);

    /// <summary>The last day of any period. The owner matters only to periods that are not in working days.</summary>
    public Reckoning<DateOnly> End(TimeLimit limit, DateOnly from, DeadlineOwner owner) => limit.Unit switch
    {
        TimeUnit.WorkingDay => AddWorkingDays(from, limit.Length),
        TimeUnit.CalendarDay => AddCalendarDays(from, limit.Length, owner),
        TimeUnit.Month => AddMonths(from, limit.Length, owner),
        TimeUnit.Year => AddYears(from, limit.Length, owner),
        _ => throw new ArgumentException("A time limit without a unit is a bug.", nameof(limit)),
    };

    private Reckoning<DateOnly> EndOn(DateOnly start, DateOnly nominal, DeadlineOwner owner)
    {
        var rolls = owner == DeadlineOwner.Citizen && nominal > start;
        var end = rolls ? WorkingDayOnOrAfter(nominal) : nominal;
        return new(end, rolls && !KnowsAllAfter(nominal.AddDays(-1), end), () => DeriveCalendarDays(start, nominal, end));
    }

    private List<DerivedDay> DeriveCalendarDays(DateOnly start, DateOnly nominal, DateOnly end)
    {
        List<DerivedDay> days = [StartDay(start)];
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            days.Add(day < nominal || end == nominal ? new(day, true, $"第{day.DayNumber - start.DayNumber}日")
                : day == nominal ? new(day, true, $"第{day.DayNumber - start.DayNumber}日，{Explain(day).Why}，期满日顺延")
                : day == end ? new(day, false, "顺延至此工作日期满")
                : new(day, false, $"{Explain(day).Why}，顺延"));
        }
        return days;
    }
}
