using Mingtang.TestKit;

namespace Mingtang.Kernel.WorkingDays;

public sealed class HolidayDataTests
{
    private static readonly WorkingDayCalendar Official = WorkingDayCalendar.Official;

    [SharedFact]
    public void Every_day_of_2006_to_2027_is_worked_exactly_when_the_published_data_say_so()
    {
        var published = Oracle.FromPublishedJson();
        for (var day = new DateOnly(2006, 1, 1); day.Year < 2028; day = day.AddDays(1))
            Official.IsWorkingDay(day).ShouldBe(published.IsWorked(day), $"{day:O}");
    }

    [SharedFact]
    public void Every_published_exception_is_explained_by_its_holiday()
    {
        foreach (var (day, (name, off)) in Oracle.FromPublishedJson().Exceptions.Where(pair => pair.Value.Off || pair.Key.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
            Official.Explain(day).ShouldBe(new(day, !off, off ? name : name + "调休上班"));
    }

    [Fact]
    public void The_notices_of_2007_to_2026_are_held_and_no_others()
    {
        Official.Notices.Select(notice => notice.Year).ShouldBe(Enumerable.Range(2007, 20));
        Official.Knows(2006).ShouldBeFalse();
        Official.Knows(2027).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024", "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12")]
    [InlineData("2025", "01-26 02-08 04-27 09-28 10-11")]
    [InlineData("2026", "01-04 02-14 02-28 05-09 09-20 10-10")]
    public void The_make_up_working_days_are_those_of_the_notice(string year, string days)
    {
        var weekendsWorked = new List<string>();
        for (var day = new DateOnly(int.Parse(year), 1, 1); day.Year == int.Parse(year); day = day.AddDays(1))
            if (day.IsWeekend && Official.IsWorkingDay(day))
                weekendsWorked.Add(day.ToString("MM-dd"));
        string.Join(' ', weekendsWorked).ShouldBe(days);
    }

    [Fact]
    public void The_printed_notices_read_back_as_the_same_calendar()
    {
        var text = string.Join('\n', Official.Notices);
        var again = WorkingDayCalendar.Parse(text).Value;
        string.Join('\n', again.Notices).ShouldBe(text);
        for (var day = new DateOnly(2006, 12, 1); day.Year < 2027; day = day.AddDays(1))
            again.Explain(day).ShouldBe(Official.Explain(day));
    }
}
