using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

/// <summary>The days of a quarter's return where the office sets no others.</summary>
internal static class ReturnCalendar
{
    private const int OpeningDay = 20;
    private const int DaysAfterQuarter = 5;

    /// <summary>The 20th of the quarter's last month.</summary>
    public static DateOnly OpensOn(Quarter quarter) => new(quarter.Year, quarter.End.Month, OpeningDay);

    /// <summary>Five calendar days after the quarter; the fourth by 25 December, so that the year's work report has it.</summary>
    public static DateOnly DueOn(Quarter quarter) => quarter.Number == 4 ? new(quarter.Year, 12, 25) : quarter.End.AddDays(DaysAfterQuarter);

    /// <summary>The quarters in which the plan was in force: none that had ended before units had their tasks.</summary>
    public static IEnumerable<Quarter> Of(WorkPlan plan) => plan.PublishedAt is not { } at ? []
        : Quarter.OfYear(plan.Year).Where(quarter => quarter.End >= ChinaTime.DayOf(at));
}
