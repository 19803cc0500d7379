using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <param name="Said">What of the second clause went where, in words for the person who joined them.</param>
internal sealed record Joined(Guid Id, string Said);

/// <summary>
/// 合并: a row and the one after it are one task. Units are gathered, a second name stays in the text; where the two print different
/// deadlines both stay to be seen, and a person decides.
/// </summary>
internal sealed class JoinClauses(DraftBook drafts, PlatformDb db)
{
    public async Task<Outcome<Joined>> WithNext(PlanKeeper keeper, Guid planId, SeenClause seen, CancellationToken stop = default)
    {
        var said = "";
        var outcome = await drafts.ChangeClause(keeper, "workplans.correct", planId, seen, async (doing, _, first) =>
        {
            var second = await drafts.InForce(planId).FirstOrDefaultAsync(c => c.Ordinal == first.Ordinal + 1, stop);
            if (first.IsDropped || second is null)
                return PlanRefusals.NothingFollows;
            said = string.Concat(Take(first, second).Select(part => "；" + part));
            db.Remove(second);
            await drafts.Shift(planId, first.Ordinal + 2, -1, stop);
            doing.About("workplans.clause", first.Id, $"把第{first.Ordinal}条与下一条合并{said}");
            return first.Id;
        }, stop);
        return outcome.IsRefused ? Outcome<Joined>.Refused(outcome.Refusals) : new Joined(outcome.Value, $"已与下一条合并{said}。");
    }

    private static List<string> Take(PlanClause first, PlanClause second)
    {
        List<string> said = [];
        if (second.Number is { } number && number != first.Number)
            said.Add(first.Number is null ? $"序号取下一条的“{number}”" : $"序号保留“{first.Number}”，下一条的“{number}”不再使用");
        first.Number ??= second.Number;
        TakeWords(first, second, said);
        TakeUnits(first, second, said);
        TakeDeadline(first, second, said);
        first.Quantities = [.. first.Quantities, .. second.Quantities];
        first.InBodyDates = [.. first.InBodyDates.Union(second.InBodyDates)];
        (first.SourceStart, first.SourceEnd) = (Math.Min(first.SourceStart, second.SourceStart), Math.Max(first.SourceEnd, second.SourceEnd));
        first.Confidence = Math.Min(first.Confidence, second.Confidence);
        return said;
    }

    private static void TakeWords(PlanClause first, PlanClause second, List<string> said)
    {
        var name = second.Name is { } words && first.Name is not null && words != first.Name && !second.Text.StartsWith(words, StringComparison.Ordinal) ? words : null;
        if (name is not null)
            said.Add($"下一条的名称“{name}”并入任务内容");
        else if (first.Name is null && second.Name is not null)
            said.Add($"任务名称取下一条的“{second.Name}”");
        first.Name ??= second.Name;
        first.Text += name is null ? second.Text : $"{name}：{second.Text}";
        first.Doubts = [.. first.Doubts.Union(second.Doubts).Where(doubt => doubt.Field != "text")];
    }

    private static void TakeUnits(PlanClause first, PlanClause second, List<string> said)
    {
        var before = first.Lead.Count + first.Support.Count;
        first.Lead = [.. first.Lead.Union(second.Lead)];
        first.Support = [.. first.Support.Union(second.Support).Except(first.Lead)];
        if (first.Lead.Count + first.Support.Count > before)
            said.Add($"单位合为{string.Join('、', first.Lead.Concat(first.Support))}");
    }

    private static void TakeDeadline(PlanClause first, PlanClause second, List<string> said)
    {
        if ((first.DeadlinePrinted, first.DueOn) == (second.DeadlinePrinted, second.DueOn))
            return;
        var (one, other) = (first.DeadlinePrinted ?? "未写明", second.DeadlinePrinted ?? "未写明");
        first.Doubts.Add(new("deadline", $"合并前两条的完成时限不同（{one}；{other}），请核定。"));
        said.Add($"完成时限不同（{one}；{other}），请核定");
        first.DeadlinePrinted = Fitting.Cut(string.Join('；', ((string?[])[first.DeadlinePrinted, second.DeadlinePrinted]).OfType<string>().Distinct()), 200) is { Length: > 0 } both ? both : null;
        first.DueOn ??= second.DueOn;
    }
}
