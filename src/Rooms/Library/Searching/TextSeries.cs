using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingtang.Library.Searching;

/// <summary>
/// What comes out anew every year (a standard, a budget, an enrolment) bears the same title but for its year. The latest speaks; the others are
/// marked as of earlier years.
/// </summary>
internal static partial class TextSeries
{
    /// <summary>The title without its numbers: equal for the issues of one series.</summary>
    public static string Of(string title) => string.Concat(title.Where(letter => !char.IsDigit(letter)));

    /// <summary>The year it is about; null where the title names none.</summary>
    public static int? YearOf(string title) => Year().Match(title) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>Of each series the latest takes the place of the first, and those of earlier years are marked.</summary>
    public static List<FoundLine> NewestFirst(List<FoundLine> lines)
    {
        var turns = lines.GroupBy(line => Of(line.Title)).ToDictionary(
            series => series.Key, series => new Queue<FoundLine>(series.OrderBy(line => line.IsEnded).ThenByDescending(line => YearOf(line.Title)).ThenByDescending(line => line.Day).ThenBy(line => line.Place)));
        var latest = turns.ToDictionary(series => series.Key, series => series.Value.Max(line => YearOf(line.Title)));
        return [.. lines.Select((line, index) => turns[Of(line.Title)].Dequeue() with { Place = lines[index].Place }).Select(line => line with { IsEarlier = YearOf(line.Title) < latest[Of(line.Title)] })];
    }

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年)")]
    private static partial Regex Year();
}
