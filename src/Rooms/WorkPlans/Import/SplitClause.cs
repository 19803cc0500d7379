using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>拆分: one row that holds two tasks becomes two. Both have the units and the deadline of the one, to be checked; the second number is for the person to write.</summary>
internal sealed class SplitClause(DraftBook drafts, PlatformDb db, TimeProvider clock)
{
    /// <param name="at">Where the second text begins, in UTF-16 units of the clause's text.</param>
    /// <returns>The second clause.</returns>
    public Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, SeenClause seen, int at, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, async (doing, plan, clause) =>
        {
            if (at <= 0 || at >= clause.Text.Length || char.IsLowSurrogate(clause.Text[at]))
                return PlanRefusals.SplitOutside;
            var (first, second) = (clause.Text[..at].Trim(), clause.Text[at..].Trim());
            if (first.Length == 0 || second.Length == 0)
                return PlanRefusals.SplitOutside;
            await drafts.Shift(planId, clause.Ordinal + 1, +1, stop);
            var made = Second(clause, second);
            (made.SourceStart, made.SourceEnd) = SourceMark.Find(plan.SourceText, clause.SourceStart, clause.SourceEnd, second);
            (clause.Text, clause.SourceEnd) = (first, made.SourceStart > clause.SourceStart ? made.SourceStart : clause.SourceEnd);
            foreach (var half in (PlanClause[])[clause, made])
            {
                half.Doubts = [.. half.Doubts.Where(doubt => doubt.Field is not ("text" or "quantities" or "inBodyDates")), .. Shared(half)];
                TextFigures.Reread(half);
            }
            doing.About("workplans.clause", clause.Id, $"把第{clause.Ordinal}条拆成两条");
            return db.Add(made).Entity.Id;
        }, stop);

    /// <summary>Where a text may sensibly be parted: after each sentence, and after each semicolon.</summary>
    public static IReadOnlyList<int> Joints(string text) =>
        [.. Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => text[at - 1] is '。' or '\uFF1B' or ';' or '\n' && !string.IsNullOrWhiteSpace(text[at..]))];

    private static IEnumerable<ClauseDoubt> Shared(PlanClause half)
    {
        if (half.Lead.Count + half.Support.Count > 0)
            yield return new("lead", "拆分出的两条单位相同，请核对本条由谁承担。");
        if (half.DeadlinePrinted is not null || half.DueOn is not null)
            yield return new("deadline", "拆分出的两条完成时限相同，请核对。");
    }

    private PlanClause Second(PlanClause first, string text) => new()
    {
        Id = Ids.New(clock),
        PlanId = first.PlanId,
        Ordinal = first.Ordinal + 1,
        Section = first.Section,
        Subsection = first.Subsection,
        Item = first.Item,
        Text = text,
        Lead = first.Lead,
        Support = first.Support,
        DeadlinePrinted = first.DeadlinePrinted,
        DueOn = first.DueOn,
        Quantities = first.Quantities,
        InBodyDates = first.InBodyDates,
        Doubts = first.Doubts,
        Confidence = first.Confidence,
    };
}
