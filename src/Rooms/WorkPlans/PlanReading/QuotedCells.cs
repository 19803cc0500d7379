namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A spreadsheet puts a cell of several lines in quotes when it is copied: its lines are one line of the table.</summary>
internal static class QuotedCells
{
    private const int mostLines = 40;

    public static List<object> Joined(List<object> parts)
    {
        if (!parts.Exists(part => part is PlanLine line && Opens(line.Body) > 0))
            return parts;
        var made = new List<object>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not PlanLine line || Opens(line.Body) is not (> 0 and var open) || End(parts, i) is not (> 0 and var end))
            {
                made.Add(parts[i]);
                continue;
            }
            var body = line.Body;
            for (var next = i + 1; next <= end; next++)
                body += ((PlanLine)parts[next]).Body;
            made.Add(PlanLine.Of(line.Start, ((PlanLine)parts[end]).End, body.Replace("\t\"", "\t", StringComparison.Ordinal).Replace("\"\t", "\t", StringComparison.Ordinal).TrimEnd('"'), line.OpensParagraph, 0));
            i = end;
        }
        return made;
    }

    // The place of a quote that opens the last cell and does not close in this line.
    private static int Opens(string body)
    {
        var open = body.LastIndexOf("\t\"", StringComparison.Ordinal) + 1;
        return open > 0 && body.IndexOf('"', open + 1) < 0 ? open : 0;
    }

    private static int End(List<object> parts, int from)
    {
        for (var i = from + 1; i < Math.Min(parts.Count, from + mostLines) && parts[i] is PlanLine line; i++)
            if (line.Body.IndexOf('"') is >= 0 and var close)
                return close + 1 == line.Body.Length || line.Body[close + 1] == '\t' ? i : 0;
        return 0;
    }
}
