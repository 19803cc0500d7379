namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>
/// A revised print asks only what is new: a field that reads as the plan in force has it was settled when that was handed out, and is not
/// asked again, whatever the reader doubts about it.
/// </summary>
internal static class SettledDoubts
{
    public static void LeaveOut(IEnumerable<PlanClause> inForce, WorkPlan draft)
    {
        foreach (var pair in ClauseMatching.Of(inForce, draft.Clauses))
        {
            if (pair is not { Old: { } old, New: { Doubts.Count: > 0 } made })
                continue;
            var moved = Moved(old, made).ToHashSet();
            made.Doubts.RemoveAll(doubt => !moved.Contains(doubt.Field));
        }
    }

    private static IEnumerable<string> Moved(PlanClause old, PlanClause made)
    {
        foreach (var field in ClauseFields.Differing(ClauseFields.Of(old), ClauseFields.Of(made)))
            yield return field;
        if (!old.Quantities.SequenceEqual(made.Quantities))
            yield return "quantities";
        if (!old.InBodyDates.SequenceEqual(made.InBodyDates))
            yield return "inBodyDates";
    }
}
