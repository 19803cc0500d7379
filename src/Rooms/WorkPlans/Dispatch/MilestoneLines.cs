using System.Text.RegularExpressions;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>Milestones in one cell: a line each, the day in front or behind, however the unit writes a day.</summary>
internal static partial class MilestoneLines
{
    public static string Print(PlanTask task) =>
        string.Join('\n', task.Milestones.OrderBy(milestone => milestone.Position).Select(milestone => $"{milestone.DueOn:yyyy-MM-dd} {milestone.Title}"));

    /// <summary>A line with the words of a known milestone is that milestone.</summary>
    public static IReadOnlyList<MilestoneEntry> Read(string cell, PlanTask task, int year) =>
        [.. cell.Split(['\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Entry(line, task, year))];

    private static MilestoneEntry Entry(string line, PlanTask task, int year)
    {
        var day = DayWords.Find(line, year, out var words);
        var title = Marks().Replace(words, "").Trim();
        return new(title.Length == 0 ? null : title, day, task.Milestones.FirstOrDefault(milestone => milestone.Title == title)?.Id);
    }

    [GeneratedRegex(@"^[\s\d]*[、.．)）:：,，]+|[(（]\s*[)）]|前$|[:：,，\s]+$")]
    private static partial Regex Marks();
}

/// <summary>A day as people write it in a cell: 2026-05-31, 2026/5/31, 2026年5月31日, 5月31日, 5月底, 46173 (a workbook's own count).</summary>
internal static partial class DayWords
{
    public static DateOnly? Find(string words, int year, out string rest)
    {
        rest = words;
        if (Day().Match(words) is not { Success: true } found)
            return null;
        rest = words.Remove(found.Index, found.Length);
        var inYear = found.Groups["y"].Success ? int.Parse(found.Groups["y"].Value) : year;
        var month = int.Parse(found.Groups["m"].Value);
        if (inYear is < 2000 or > 2100 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(inYear, month);
        var day = found.Groups["d"].Success ? int.Parse(found.Groups["d"].Value) : last;
        return day >= 1 && day <= last ? new DateOnly(inYear, month, day) : null;
    }

    public static DateOnly? Read(string words, int year)
    {
        if (int.TryParse(words, out var count) && count is > 40000 and < 60000)
            return new DateOnly(1899, 12, 30).AddDays(count);
        return Find(words, year, out var rest) is { } day && rest.Trim() is "" or "前" or "00:00" or "00:00:00" or "0:00:00" ? day : null;
    }

    [GeneratedRegex(@"(?:(?<y>20[0-9]{2})\s*[-/.年]\s*)?(?<m>[0-9]{1,2})\s*(?:[-/.]|月)\s*(?:(?<d>[0-9]{1,2})\s*日?|底)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
