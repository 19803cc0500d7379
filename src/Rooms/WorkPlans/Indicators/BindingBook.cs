using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>What the office decides about one figure of a clause.</summary>
internal sealed record BindingEntry(TargetOperator Operator, decimal? Value, DateOnly? DueOn, bool PerUnit, bool OnlyTied);

/// <summary>The acts that tie clauses to figures: propose, confirm, decline, add, say that only people can report.</summary>
internal sealed class BindingBook(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions, IEnumerable<IIndicator> indicators, ProposedFigures proposed)
{
    private const string Act = "workplans.bind";

    /// <summary>Writes down proposals for clauses that have none of that figure yet; decisions once made stay.</summary>
    public Task<Outcome<int>> Propose(Guid planId, CurrentPerson who, CancellationToken stop = default) => acts.Do<int>(Act, who.Actor, async doing =>
    {
        if (await Plan(planId, who, stop) is not { } plan)
            return BindingRefusals.NotYourPlan;
        var (added, reported) = await proposed.Add(plan, doing, stop);
        doing.About("workplans.plan", planId, $"为条款提出指标建议{added}项，标记只能人工填报{reported}条");
        return added;
    }, stop);

    /// <param name="indicatorId">Proposed or not: the office may bind any figure.</param>
    public Task<Outcome<ClauseBinding>> Confirm(Guid clauseId, string indicatorId, BindingEntry entry, CurrentPerson who, CancellationToken stop = default) =>
        Decide(clauseId, indicatorId, who, (binding, info) =>
        {
            if (Wrong(entry, info) is { Count: > 0 } reasons)
                return reasons;
            (binding.Operator, binding.Value, binding.DueOn) = (entry.Operator, entry.Value, entry.DueOn);
            (binding.PerUnit, binding.OnlyTied) = (entry.PerUnit, entry.OnlyTied);
            (binding.IsConfirmed, binding.IsDeclined) = (true, null);
            return [];
        }, "绑定指标", stop);

    public Task<Outcome<ClauseBinding>> Decline(Guid clauseId, string indicatorId, CurrentPerson who, CancellationToken stop = default) =>
        Decide(clauseId, indicatorId, who, (binding, _) =>
        {
            (binding.IsConfirmed, binding.IsDeclined) = (false, true);
            return [];
        }, "不采用指标", stop);

    public Task<Outcome<PlanClause>> MarkReported(Guid clauseId, bool only, CurrentPerson who, CancellationToken stop = default) => acts.Do<PlanClause>(Act, who.Actor, async doing =>
    {
        var clause = await db.Set<PlanClause>().FindAsync([clauseId], stop);
        if (clause is null || await Plan(clause.PlanId, who, stop) is null)
            return BindingRefusals.NotYourPlan;
        clause.IsReportedOnly = only;
        doing.About("workplans.clause", clauseId, only ? "标记为只能人工填报" : "取消只能人工填报的标记");
        return clause;
    }, stop);

    private Task<Outcome<ClauseBinding>> Decide(
        Guid clauseId, string indicatorId, CurrentPerson who, Func<ClauseBinding, IndicatorInfo?, List<Refusal>> change, string what, CancellationToken stop) =>
        acts.Do<ClauseBinding>(Act, who.Actor, async doing =>
        {
            var clause = await db.Set<PlanClause>().FindAsync([clauseId], stop);
            if (clause is null || await Plan(clause.PlanId, who, stop) is null)
                return BindingRefusals.NotYourPlan;
            var info = indicators.FirstOrDefault(indicator => indicator.Info.Id == indicatorId)?.Info;
            var binding = await db.Set<ClauseBinding>().FirstOrDefaultAsync(b => b.ClauseId == clauseId && b.IndicatorId == indicatorId, stop);
            if (binding is null && info is null)
                return BindingRefusals.NoSuchFigure;
            binding ??= db.Add(new ClauseBinding { Id = Guid.CreateVersion7(doing.Act.At), ClauseId = clauseId, IndicatorId = indicatorId }).Entity;
            if (change(binding, info) is { Count: > 0 } reasons)
                return reasons;
            (binding.DecidedByName, binding.DecidedAt) = (who.Name, doing.Now);
            doing.About("workplans.clause", clauseId, $"{what}:{Proposals.TitleOf(indicatorId, info)}");
            return binding;
        }, stop);

    private static List<Refusal> Wrong(BindingEntry entry, IndicatorInfo? info)
    {
        var reasons = new List<Refusal>();
        if (entry.Value is < 0 || entry.Value > 100 && info?.Kind == IndicatorKind.Share)
            reasons.Add(BindingRefusals.ValueOutOfRange);
        if (entry is { PerUnit: true, Value: null })
            reasons.Add(BindingRefusals.PerUnitNeedsValue);
        return reasons;
    }

    /// <summary>Null where this person may not bind clauses of the plan.</summary>
    private async Task<WorkPlan?> Plan(Guid planId, CurrentPerson who, CancellationToken stop) =>
        permissions.Allows(who.Role, Act) && await db.Set<WorkPlan>().FindAsync([planId], stop) is { } plan && await scope.IsOffice(who, plan.AgencyId, stop) ? plan : null;
}

internal static class BindingRefusals
{
    public static readonly Refusal NotYourPlan = new("workplans.plan-not-managed", "没有找到这份计划，或者它不由您的科室管理。");

    public static readonly Refusal NoSuchFigure = new("workplans.no-such-figure", "平台中没有这个指标。", "IndicatorId");

    public static readonly Refusal ValueOutOfRange = new("workplans.target-out-of-range", "目标值不能为负；比例类指标填0至100。", "Value");

    public static readonly Refusal PerUnitNeedsValue = new("workplans.per-unit-needs-value", "按单位分别考核的指标须填写目标值。", "Value");
}
