using System.Globalization;

namespace Mingtang.Kernel.WorkingDays;

/// <summary>Reads holiday notices from text, one line each, and refuses every doubtful line at once: a slip here moves deadlines.</summary>
internal sealed class HolidayText
{
    /// <summary>No notice since 2007 gave more than ten days in a row.</summary>
    private const int LongestBreak = 15;

    private readonly List<Refusal> refusals = [];
    private readonly HashSet<DateOnly> named = [];
    private int line;

    public static Outcome<HolidayNotice[]> Read(string text)
    {
        var reader = new HolidayText();
        var notices = reader.ReadLines(text).ToArray();
        if (notices.Length == 0 && reader.refusals.Count == 0)
            reader.refusals.Add(new("kernel.calendar-empty", "没有读到任何一年的放假安排，每行应以四位年份开头。"));
        return reader.refusals.Count > 0 ? reader.refusals : notices;
    }

    private IEnumerable<HolidayNotice> ReadLines(string text)
    {
        var years = new HashSet<int>();
        foreach (var printed in text.Split('\n'))
        {
            line++;
            var content = printed.Trim('\r', ' ', '\t', '\uFEFF');
            if (content.Length == 0 || content[0] == '#')
                continue;
            if (content.Length < 6 || content[4] != ' ' || !int.TryParse(content.AsSpan(0, 4), NumberStyles.None, null, out var year) || year < 1950)
                Refuse("kernel.calendar-line-unreadable", "应以四位年份和空格开头");
            else if (!years.Add(year))
                Refuse("kernel.calendar-year-twice", $"{year}年出现了两次");
            else
                yield return new(year, [.. content[5..].Split(';', StringSplitOptions.TrimEntries).Select(part => ReadHoliday(part, year))]);
        }
    }

    private Holiday ReadHoliday(string part, int year)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || char.IsAsciiDigit(words[0][0]) || words[0][0] == '+')
        {
            Refuse("kernel.calendar-holiday-unreadable", $"「{part}」应为节日名称和日期");
            return new("", [], []);
        }
        var off = words.Skip(1).Where(word => word[0] != '+').SelectMany(word => ReadSpan(word, year)).ToList();
        var worked = words.Skip(1).Where(word => word[0] == '+').SelectMany(word => ReadSpan(word[1..], year)).ToList();
        foreach (var day in worked.Where(day => !day.IsWeekend))
            Refuse("kernel.calendar-make-up-on-weekday", $"{day:yyyy-MM-dd}不是星期六或星期日，不能调休上班");
        foreach (var day in off.Concat(worked).Where(day => !named.Add(day)))
            Refuse("kernel.calendar-day-twice", $"{day:yyyy-MM-dd}出现了两次");
        return new(words[0], off, worked);
    }

    private IEnumerable<DateOnly> ReadSpan(string word, int year)
    {
        var ends = word.Split("..");
        if (ends.Length > 2 || ReadDay(ends[0], year) is not { } first || ReadDay(ends[^1], year) is not { } last
            || last < first || last.DayNumber - first.DayNumber >= LongestBreak)
        {
            Refuse("kernel.calendar-day-unreadable", $"「{word}」应为 MM-DD、MM-DD..MM-DD，或上一年12月的 YYYY-MM-DD");
            return [];
        }
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
    }

    /// <summary>A day of the notice's own year, or of the December before; nothing else belongs to a notice.</summary>
    private static DateOnly? ReadDay(string word, int year) =>
        DateOnly.TryParseExact(word.Length == 5 ? $"{year}-{word}" : word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && (day.Year == year || (day.Year == year - 1 && day.Month == 12)) ? day : null;

    private void Refuse(string code, string what) => refusals.Add(new(code, $"第{line}行：{what}。", Source: "Holiday Measures 7"));
}
