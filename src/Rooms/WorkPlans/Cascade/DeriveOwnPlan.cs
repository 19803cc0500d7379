using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Cascade;

/// <summary>制定本单位要点: a draft from the clauses of the upper plan that name the unit; it adds its own and publishes it as its own.</summary>
internal sealed class DeriveOwnPlan(ActBook acts, PlatformDb db, IUnits units, PermissionBook permissions)
{
    public Task<Outcome<WorkPlan>> Do(Guid upperPlanId, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<WorkPlan>(CascadePermissions.Derive, who.Actor, async doing =>
        {
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == upperPlanId, stop) is not { } upper
                || who.UnitId is not { } id || await units.Find(id, stop) is not { } unit || !permissions.Allows(who.Role, CascadePermissions.Derive))
                return CascadeRefusals.NotYours;
            var tasks = await db.Set<PlanTask>().AsNoTracking().Include(task => task.Clause)
                .Where(task => task.PlanId == upperPlanId && task.UnitId == id && task.State != TaskState.Stopped && !task.Clause!.IsDropped).OrderBy(task => task.Clause!.Ordinal).ToListAsync(stop);
            List<Refusal> reasons = [.. await Reasons(upper, id, tasks.Count, stop)];
            if (reasons.Count > 0)
                return reasons;
            var plan = Draft(upper, unit, tasks, doing);
            doing.About("workplans.plan", plan.Id, $"据《{upper.Title}》拟本单位要点：{tasks.Count}条");
            return plan;
        }, stop);

    private async Task<IEnumerable<Refusal>> Reasons(WorkPlan upper, Guid unit, int tasks, CancellationToken stop)
    {
        List<Refusal> reasons = [];
        if (upper.State != PlanState.Published)
            reasons.Add(CascadeRefusals.UpperNotInForce);
        if (upper.AgencyId == unit)
            reasons.Add(CascadeRefusals.OwnAlready);
        if (tasks == 0)
            reasons.Add(CascadeRefusals.NothingNamed);
        if (await db.Set<WorkPlan>().AnyAsync(p => p.AgencyId == unit && p.Year == upper.Year && (p.State != PlanState.Draft || p.UpperPlanId == upper.Id), stop))
            reasons.Add(CascadeRefusals.HasOne);
        return reasons;
    }

    private WorkPlan Draft(WorkPlan upper, UnitRef unit, List<PlanTask> tasks, Doing doing)
    {
        var texts = tasks.ConvertAll(task => task.Clause!.Text);
        var plan = new WorkPlan
        {
            Id = Guid.CreateVersion7(doing.Act.At),
            AgencyId = unit.Id,
            Year = upper.Year,
            UpperPlanId = upper.Id,
            Title = $"{unit.Name}{upper.Year}年政务公开工作要点",
            Issuer = unit.Name,
            BreakdownDays = upper.BreakdownDays,
            SourceText = string.Join('\n', texts),
        };
        var start = 0;
        foreach (var (task, place) in tasks.Select((task, place) => (task, place)))
        {
            plan.Clauses.Add(Clause(plan, task, unit, place + 1, start, doing));
            start += texts[place].Length + 1;
        }
        db.Add(plan);
        // The short name may be shared by a section of another house; here it is this unit.
        db.Add(new NameChoice { Id = Guid.CreateVersion7(doing.Act.At), PlanId = plan.Id, Printed = unit.ShortName, UnitIds = [unit.Id] });
        return plan;
    }

    private static PlanClause Clause(WorkPlan plan, PlanTask task, UnitRef unit, int place, int start, Doing doing) => new()
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        PlanId = plan.Id,
        UpperClauseId = task.ClauseId,
        Ordinal = place,
        Section = task.Clause!.Section,
        Subsection = task.Clause.Subsection,
        Name = task.Clause.Name,
        Text = task.Clause.Text,
        Lead = [unit.ShortName],
        DeadlinePrinted = task.DueOn.ToString("yyyy-MM-dd"),
        DueOn = task.DueOn,
        Quantities = [.. task.Clause.Quantities],
        InBodyDates = [.. task.Clause.InBodyDates],
        SourceStart = start,
        SourceEnd = start + task.Clause.Text.Length,
        IsReportedOnly = task.Clause.IsReportedOnly,
    };
}
