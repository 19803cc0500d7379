using System.Text;
using Mingtang.Kernel;
using Mingtang.Printing.Calendars;

namespace Mingtang.Printing;

/// <summary>A calendar other programs subscribe to (RFC 5545). An entry keeps its key for life; moved or called off, the next print says so under the same identity.</summary>
public static class CalendarPrinter
{
    /// <param name="domain">Makes keys unique in the world; the site's own name.</param>
    public static byte[] Print(string name, string domain, IEnumerable<CalendarEntry> entries)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Mingtang//Calendar//ZH");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("X-WR-CALNAME", name);
        lines.Add("X-WR-TIMEZONE", "Asia/Shanghai");
        foreach (var entry in entries)
            Add(lines, domain, entry);
        lines.Add("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void Add(ContentLines lines, string domain, CalendarEntry entry)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", $"{entry.Key}@{domain}");
        lines.Add("DTSTAMP", ContentLines.Instant(entry.ChangedAt));
        lines.Add("LAST-MODIFIED", ContentLines.Instant(entry.ChangedAt));
        lines.Add("SEQUENCE", entry.Revision.ToString());
        When(lines, entry);
        lines.AddText("SUMMARY", entry.Summary);
        lines.AddText("DESCRIPTION", entry.Description);
        lines.AddText("LOCATION", entry.Place);
        lines.Add("URL", entry.Url?.AbsoluteUri);
        lines.Add("STATUS", entry.CalledOff ? "CANCELLED" : "CONFIRMED");
        if (entry.RemindDaysBefore is { } days && !entry.CalledOff)
            Remind(lines, entry, days);
        lines.Add("END", "VEVENT");
    }

    /// <summary>A whole day ends where the next begins, and takes nobody's time: a deadline is no meeting.</summary>
    private static void When(ContentLines lines, CalendarEntry entry)
    {
        if (entry.Ends is { } ends)
        {
            lines.Add("DTSTART", ContentLines.Instant(entry.Begins));
            lines.Add("DTEND", ContentLines.Instant(ends));
            return;
        }

        var day = ChinaTime.DayOf(entry.Begins);
        lines.Add("DTSTART;VALUE=DATE", day.ToString("yyyyMMdd"));
        lines.Add("DTEND;VALUE=DATE", day.AddDays(1).ToString("yyyyMMdd"));
        lines.Add("TRANSP", "TRANSPARENT");
    }

    private static void Remind(ContentLines lines, CalendarEntry entry, int days)
    {
        lines.Add("BEGIN", "VALARM");
        lines.Add("ACTION", "DISPLAY");
        lines.AddText("DESCRIPTION", entry.Summary);
        lines.Add("TRIGGER", $"-P{days}D");
        lines.Add("END", "VALARM");
    }
}
