using FsCheck.Fluent;

namespace Mingtang.Kernel.WorkingDays;

public sealed class DeadlineTests
{
    private const string NewYearOnFriday = "2027 元旦 01-01..01-03 +2026-12-27; 春节 02-06..02-12 +02-14";
    private static readonly WorkingDayCalendar Official = WorkingDayCalendar.Official;
    private static readonly WorkingDayCalendar Known = Official.With(NewYearOnFriday).Value;

    [Fact]
    public void A_deadline_moves_when_the_notice_comes_and_is_then_certain()
    {
        var reply = Deadline.Of(DeadlineOwner.Agency, TimeLimit.WorkingDays(20), new(2027, 1, 25), Official);
        reply.Provisional.ShouldBeTrue();
        reply.Due.ShouldBe(new(2027, 2, 22));

        var recomputed = reply.Recompute(Known);
        recomputed.Provisional.ShouldBeFalse();
        recomputed.Due.ShouldBe(new(2027, 2, 26));
    }

    [Fact]
    public void The_agencys_own_deadline_comes_forward_with_the_law_whatever_was_communicated()
    {
        // The new notice makes Sunday 27 December 2026 a working day.
        var reply = Deadline.Of(DeadlineOwner.Agency, TimeLimit.WorkingDays(5), new(2026, 12, 23), Official).Communicate();
        var recomputed = reply.Recompute(Known);
        reply.Due.ShouldBe(new(2026, 12, 30));
        recomputed.Due.ShouldBe(new(2026, 12, 29));
        recomputed.Communicated.ShouldBe(reply.Due);
        recomputed.NeedsNewNotice.ShouldBeTrue();
        recomputed.Communicate().NeedsNewNotice.ShouldBeFalse();
    }

    [Fact]
    public void A_date_communicated_to_a_citizen_never_comes_forward()
    {
        var correction = Deadline.Of(DeadlineOwner.Citizen, TimeLimit.WorkingDays(5), new(2026, 12, 23), Official);
        correction.Recompute(Known).Due.ShouldBe(new(2026, 12, 29));

        var told = correction.Communicate().Recompute(Known);
        told.Due.ShouldBe(new(2026, 12, 30));
        told.NeedsNewNotice.ShouldBeFalse();
    }

    [Fact]
    public void A_date_communicated_to_a_citizen_may_move_back()
    {
        var payment = Deadline.Of(DeadlineOwner.Citizen, TimeLimit.CalendarDays(30), new(2027, 1, 9), Official).Communicate();
        payment.Due.ShouldBe(new(2027, 2, 8));
        var recomputed = payment.Recompute(Known);
        recomputed.Due.ShouldBe(new(2027, 2, 14));
        recomputed.NeedsNewNotice.ShouldBeTrue();
    }

    [Fact]
    public void What_was_communicated_holds_through_several_calendars()
    {
        var told = Deadline.Of(DeadlineOwner.Citizen, TimeLimit.WorkingDays(5), new(2026, 12, 23), Official).Communicate();
        told.Recompute(Known).Recompute(Official).Recompute(Known).ShouldBe(told.Recompute(Known));
    }

    [Fact]
    public void An_agencys_duty_that_ends_at_rest_warns_on_the_last_working_day_before()
    {
        var duty = Deadline.Of(DeadlineOwner.Agency, TimeLimit.CalendarDays(30), new(2026, 9, 5), Official);
        duty.Due.ShouldBe(new(2026, 10, 5));
        duty.WarnOn(Official).ShouldBe(new(2026, 9, 30));
    }

    [Fact]
    public void Adding_a_holiday_never_shortens_an_agency_deadline_in_working_days()
    {
        var cases = from start in Gen.Choose(0, 700)
                    from n in Gen.Choose(0, 60)
                    from holiday in Gen.Choose(0, 800)
                    from length in Gen.Choose(1, 10)
                    from gap in Gen.Choose(0, 30)
                    select (Start: new DateOnly(2027, 1, 1).AddDays(start), n, Off: new DateOnly(2027, 1, 1).AddDays(holiday), length, gap);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var year = c.Off.Year;
            var last = c.Off.AddDays(c.length - 1);
            last = last.Year == year ? last : new(year, 12, 31);
            var more = Official.With($"{year} 假日 {c.Off:MM-dd}..{last:MM-dd}").Value;
            var consulted = new ExcludedSpan(c.Start.AddDays(c.gap), c.Start.AddDays(c.gap + c.length), "征求意见");
            var before = Deadline.Of(DeadlineOwner.Agency, TimeLimit.WorkingDays(c.n), c.Start, Official);
            return before.Recompute(more).Due >= before.Due
                && more.AddWorkingDays(c.Start, c.n, consulted).Result >= Official.AddWorkingDays(c.Start, c.n, consulted).Result;
        }).Holds();
    }
}
