namespace Mingtang.Kernel.WorkingDays;

public sealed class PeriodsTests
{
    private const DeadlineOwner Citizen = DeadlineOwner.Citizen, Agency = DeadlineOwner.Agency;
    private static readonly WorkingDayCalendar Official = WorkingDayCalendar.Official;

    [Theory]
    [InlineData("2026-09-01", 30, "2026-10-01", "2026-10-08")]
    [InlineData("2026-01-16", 30, "2026-02-15", "2026-02-24")]
    [InlineData("2026-03-02", 30, "2026-04-01", "2026-04-01")]
    [InlineData("2026-08-29", 15, "2026-09-13", "2026-09-14")]
    [InlineData("2026-08-21", 30, "2026-09-20", "2026-09-20")]
    public void A_citizens_last_day_of_rest_moves_on_and_an_agencys_does_not(string start, int n, string agency, string citizen)
    {
        Official.AddCalendarDays(DateOnly.Parse(start), n, Citizen).Result.ShouldBe(DateOnly.Parse(citizen));
        Official.AddCalendarDays(DateOnly.Parse(start), n, Agency).Result.ShouldBe(DateOnly.Parse(agency));
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2026-03-15", 6, "2026-09-15")]
    public void A_period_by_month_ends_on_the_corresponding_day_or_the_last_of_the_month(string start, int n, string end) =>
        Official.AddMonths(DateOnly.Parse(start), n, Agency).Result.ShouldBe(DateOnly.Parse(end));

    [Fact]
    public void A_period_by_year_from_a_leap_day_ends_on_28_February() =>
        Official.AddYears(new(2024, 2, 29), 1, Agency).Result.ShouldBe(new(2025, 2, 28));

    [Fact]
    public void A_month_that_ends_in_the_Spring_Festival_moves_on_for_a_citizen() =>
        Official.AddMonths(new(2026, 1, 15), 1, Citizen).Result.ShouldBe(new(2026, 2, 24));

    [Fact]
    public void A_derivation_counts_calendar_days_and_says_how_the_end_moved()
    {
        var days = Official.AddCalendarDays(new(2026, 9, 1), 30, Citizen).Derivation;
        days.Count(day => day.Counts).ShouldBe(30);
        days[30].ShouldBe(new(new(2026, 10, 1), true, "第30日，国庆节，期满日顺延"));
        days[31].ShouldBe(new(new(2026, 10, 2), false, "国庆节，顺延"));
        days[^1].ShouldBe(new(new(2026, 10, 8), false, "顺延至此工作日期满"));
    }

    [Fact]
    public void Zero_days_end_on_the_start_day_even_at_rest() =>
        Official.AddCalendarDays(new(2026, 10, 1), 0, Citizen).Result.ShouldBe(new(2026, 10, 1));

    [Theory]
    [InlineData("2026-12-02", 30, true)]
    [InlineData("2026-12-01", 30, false)]
    [InlineData("2006-12-20", 30, false)]
    public void Only_the_end_of_a_calendar_period_can_be_provisional(string start, int n, bool provisional)
    {
        Official.AddCalendarDays(DateOnly.Parse(start), n, Citizen).Provisional.ShouldBe(provisional);
        Official.AddCalendarDays(DateOnly.Parse(start), n, Agency).Provisional.ShouldBeFalse();
    }

    [Fact]
    public void A_time_limit_reads_as_a_letter_writes_it()
    {
        TimeLimit.WorkingDays(20).ToString().ShouldBe("20个工作日");
        TimeLimit.CalendarDays(30).ToString().ShouldBe("30日");
        TimeLimit.Months(6).ToString().ShouldBe("6个月");
        TimeLimit.Years(1).ToString().ShouldBe("1年");
    }

    [Fact]
    public void Each_unit_ends_by_its_own_rule()
    {
        DateOnly End(TimeLimit limit) => Official.End(limit, new(2026, 9, 1), Citizen).Result;
        End(TimeLimit.WorkingDays(7)).ShouldBe(new(2026, 9, 10));
        End(TimeLimit.CalendarDays(30)).ShouldBe(new(2026, 10, 8));
        End(TimeLimit.Months(1)).ShouldBe(new(2026, 10, 8));
        End(TimeLimit.Years(1)).ShouldBe(new(2027, 9, 1));
        Should.Throw<ArgumentException>(() => End(default));
    }

    [Fact]
    public void Negative_limits_are_a_bug() => Should.Throw<ArgumentOutOfRangeException>(() => TimeLimit.CalendarDays(-1));
}
