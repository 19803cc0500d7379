using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Clock;

/// <summary>GIR 30 to 35: the last day of the reply, from the facts and the calendar alone.</summary>
public sealed class ReplyClockTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;

    [Theory]
    [InlineData("2026-09-18", "2026-10-22")]
    [InlineData("2026-09-30", "2026-11-03")]
    [InlineData("2026-10-10", "2026-11-06")]
    [InlineData("2026-02-13", "2026-03-19")]
    [InlineData("2026-04-30", "2026-06-01")]
    [InlineData("2025-12-31", "2026-01-29")]
    [InlineData("2025-01-24", "2025-02-27")]
    [InlineData("2025-09-28", "2025-10-31")]
    public void Twenty_working_days_after_the_day_of_receipt(string received, string due) =>
        Of(new Received(Day(received), null)).Due.ShouldBe(Day(due));

    [Fact]
    public void An_extension_counts_from_the_moment_the_applicant_was_told()
    {
        var received = new Received(Day("2026-09-18"), null);
        var (asked, approved) = (new ExtensionAsked(Day("2026-10-20"), 20, "多部门汇总"), new ExtensionApproved(Day("2026-10-20"), 20));

        Of(received, asked, approved).Due.ShouldBe(Day("2026-10-22"));
        Of(received, asked, approved, new ExtensionNotified(Day("2026-10-21"), 20)).Due.ShouldBe(Day("2026-11-19"));
    }

    [Fact]
    public void A_correction_throws_the_clock_away_and_another_begins()
    {
        var clock = Of(new Received(Day("2026-09-01"), null), new CorrectionAsked(Day("2026-09-04"), "写明文号", 15, Day("2026-09-25")), new Corrected(Day("2026-09-18"), "新的内容", null));

        clock.Due.ShouldBe(Day("2026-10-22"));
        clock.Derivation[0].Why.ShouldContain("期限重新计算");
        clock.Derivation.Count(day => day.Counts).ShouldBe(20);
    }

    [Fact]
    public void While_the_applicant_corrects_or_pays_no_clock_runs()
    {
        Of(new Received(Day("2026-09-01"), null), new CorrectionAsked(Day("2026-09-04"), "写明文号", 15, Day("2026-09-25"))).Due.ShouldBeNull();
        Of(new Received(Day("2026-09-01"), null), new FeeNotified(Day("2026-09-04"), 100, Day("2026-10-08"))).Due.ShouldBeNull();
    }

    [Fact]
    public void Payment_starts_the_clock_anew_from_the_day_after() =>
        Of(new Received(Day("2026-09-01"), null), new FeeNotified(Day("2026-09-04"), 100, Day("2026-10-08")), new FeePaid(Day("2026-09-18"), 100, "0001")).Due.ShouldBe(Day("2026-10-22"));

    [Fact]
    public void Overlapping_consultations_leave_a_day_out_once()
    {
        Happening[] first =
        [
            new Received(Day("2026-05-06"), null), new ConsultationSent(Day("2026-05-08"), "1", ConsultationKind.ThirdParty, "甲公司", "附件二"),
            new ConsultationAnswered(Day("2026-05-20"), "1", Stance.Agrees, null),
        ];
        Happening[] both =
        [
            .. first, new ConsultationSent(Day("2026-05-11"), "2", ConsultationKind.CoMaker, "区建管委", "全文"),
            new ConsultationAnswered(Day("2026-05-20"), "2", Stance.Agrees, null),
        ];
        Of(both).Due.ShouldBe(Of(first).Due);
        Of(first).Derivation.Count(day => day.Counts).ShouldBe(20);
    }

    [Fact]
    public void Silence_is_left_out_for_as_long_as_the_letter_gave_and_no_longer()
    {
        Happening[] silent = [new Received(Day("2026-05-06"), null), new ConsultationSent(Day("2026-05-06"), "1", ConsultationKind.ThirdParty, "甲", "乙")];

        Of(silent).Due.ShouldBe(Calendar.AddWorkingDays(Day("2026-05-06"), 35).Result);
        Of([.. silent, new ConsultationAnswered(Day("2026-08-31"), "1", Stance.Agrees, null)]).Due.ShouldBe(Of(silent).Due);
    }

    [Fact]
    public void A_delayed_period_takes_the_place_of_the_twenty_days() =>
        Of(new Received(Day("2026-05-06"), null), new ReasonsWanted(Day("2026-05-07"), "当月第31件", 31), new ReasonsGiven(Day("2026-05-08"), "课题研究", true), new DelaySet(Day("2026-05-11"), 60, "逐件检索"))
            .Due.ShouldBe(Calendar.AddWorkingDays(Day("2026-05-06"), 60).Result);

    [Fact]
    public void Before_both_sides_confirmed_a_shadow_runs_from_the_submission_and_binds_nobody()
    {
        var clock = ReplyClock.Of(new RequestLog([Entry(new Arrived(Day("2026-09-18"), Channel.Portal))]), Calendar);
        clock.IsShadow.ShouldBeTrue();
        clock.Due.ShouldBeNull();
        clock.Foreseen.ShouldBe(Day("2026-10-22"));
    }

    [Fact]
    public void A_year_without_its_notice_makes_the_day_provisional()
    {
        Of(new Received(Day("2026-12-10"), null)).IsProvisional.ShouldBeTrue();
        Of(new Received(Day("2026-09-18"), null)).IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public void A_new_notice_never_shortens_what_an_applicant_was_told()
    {
        var told = new CorrectionAsked(Day("2026-12-28"), "写明文号", 10, Day("2027-01-13"));
        var worked = Calendar.With("2027 元旦 01-01..01-02 +01-09 +01-10").Value;
        var rested = Calendar.With("2027 元旦 01-01..01-08").Value;

        told.Until(worked).ShouldBe(Day("2027-01-13"));
        told.Until(rested).ShouldBeGreaterThan(Day("2027-01-13"));
    }

    /// <summary>100,000 cases led by chance against the wall calendar.</summary>
    [Fact]
    public void The_last_day_is_the_one_a_clerk_counts_with_a_pencil()
    {
        var pencil = new DayByDay(Calendar);
        var running = 0;
        Parallel.For(0, 100_000, seed =>
        {
            var log = RandomCase.Lived(seed, steps: 14, new(2023, 12, 1), 900);
            var found = ReplyClock.Of(log, Calendar).Due;
            found.ShouldBe(pencil.LastDay([.. log.Entries.Select(entry => entry.What)]), $"seed {seed}");
            if (found is not null)
                Interlocked.Increment(ref running);
        });
        running.ShouldBeGreaterThan(60_000);
    }

    [Fact]
    public void A_holiday_more_never_shortens() => Parallel.For(0, 4_000, seed =>
    {
        var log = RandomCase.Lived(seed, steps: 14, new(2025, 2, 1), 400);
        if (ReplyClock.Of(log, Calendar).Due is not { } before)
            return;
        var chance = new Random(seed);
        DateOnly off;
        do
            off = log.Arrival.On.AddDays(chance.Next(90));
        while (Calendar.Explain(off).Why != "工作日");
        var notice = Calendar.Notices.Single(known => known.Year == off.Year);
        var longer = Calendar.With($"{notice}; 临时放假 {off:MM-dd}").Value;

        ReplyClock.Of(log, longer).Due!.Value.ShouldBeGreaterThanOrEqualTo(before, $"seed {seed}, {off}");
    });

    /// <summary>The average of the figures rests on it: on the last day the whole term is taken, before it less, after it more.</summary>
    [Fact]
    public void The_days_a_reply_took_are_those_its_clock_counted() => Parallel.For(0, 2_000, seed =>
    {
        var clock = ReplyClock.Of(RandomCase.Lived(seed, steps: 14, new(2025, 2, 1), 400), Calendar);
        var term = clock.Basic + clock.Extension;
        clock.TakenUntil(clock.Foreseen).ShouldBe(term, $"seed {seed}");
        clock.TakenUntil(clock.Foreseen.AddDays(-1)).ShouldBe(term - 1, $"seed {seed}");
        clock.TakenUntil(Calendar.AddWorkingDays(clock.Foreseen, 3).Result).ShouldBeGreaterThanOrEqualTo(term, $"seed {seed}");
        clock.TakenUntil(clock.Start.On).ShouldBe(0, $"seed {seed}");
    });

    [Fact]
    public void Every_day_of_the_derivation_says_why_and_those_that_count_are_the_term() => Parallel.For(0, 2_000, seed =>
    {
        var clock = ReplyClock.Of(RandomCase.Lived(seed, steps: 14, new(2025, 2, 1), 400), Calendar);
        clock.Derivation.ShouldAllBe(day => day.Why.Length > 0);
        clock.Derivation.Count(day => day.Counts).ShouldBe(clock.Basic + clock.Extension);
        clock.Derivation[^1].Date.ShouldBe(clock.Foreseen);
    });

    private static ReplyClock Of(params Happening[] facts) =>
        ReplyClock.Of(new RequestLog([.. facts.Prepend(new Arrived(facts[0].On, Channel.Counter)).Select(Entry)]), Calendar);

    private static Logged Entry(Happening fact) => new(fact, null, "某人", default);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
