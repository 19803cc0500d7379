using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests.Clock;

/// <summary>A day that was told to somebody outside, by which that person acts. A later calendar may move it back and never brings it forward.</summary>
internal static class CitizenDeadline
{
    /// <param name="told">The date printed in the letter.</param>
    public static DateOnly Of(TimeLimit limit, DateOnly from, DateOnly told, WorkingDayCalendar calendar) =>
        new Deadline(DeadlineOwner.Citizen, limit, from, told, Provisional: false, Communicated: told).Recompute(calendar).Due;
}
