using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mingtang.Printing;

public sealed class CalendarPrinterTests
{
    private static readonly DateTimeOffset Changed = new(2026, 10, 20, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_deadline_is_a_whole_day_in_Beijing_and_takes_no_time()
    {
        var text = Print(CalendarEntry.OnDay("task-7", "任务分解截止", new DateOnly(2026, 10, 31), Changed));
        text.ShouldContain("DTSTART;VALUE=DATE:20261031\r\nDTEND;VALUE=DATE:20261101\r\nTRANSP:TRANSPARENT\r\n");
        text.ShouldContain("UID:task-7@yunjian.example\r\nDTSTAMP:20261020T010000Z\r\n");
    }

    [Fact]
    public void A_meeting_is_printed_in_universal_time()
    {
        var entry = new CalendarEntry("open-1", "政府开放日", Changed, Changed.AddHours(2), Changed);
        Print(entry).ShouldContain("DTSTART:20261020T010000Z\r\nDTEND:20261020T030000Z\r\n");
    }

    [Fact]
    public void What_is_called_off_says_so_under_the_same_identity_and_rings_no_more()
    {
        var entry = CalendarEntry.OnDay("open-1", "开放日", new DateOnly(2026, 11, 1), Changed) with { RemindDaysBefore = 3 };
        Print(entry).ShouldContain("TRIGGER:-P3D");
        var off = Print(entry with { CalledOff = true, Revision = 1 });
        off.ShouldContain("UID:open-1@yunjian.example");
        off.ShouldContain("STATUS:CANCELLED");
        off.ShouldContain("SEQUENCE:1");
        off.ShouldNotContain("VALARM");
    }

    [Fact]
    public void Marks_that_mean_something_are_escaped() =>
        Print(CalendarEntry.OnDay("a", "甲,乙;丙\\丁\r\n戊", new DateOnly(2026, 1, 1), Changed)).ShouldContain(@"SUMMARY:甲\,乙\;丙\\丁\n戊");

    [Fact]
    public void No_line_is_longer_than_75_bytes_and_unfolding_gives_the_words_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), words =>
        {
            var summary = string.Concat(Enumerable.Repeat(PlainText.ForXml(words.Get).Replace("\n", ""), 9)) + "公开";
            var text = Print(CalendarEntry.OnDay("a", summary, new DateOnly(2026, 1, 1), Changed));
            text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
            text.Replace("\r\n ", "").ShouldContain("SUMMARY:" + summary.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,"));
        }).Holds();

    private static string Print(CalendarEntry entry) => Encoding.UTF8.GetString(CalendarPrinter.Print("我的时限", "yunjian.example", [entry]));
}
