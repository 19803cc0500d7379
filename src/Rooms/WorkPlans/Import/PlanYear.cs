using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <summary>A month without a year means the plan's year; so another year moves such days and no others.</summary>
internal static class PlanYear
{
    public static DateOnly EndOf(int year) => new(year, 12, 31);

    public static DateOnly? Due(ReadDeadline? deadline, int? readFor, int year) =>
        deadline is null ? null : readFor == year || NamesItsYear(deadline) ? deadline.Due : Deadlines.Of(deadline.Printed, year)?.Due;

    private static bool NamesItsYear(ReadDeadline deadline) => Deadlines.Of(deadline.Printed, null)?.Due is not null;

    /// <summary>The day of printed words; null where they set none.</summary>
    public static DateOnly? Due(string? printed, int year) => Deadlines.Of(printed, year)?.Due;

    /// <summary>The last day a clause's tasks are in time.</summary>
    public static DateOnly EffectiveDue(PlanClause clause, int year) => clause.DueOn ?? EndOf(year);

    /// <summary>
    /// The day on which names are looked up among the units: today, but within the plan's year, so that a plan of years ago is
    /// handed to the units of then and not to their successors of now.
    /// </summary>
    public static DateOnly DayOfUnits(int year, DateOnly today) =>
        today.Year == year ? today : today.Year > year ? EndOf(year) : new(year, 1, 1);
}
