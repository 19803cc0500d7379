namespace Mingtang.Kernel.WorkingDays;

public sealed class CountingTests
{
    private static readonly WorkingDayCalendar Official = WorkingDayCalendar.Official;

    [Theory]
    [InlineData("2026-09-18", 7, "2026-09-29")]
    [InlineData("2026-09-18", 20, "2026-10-22")]
    [InlineData("2026-09-18", 40, "2026-11-19")]
    [InlineData("2026-09-30", 20, "2026-11-03")]
    [InlineData("2026-10-10", 20, "2026-11-06")]
    [InlineData("2026-02-13", 7, "2026-03-02")]
    [InlineData("2026-02-13", 20, "2026-03-19")]
    [InlineData("2026-04-30", 20, "2026-06-01")]
    [InlineData("2025-12-31", 20, "2026-01-29")]
    [InlineData("2025-01-24", 20, "2025-02-27")]
    [InlineData("2025-09-28", 20, "2025-10-31")]
    public void The_vectors_of_rules_10_hold(string start, int n, string end)
    {
        var reckoned = Official.AddWorkingDays(DateOnly.Parse(start), n);
        reckoned.Result.ShouldBe(DateOnly.Parse(end));
        reckoned.Provisional.ShouldBeFalse();
        Official.CountWorkingDays(DateOnly.Parse(start), DateOnly.Parse(end)).Result.ShouldBe(n);
    }

    [Fact]
    public void Every_start_of_2019_to_2026_and_0_to_60_days_agree_with_the_oracle()
    {
        for (var start = new DateOnly(2019, 1, 1); start.Year <= 2026; start = start.AddDays(1))
        {
            var expected = start;
            for (var n = 0; n <= 60; n++)
            {
                var reckoned = Official.AddWorkingDays(start, n);
                if (reckoned.Result != expected || reckoned.Provisional != (expected.Year > 2026))
                    Assert.Fail($"{start:O} + {n}: {reckoned.Result:O} provisional {reckoned.Provisional}, oracle {expected:O}");
                if (Official.CountWorkingDays(start, expected).Result != n)
                    Assert.Fail($"count {start:O} to {expected:O} is not {n}");
                do
                    expected = expected.AddDays(1);
                while (!Oracle.Any.IsWorked(expected));
            }
        }
    }

    [Fact]
    public void A_derivation_lists_every_day_and_counts_n_of_them()
    {
        for (var start = new DateOnly(2025, 12, 20); start.Year <= 2026; start = start.AddDays(1))
        {
            var reckoned = Official.AddWorkingDays(start, 20);
            var days = reckoned.Derivation;
            days.Select(day => day.Date).ShouldBe(Enumerable.Range(0, reckoned.Result.DayNumber - start.DayNumber + 1).Select(start.AddDays));
            days.Count(day => day.Counts).ShouldBe(20);
            days[0].Counts.ShouldBeFalse();
            days[^1].Counts.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_derivation_names_the_holiday_and_the_make_up_day()
    {
        var days = Official.AddWorkingDays(new(2026, 9, 18), 20).Derivation.ToDictionary(day => day.Date);
        days[new(2026, 9, 18)].Why.ShouldBe("起算日，不计入");
        days[new(2026, 9, 19)].ShouldBe(new(new(2026, 9, 19), false, "星期六"));
        days[new(2026, 9, 20)].ShouldBe(new(new(2026, 9, 20), true, "国庆节调休上班"));
        days[new(2026, 9, 25)].ShouldBe(new(new(2026, 9, 25), false, "中秋节"));
        days[new(2026, 10, 3)].ShouldBe(new(new(2026, 10, 3), false, "国庆节"));
        days[new(2026, 10, 8)].ShouldBe(new(new(2026, 10, 8), true, "工作日"));
    }

    [Theory]
    [InlineData("2026-10-03")]
    [InlineData("2026-10-08")]
    [InlineData("2030-01-01")]
    public void Adding_0_returns_the_same_day_and_is_certain(string start)
    {
        var reckoned = Official.AddWorkingDays(DateOnly.Parse(start), 0);
        reckoned.Result.ShouldBe(DateOnly.Parse(start));
        reckoned.Provisional.ShouldBeFalse();
        reckoned.Derivation.ShouldHaveSingleItem().Counts.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-12-30", 1, false)]
    [InlineData("2026-12-31", 1, true)]
    [InlineData("2026-12-15", 20, true)]
    [InlineData("2006-12-29", 3, true)]
    [InlineData("2006-12-31", 3, false)]
    public void A_count_that_meets_a_year_without_a_notice_is_provisional(string start, int n, bool provisional) =>
        Official.AddWorkingDays(DateOnly.Parse(start), n).Provisional.ShouldBe(provisional);

    [Fact]
    public void A_provisional_working_day_says_so() =>
        Official.Explain(new(2027, 1, 4)).ShouldBe(new(new(2027, 1, 4), true, "工作日（放假安排未公布，暂计）"));

    [Fact]
    public void Negative_numbers_of_days_are_a_bug()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Official.AddWorkingDays(new(2026, 1, 5), -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Official.SubtractWorkingDays(new(2026, 1, 5), -1));
    }

    [Fact]
    public void Counting_backwards_is_the_same_count_with_a_minus()
    {
        var (early, late) = (new DateOnly(2026, 9, 18), new DateOnly(2026, 10, 22));
        Official.CountWorkingDays(late, early).Result.ShouldBe(-20);
        Official.CountWorkingDays(early, early).Result.ShouldBe(0);
    }

    [Fact]
    public void Subtracting_undoes_adding_from_a_working_day()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year <= 2026; day = day.AddDays(1))
            if (Official.IsWorkingDay(day))
                Official.SubtractWorkingDays(Official.AddWorkingDays(day, 7).Result, 7).ShouldBe(day);
    }

    [Fact]
    public void Working_days_spent_on_consultation_are_left_out_and_say_why()
    {
        // Sent on the 21st, answered on the 24th: three working days (22, 23, 24) are left out of the twenty.
        var span = ExcludedSpan.Between(new(2026, 9, 21), new(2026, 9, 24), "征求第三方意见，不计入");
        var reckoned = Official.AddWorkingDays(new(2026, 9, 18), 20, span);
        reckoned.Result.ShouldBe(Official.AddWorkingDays(new(2026, 9, 18), 23).Result);
        reckoned.Derivation.Count(day => day.Why == "征求第三方意见，不计入").ShouldBe(3);
        reckoned.Derivation.Count(day => day.Counts).ShouldBe(20);
    }

    [Fact]
    public void Overlapping_consultations_are_left_out_once()
    {
        var start = new DateOnly(2026, 3, 2);
        ExcludedSpan one = new(new(2026, 3, 9), new(2026, 3, 20), "一"), other = new(new(2026, 3, 16), new(2026, 3, 27), "二");
        Official.AddWorkingDays(start, 20, one, other).Result
            .ShouldBe(Official.AddWorkingDays(start, 20, new ExcludedSpan(new(2026, 3, 9), new(2026, 3, 27), "并")).Result);
    }

    [Fact]
    public void A_letter_answered_on_the_day_it_was_sent_leaves_nothing_out()
    {
        var span = ExcludedSpan.Between(new(2026, 3, 9), new(2026, 3, 9), "征求意见");
        Official.AddWorkingDays(new(2026, 3, 2), 20, span).Result.ShouldBe(Official.AddWorkingDays(new(2026, 3, 2), 20).Result);
    }
}
