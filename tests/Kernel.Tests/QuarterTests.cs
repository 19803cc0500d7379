namespace Mingtang.Kernel;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-01-01", "2026年第一季度", "2026-01-01", "2026-03-31")]
    [InlineData("2026-06-30", "2026年第二季度", "2026-04-01", "2026-06-30")]
    [InlineData("2026-09-18", "2026年第三季度", "2026-07-01", "2026-09-30")]
    [InlineData("2026-12-31", "2026年第四季度", "2026-10-01", "2026-12-31")]
    public void A_day_lies_in_its_quarter(string day, string name, string start, string end)
    {
        var quarter = Quarter.Of(DateOnly.Parse(day));
        quarter.ToString().ShouldBe(name);
        quarter.Start.ShouldBe(DateOnly.Parse(start));
        quarter.End.ShouldBe(DateOnly.Parse(end));
    }

    [Fact]
    public void Every_day_lies_in_exactly_one_quarter_and_half_year()
    {
        for (var day = new DateOnly(2023, 1, 1); day.Year <= 2026; day = day.AddDays(1))
        {
            Quarter.OfYear(day.Year).Where(quarter => quarter.Contains(day)).ShouldBe([Quarter.Of(day)]);
            HalfYear.Of(day).Contains(day).ShouldBeTrue();
            Quarter.Of(day).Half.ShouldBe(HalfYear.Of(day));
        }
    }

    [Fact]
    public void Quarters_follow_each_other_over_the_year()
    {
        var last = new Quarter(2025, 4);
        last.Next.ShouldBe(new(2026, 1));
        last.Next.Previous.ShouldBe(last);
        (last < last.Next).ShouldBeTrue();
        (last >= last.Next).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026Q3", true)]
    [InlineData("2026Q5", false)]
    [InlineData("2026q3", false)]
    [InlineData("0000Q1", false)]
    [InlineData("+026Q1", false)]
    [InlineData("2026Q33", false)]
    [InlineData(null, false)]
    public void Only_a_code_is_read(string? code, bool reads)
    {
        Quarter.TryParse(code, out var quarter).ShouldBe(reads);
        if (reads)
            quarter.Code.ShouldBe(code);
    }

    [Fact]
    public void A_fifth_quarter_or_third_half_is_a_bug()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Quarter(2026, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => new HalfYear(2026, 3));
    }

    [Fact]
    public void A_half_year_ends_in_June_or_December()
    {
        new HalfYear(2026, 1).ToString().ShouldBe("2026年上半年");
        new HalfYear(2026, 1).End.ShouldBe(new(2026, 6, 30));
        new HalfYear(2026, 2).ToString().ShouldBe("2026年下半年");
        new HalfYear(2026, 2).End.ShouldBe(new(2026, 12, 31));
    }

    [Theory]
    [InlineData("2024-02-01", "2024-02-29")]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026-10-05", "2026-10-31")]
    public void A_month_ends_on_its_last_calendar_day(string day, string end) =>
        DateOnly.Parse(day).EndOfMonth.ShouldBe(DateOnly.Parse(end));
}
