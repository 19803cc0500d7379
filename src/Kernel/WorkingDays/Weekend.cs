namespace Mingtang.Kernel.WorkingDays;

internal static class Weekend
{
    extension(DateOnly day)
    {
        public bool IsWeekend => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }
}
