namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A table pasted as lines of text: a head whose words name columns, and at least two rows right below it.</summary>
internal static class PastedRows
{
    /// <param name="heads">How many columns a line names; 0 where it is no head.</param>
    /// <param name="isRow">Whether a line is a row of so many columns.</param>
    /// <param name="set">The same line with a tab between cells.</param>
    public static List<object> Tabbed(List<object> parts, Func<PlanLine, int> heads, Func<PlanLine, int, bool> isRow, Func<PlanLine, PlanLine> set)
    {
        List<object>? made = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not PlanLine line || heads(line) is not (> 0 and var width))
                continue;
            var end = i + 1;
            while (end < parts.Count && parts[end] is PlanLine row && isRow(row, width))
                end++;
            if (end - i < 3)
                continue;
            made ??= [.. parts];
            for (; i < end; i++)
                made[i] = set((PlanLine)parts[i]);
            i--;
        }
        return made ?? parts;
    }
}
