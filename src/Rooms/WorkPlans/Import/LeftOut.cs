using System.Text.RegularExpressions;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <summary>
/// What the print gives to units and no task holds: lines with 责任单位 and a name behind it, numbered rows of a table. A print that mixes tables and
/// paragraphs may be read by one of them, and a draft that merely looks complete is worse than one that says what is missing.
/// </summary>
internal static partial class LeftOut
{
    private const int Quoted = 24;

    /// <returns>The lines, trimmed, in the order of the print.</returns>
    public static IReadOnlyList<string> Of(string source, IReadOnlyList<ReadTask> tasks)
    {
        var spans = tasks.Select(task => task.Source).Where(span => span.End > span.Start).OrderBy(span => span.Start).ToList();
        var headings = tasks.SelectMany(task => new[] { task.Section, task.Subsection, task.Item, task.Name }).OfType<string>().Where(heading => heading.Length > 1).ToHashSet();
        var (left, next) = (new List<string>(), 0);
        foreach (var line in Lines(source))
        {
            while (next < spans.Count && spans[next].End <= line.Start)
                next++;
            var isHeld = next < spans.Count && spans[next].Start < line.End;
            var words = source[line.Start..line.End].Trim();
            if (!isHeld && GivesWork().IsMatch(words) && !headings.Any(heading => words.StartsWith(heading, StringComparison.Ordinal)))
                left.Add(words);
        }
        return left;
    }

    public static string? Doubt(string source, IReadOnlyList<ReadTask> tasks) => Of(source, tasks) is [var first, ..] left
        ? $"原文里有{left.Count}处像是任务、却没有读成任务，例如“{Quote(first)}”；请对照原文增加，或者把表格和正文分开粘贴。"
        : null;

    /// <summary>A wrapped line may begin with what ended the one before.</summary>
    private static string Quote(string line)
    {
        var words = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimStart('，', '。', '；', '、', ',', ';', ' ');
        return words.Length > Quoted ? words[..Quoted] + "…" : words;
    }

    private static IEnumerable<SourceSpan> Lines(string source)
    {
        for (var start = 0; start < source.Length;)
        {
            var end = source.IndexOf('\n', start) is var found and >= 0 ? found : source.Length;
            if (end > start)
                yield return new(start, end);
            start = end + 1;
        }
    }

    /// <summary>各责任单位： addresses the reader. A row of a table without its words is one as well.</summary>
    [GeneratedRegex(@"(?<!各)(?:责任|牵头|主办|承办)(?:单位|部门)[ \t]*[:：][ \t]*[一-龥]|^\|[ \t]*[0-9]{1,3}[ \t]*\|(?:[^|]*\|){2,}$")]
    private static partial Regex GivesWork();
}
