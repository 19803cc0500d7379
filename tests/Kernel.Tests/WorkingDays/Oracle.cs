using System.Text.Json;
using System.Text.RegularExpressions;
using Mingtang.TestKit;

namespace Mingtang.Kernel.WorkingDays;

/// <summary>
/// The calendar once more, written to be obvious and sharing no code with the one under test: a set of days off and a set of days
/// worked, from the published JSON where it is at hand, otherwise from our own file by a reading of its own.
/// </summary>
internal sealed partial class Oracle
{
    private Oracle(Dictionary<DateOnly, (string Name, bool Off)> exceptions) => Exceptions = exceptions;

    public static Oracle Any { get; } = Repository.Shared is null ? FromCompactText() : FromPublishedJson();

    public Dictionary<DateOnly, (string Name, bool Off)> Exceptions { get; }

    public static Oracle FromPublishedJson()
    {
        var exceptions = new Dictionary<DateOnly, (string, bool)>();
        for (var year = 2007; year <= 2027; year++)
        {
            using var file = JsonDocument.Parse(File.ReadAllText(Repository.InShared("data", "holidays", $"{year}.json")));
            foreach (var day in file.RootElement.GetProperty("days").EnumerateArray())
                exceptions.Add(DateOnly.Parse(day.GetProperty("date").GetString()!), (day.GetProperty("name").GetString()!, day.GetProperty("isOffDay").GetBoolean()));
        }
        return new(exceptions);
    }

    public bool IsWorked(DateOnly day) =>
        Exceptions.TryGetValue(day, out var exception) ? !exception.Off : (int)day.DayOfWeek is >= 1 and <= 5;

    private static Oracle FromCompactText()
    {
        var exceptions = new Dictionary<DateOnly, (string, bool)>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "src", "Kernel", "WorkingDays", "holidays.txt")).Where(l => l[0] != '#'))
            foreach (Match word in Days().Matches(line))
            {
                var first = Day(word.Groups["first"].Value, line[..4]);
                var last = word.Groups["last"].Success ? Day(word.Groups["last"].Value, line[..4]) : first;
                for (var day = first; day <= last; day = day.AddDays(1))
                    exceptions.Add(day, ("", !word.Value.StartsWith('+')));
            }
        return new(exceptions);
    }

    private static DateOnly Day(string printed, string year) => DateOnly.Parse(printed.Length == 5 ? $"{year}-{printed}" : printed);

    [GeneratedRegex(@"\+?(?<first>(\d{4}-)?\d\d-\d\d)(\.\.(?<last>(\d{4}-)?\d\d-\d\d))?")]
    private static partial Regex Days();
}
