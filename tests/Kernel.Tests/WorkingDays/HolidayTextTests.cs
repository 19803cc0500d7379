namespace Mingtang.Kernel.WorkingDays;

public sealed class HolidayTextTests
{
    [Theory]
    [InlineData("", "kernel.calendar-empty")]
    [InlineData("# nothing", "kernel.calendar-empty")]
    [InlineData("元旦 01-01", "kernel.calendar-line-unreadable")]
    [InlineData("2027 ", "kernel.calendar-line-unreadable")]
    [InlineData("2027 01-01", "kernel.calendar-holiday-unreadable")]
    [InlineData("2027 元旦 01-01;", "kernel.calendar-holiday-unreadable")]
    [InlineData("2027 元旦 13-01", "kernel.calendar-day-unreadable")]
    [InlineData("2027 元旦 02-29", "kernel.calendar-day-unreadable")]
    [InlineData("2027 元旦 01-03..01-01", "kernel.calendar-day-unreadable")]
    [InlineData("2027 元旦 01-01..02-01", "kernel.calendar-day-unreadable")]
    [InlineData("2027 元旦 2026-11-30", "kernel.calendar-day-unreadable")]
    [InlineData("2027 元旦 2028-01-01", "kernel.calendar-day-unreadable")]
    [InlineData("2027 元旦 01-01 +01-04", "kernel.calendar-make-up-on-weekday")]
    [InlineData("2027 元旦 01-01 01-01", "kernel.calendar-day-twice")]
    [InlineData("2027 元旦 01-01\n2027 春节 02-06", "kernel.calendar-year-twice")]
    public void A_doubtful_line_is_refused(string text, string code) =>
        WorkingDayCalendar.Parse(text).Refusals.Select(refusal => refusal.Code).ShouldBe([code]);

    [Fact]
    public void Every_fault_is_named_at_once_with_its_line()
    {
        var refusals = WorkingDayCalendar.Official.With("2027 元旦 01-99\n\n# 注\n2028 春节 +01-24").Refusals;
        refusals.Select(refusal => refusal.Message[..4]).ShouldBe(["第1行：", "第4行："]);
    }

    [Fact]
    public void Line_ends_of_any_kind_and_a_byte_order_mark_are_read()
    {
        var calendar = WorkingDayCalendar.Parse("\uFEFF2027 元旦 01-01\r\n2028 元旦 01-01\r\n").Value;
        calendar.Notices.Select(notice => notice.Year).ShouldBe([2027, 2028]);
    }

    [Fact]
    public void A_new_notice_of_a_year_replaces_the_old_one_whole()
    {
        var calendar = WorkingDayCalendar.Official.With("2026 国庆节 10-01..10-02").Value;
        calendar.Explain(new(2026, 10, 2)).Why.ShouldBe("国庆节");
        calendar.IsWorkingDay(new(2026, 10, 5)).ShouldBeTrue();
        calendar.IsWorkingDay(new(2026, 10, 10)).ShouldBeFalse();
        calendar.Notices.Count.ShouldBe(20);
    }

    [Fact]
    public void The_calendar_it_was_added_to_does_not_change()
    {
        WorkingDayCalendar.Official.With("2027 元旦 01-01").IsRefused.ShouldBeFalse();
        WorkingDayCalendar.Official.IsWorkingDay(new(2027, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_notice_may_reach_into_the_December_before()
    {
        var calendar = WorkingDayCalendar.Official.With("2027 元旦 2026-12-31..01-01 +2026-12-27").Value;
        calendar.Explain(new(2026, 12, 31)).ShouldBe(new(new(2026, 12, 31), false, "元旦"));
        calendar.Explain(new(2026, 12, 27)).ShouldBe(new(new(2026, 12, 27), true, "元旦调休上班"));
    }
}
