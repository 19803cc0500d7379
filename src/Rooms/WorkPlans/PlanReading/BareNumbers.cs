using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>`2 让要素保障更有力` over 2.1, 2.2: a heading whose number nothing closes, known by the numbers under it.</summary>
internal static partial class BareNumbers
{
    public static List<PlanLine> Marked(List<PlanLine> lines)
    {
        if (!lines.Exists(line => line.Mark is { Kind: MarkKind.Decimal, Depth: 2 }))
            return lines;
        var made = new List<PlanLine>(lines);
        for (var i = 0; i + 1 < lines.Count; i++)
            if (!lines[i].Mark.IsSome && Heading().Match(lines[i].Plain) is { Success: true } match && Opens(lines, i + 1, match.Groups["n"].Value))
                made[i] = lines[i] with { Mark = new(MarkKind.Arabic, int.Parse(match.Groups["n"].Value), 1, match.Groups["n"].Value, match.Length) };
        return made;
    }

    private static bool Opens(List<PlanLine> lines, int from, string number)
    {
        for (var i = from; i < Math.Min(lines.Count, from + 4); i++)
            if (lines[i].Mark.IsSome)
                return lines[i].Mark.Kind == MarkKind.Decimal && lines[i].Mark.Printed == number + ".1";
        return false;
    }

    [GeneratedRegex(@"^(?<n>\d{1,2}) +(?=[\u4e00-\u9fff][^。;]{1,36}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
