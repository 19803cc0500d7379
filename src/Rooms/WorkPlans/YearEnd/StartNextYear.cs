using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>拟下年要点: a draft with the clauses carried over, or with all of them; the office goes on from there.</summary>
internal sealed class StartNextYear(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions)
{
    public Task<Outcome<WorkPlan>> Do(Guid planId, bool everything, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<WorkPlan>(YearEndPermissions.StartNext, who.Actor, async doing =>
        {
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan
                || !permissions.Allows(who.Role, YearEndPermissions.StartNext) || !await scope.IsOffice(who, plan.AgencyId, stop))
                return YearEndRefusals.NotYours;
            var carried = await db.Set<PlanProblem>().Where(p => p.PlanId == planId && p.CarriesOver).Select(p => p.ClauseId).Distinct().ToListAsync(stop);
            var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == planId && !c.IsDropped && (everything || carried.Contains(c.Id))).OrderBy(c => c.Ordinal).ToListAsync(stop);
            List<Refusal> reasons = [.. await Reasons(plan, clauses.Count, stop)];
            if (reasons.Count > 0)
                return reasons;
            var next = Draft(plan, clauses, [.. carried], doing);
            doing.About("workplans.plan", next.Id, $"据《{plan.Title}》拟{next.Year}年要点：{clauses.Count}条，其中转入未完成{carried.Count}条");
            return next;
        }, stop);

    private async Task<IEnumerable<Refusal>> Reasons(WorkPlan plan, int clauses, CancellationToken stop)
    {
        List<Refusal> reasons = [];
        if (plan.State == PlanState.Draft)
            reasons.Add(YearEndRefusals.NotInForce);
        if (clauses == 0)
            reasons.Add(YearEndRefusals.NothingToBegin);
        if (await db.Set<WorkPlan>().AnyAsync(p => p.PreviousPlanId == plan.Id || p.AgencyId == plan.AgencyId && p.Year == plan.Year + 1 && p.State != PlanState.Draft, stop))
            reasons.Add(YearEndRefusals.NextExists);
        return reasons;
    }

    private WorkPlan Draft(WorkPlan plan, List<PlanClause> clauses, HashSet<Guid> carried, Doing doing)
    {
        var next = new WorkPlan
        {
            Id = Guid.CreateVersion7(doing.Act.At),
            AgencyId = plan.AgencyId,
            Year = plan.Year + 1,
            PreviousPlanId = plan.Id,
            Title = plan.Title.Replace($"{plan.Year}", $"{plan.Year + 1}", StringComparison.Ordinal),
            Issuer = plan.Issuer,
            BreakdownDays = plan.BreakdownDays,
            SourceText = string.Join('\n', clauses.Select(clause => clause.Text)),
        };
        var start = 0;
        foreach (var clause in clauses)
        {
            next.Clauses.Add(Clause(next, clause, carried.Contains(clause.Id), start, doing));
            start += clause.Text.Length + 1;
        }
        db.Add(next);
        return next;
    }

    /// <summary>Its deadline is of last year and must be set anew; until then it runs to the end of the year.</summary>
    private static PlanClause Clause(WorkPlan next, PlanClause old, bool isCarried, int start, Doing doing) => new()
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        PlanId = next.Id,
        CarriedFromId = isCarried ? old.Id : null,
        Ordinal = next.Clauses.Count + 1,
        Section = old.Section,
        Subsection = old.Subsection,
        Name = old.Name,
        Text = old.Text,
        Lead = [.. old.Lead],
        Support = [.. old.Support],
        Quantities = [.. old.Quantities],
        Doubts = [new("deadline", isCarried ? "上年度未完成转入，请重新确定完成时限。" : "沿用上年度文字，请核对内容和完成时限。")],
        SourceStart = start,
        SourceEnd = start + old.Text.Length,
        IsReportedOnly = old.IsReportedOnly,
    };
}
