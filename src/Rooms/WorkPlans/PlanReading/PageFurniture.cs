using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Page numbers, and the headers and footers that repeat beside them, are no part of the plan.</summary>
internal static partial class PageFurniture
{
    public static List<object> Dropped(List<object> parts)
    {
        var isNumber = new bool[parts.Count];
        for (var i = 0; i < parts.Count; i++)
            isNumber[i] = parts[i] is PlanLine line && (IsPageNumber(line.Plain) || SaysGoesOn(line) || IsBareNumberAtEdge(parts, i));
        var repeated = RepeatedAtEdges(parts, isNumber);
        var kept = new List<object>(parts.Count);
        var opensPage = false;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not PlanLine line)
                kept.Add(parts[i]);
            else if (isNumber[i] || line.IsEmpty || repeated.Contains(Essence(line)) && IsAtEdge(parts, isNumber, i))
                opensPage |= line.OpensPage;
            else
            {
                kept.Add(opensPage ? line with { OpensPage = true } : line);
                opensPage = false;
            }
        }
        return kept;
    }

    public static bool IsPageNumber(string plain) => plain.Length < 64 && PageNumber().IsMatch(plain);

    /// <summary>工作任务分解表（续）above the rest of a table on its next page.</summary>
    private static bool SaysGoesOn(PlanLine line) => line.Plain.Length < 60 && !line.Body.Contains('\t', StringComparison.Ordinal) && GoesOn().IsMatch(line.Plain);

    private static HashSet<string> RepeatedAtEdges(List<object> parts, bool[] isNumber)
    {
        var counts = new Dictionary<string, int>();
        var first = parts.FindIndex(part => part is PlanLine { IsEmpty: false });
        for (var i = 0; i < parts.Count; i++)
            if (parts[i] is PlanLine { IsEmpty: false } line && !isNumber[i] && CanRepeat(line) && (i == first || IsAtEdge(parts, isNumber, i)))
                counts[Essence(line)] = counts.GetValueOrDefault(Essence(line)) + 1;
        var pages = isNumber.Count(number => number);
        return counts.Where(count => count.Value > 1 && count.Value * 2 >= pages).Select(count => count.Key).ToHashSet();
    }

    // A repeated table header is met again by the table itself, which needs it to find its columns on the new page.
    private static bool CanRepeat(PlanLine line) =>
        line.Plain.Length <= 60 && !line.Mark.IsSome && line.Plain.IndexOfAny([',', '。']) < 0 && line.Plain[^1] is not ('。' or ';' or ')' or ',' or '、') && !line.Plain.Contains('|', StringComparison.Ordinal)
        && !line.Body.Contains('\t', StringComparison.Ordinal) && !HeadsColumns(line);

    // The name of the paper on the left and a number of its own on the right make a page head, words of columns a table's.
    private static bool HeadsColumns(PlanLine line) => line.Plain.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is var pieces
        && (pieces.Length > 2 || pieces.Any(piece => Vocabulary.RoleOf(piece) != Role.None));

    private static bool IsAtEdge(List<object> parts, bool[] isNumber, int i)
    {
        for (var j = Math.Max(0, i - 2); j <= Math.Min(parts.Count - 1, i + 2); j++)
            if (j != i && isNumber[j])
                return true;
        for (var j = Math.Max(0, i - 1); j <= Math.Min(parts.Count - 1, i + 2); j++)
            if (parts[j] is PlanLine { OpensPage: true })
                return true;
        return false;
    }

    private static bool IsBareNumberAtEdge(List<object> parts, int i)
    {
        if (parts[i] is not PlanLine line || line.Plain.Length is 0 or > 4 || !line.Plain.All(char.IsAsciiDigit))
            return false;
        return i + 1 < parts.Count && parts[i + 1] is PlanLine { OpensPage: true };
    }

    private static string Essence(PlanLine line) => string.Concat(line.Plain.Where(c => !char.IsAsciiDigit(c) && c != ' '));

    [GeneratedRegex(@"^[^,。;:|]{2,50}(?:表|单|清单|方案|要点|计划) ?\((?:续|续表|接上页|续上表)[\d一二三四五]?\)$|^\(?(?:续表|续上表|接上表|接上页)\)?[\d一二三四五]?$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^(?:[-·~ ]+ ?\d{1,4} ?[-·~ ]+|第 ?\d{1,4} ?页(?:[ ,/]*共 ?\d{1,4} ?页)?|\d{1,4} ?/ ?\d{1,4}|共 ?\d{1,4} ?页[ ,/]*第 ?\d{1,4} ?页|[Pp](?:age|AGE)\.? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|\d{1,4} of \d{1,4}|[^,。;]{2,40} {2,}第 ?\d{1,4} ?页(?:[ ,/]*共 ?\d{1,4} ?页)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
