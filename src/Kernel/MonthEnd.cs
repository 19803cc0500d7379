namespace Mingtang.Kernel;

/// <summary>「N月底前」 in plans means the month's last calendar day, worked or not.</summary>
public static class MonthEnd
{
    extension(DateOnly day)
    {
        /// <summary>The last day of the month the day lies in.</summary>
        public DateOnly EndOfMonth => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
    }
}
