using Mingtang.Kernel;

namespace Mingtang.Printing;

/// <param name="Key">Stable for the life of the thing, e.g. its id; never made from words that may change.</param>
/// <param name="Ends">Null for a whole day, such as a deadline.</param>
/// <param name="ChangedAt">When the entry was last changed, not when the calendar was printed: an unchanged calendar keeps its bytes.</param>
public sealed record CalendarEntry(string Key, string Summary, DateTimeOffset Begins, DateTimeOffset? Ends, DateTimeOffset ChangedAt)
{
    /// <summary>Grows with every change of time or place; programs take the higher one.</summary>
    public int Revision { get; init; }

    public string? Description { get; init; }

    public string? Place { get; init; }

    public Uri? Url { get; init; }

    public bool CalledOff { get; init; }

    public int? RemindDaysBefore { get; init; }

    public static CalendarEntry OnDay(string key, string summary, DateOnly day, DateTimeOffset changedAt) =>
        new(key, summary, ChinaTime.StartOf(day), null, changedAt);
}
