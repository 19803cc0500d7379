namespace Mingtang.WorkPlans.PlanReading;

/// <summary>`整改措施:` with numbered measures under it, each with the units and the day of its own.</summary>
internal static class Measures
{
    public static bool AreListed(List<PlanLine> lines)
    {
        var (lists, assigned) = (0, 0);
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            if (lines[i].Mark.IsSome || Labels.Of(lines[i].Printed) is not [{ Role: Role.Text, Value: "" }] || !lines[i + 1].Mark.IsFigure)
                continue;
            lists++;
            if (!lines[i + 2].Mark.IsSome && Labels.Of(lines[i + 2].Printed) is { Count: > 0 } labels && Labels.IsDuty(labels[0].Role) && HasSecond(lines, i + 3))
                assigned++;
        }
        return assigned > 0 && assigned * 2 > lists;
    }

    // One measure alone with the units below it may be a list that is the text of its problem.
    private static bool HasSecond(List<PlanLine> lines, int at) => at + 1 < lines.Count && lines[at].Mark is { IsFigure: true, Value: 2 } && Labels.Of(lines[at + 1].Printed) is { Count: > 0 } labels && Labels.IsDuty(labels[0].Role);
}
