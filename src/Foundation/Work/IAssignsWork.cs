using Mingtang.Foundation.People;

namespace Mingtang.Foundation.Work;

/// <summary>A room in which something waits for somebody. The desk home, urging and calendars read it: one clock, one chaser.</summary>
public interface IAssignsWork
{
    /// <summary>What waits for this person at the post in use; for the office, also what it watches in other units.</summary>
    Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop);
}

/// <param name="Kind">Chinese, short: 待分解, 待审查.</param>
/// <param name="DueOn">The last day that is still in time, or null when no clock runs.</param>
/// <param name="UnitName">Whose duty it is.</param>
public sealed record WaitingWork(ItemRef Item, string Kind, string Title, string Url, string? UnitName, DateOnly? DueOn)
{
    /// <summary>Negative once overdue; 0 on the last day.</summary>
    public int? DaysLeft(DateOnly today) => DueOn is { } due ? due.DayNumber - today.DayNumber : null;
}
