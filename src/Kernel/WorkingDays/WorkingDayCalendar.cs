using System.Collections.Frozen;

namespace Mingtang.Kernel.WorkingDays;

/// <summary>
/// Which days are worked in mainland China. Monday to Friday, but for the holidays and make-up working days of the State Council's
/// yearly notices. Immutable; a new notice makes a new calendar (<see cref="With"/>), by which open deadlines are reckoned again
/// (<see cref="Deadline.Recompute"/>).
/// </summary>
/// <remarks>
/// A year without a notice is reckoned Monday to Friday and its results are <see cref="Reckoning{T}.Provisional"/>. Late December
/// belongs to its own year's notice and is not provisional, although the next notice moved days there in 4 of 20 years:
/// <see cref="Deadline.Recompute"/> handles that too. Days for part of the people (Women's Day) are working days.
/// </remarks>
public sealed partial class WorkingDayCalendar
{
    private readonly FrozenDictionary<DateOnly, SpecialDay> specialDays;
    private readonly FrozenSet<int> knownYears;

    private WorkingDayCalendar(IEnumerable<HolidayNotice> notices)
    {
        Notices = [.. notices.OrderBy(notice => notice.Year)];
        knownYears = Notices.Select(notice => notice.Year).ToFrozenSet();
        specialDays = SpecialDaysOf(Notices).ToFrozenDictionary();
    }

    /// <summary>The notices of 2007 to 2026, built in.</summary>
    public static WorkingDayCalendar Official { get; } = Parse(ReadBuiltIn()).Value;

    /// <summary>By year. Printed line by line they are the text that <see cref="Parse"/> reads.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>A calendar of exactly the notices in a text of the format of <c>holidays.txt</c>, or every line's fault at once.</summary>
    public static Outcome<WorkingDayCalendar> Parse(string text)
    {
        var read = HolidayText.Read(text);
        return read.TryGet(out var notices) ? new WorkingDayCalendar(notices) : Outcome<WorkingDayCalendar>.Refused(read.Refusals);
    }

    /// <summary>
    /// This calendar with further notices; a notice of a year already held replaces it whole. Where two notices name the same day,
    /// the later year's holds.
    /// </summary>
    public Outcome<WorkingDayCalendar> With(string text)
    {
        var read = HolidayText.Read(text);
        return read.TryGet(out var added)
            ? new WorkingDayCalendar(added.Concat(Notices.ExceptBy(added.Select(notice => notice.Year), notice => notice.Year)))
            : Outcome<WorkingDayCalendar>.Refused(read.Refusals);
    }

    /// <summary>Whether the year's holiday notice is held.</summary>
    public bool Knows(int year) => knownYears.Contains(year);

    public bool IsWorkingDay(DateOnly day) => specialDays.TryGetValue(day, out var special) ? special.Worked : !day.IsWeekend;

    /// <summary>Why the day is or is not worked: 「国庆节」, 「国庆节调休上班」, 「星期六」, 「工作日」.</summary>
    public DerivedDay Explain(DateOnly day) =>
        specialDays.TryGetValue(day, out var special) ? new(day, special.Worked, special.Why)
        : day.IsWeekend ? new(day, false, day.DayOfWeek == DayOfWeek.Saturday ? "星期六" : "星期日")
        : new(day, true, Knows(day.Year) ? "工作日" : "工作日（放假安排未公布，暂计）");

    /// <summary>The day itself when it is worked, otherwise the next that is.</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : WorkingDayOnOrAfter(day.AddDays(1));

    /// <summary>The day itself when it is worked, otherwise the last before it that is.</summary>
    public DateOnly WorkingDayOnOrBefore(DateOnly day) => IsWorkingDay(day) ? day : WorkingDayOnOrBefore(day.AddDays(-1));

    private static Dictionary<DateOnly, SpecialDay> SpecialDaysOf(IEnumerable<HolidayNotice> notices)
    {
        var days = new Dictionary<DateOnly, SpecialDay>();
        foreach (var holiday in notices.SelectMany(notice => notice.Holidays))
        {
            foreach (var day in holiday.DaysOff)
                days[day] = new(false, holiday.Name);
            foreach (var day in holiday.MakeUpDays)
                days[day] = new(true, holiday.Name + "调休上班");
        }
        return days;
    }

    private static string ReadBuiltIn()
    {
        using var stream = typeof(WorkingDayCalendar).Assembly.GetManifestResourceStream("holidays.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private readonly record struct SpecialDay(bool Worked, string Why);
}
