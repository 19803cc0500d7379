using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>Turns clauses into what each unit is handed.</summary>
internal sealed class Dispatching(WorkPlan plan, UnitMeanings meanings, DateTime now, TimeProvider clock)
{
    public IEnumerable<PlanTask> TasksOf(PlanClause clause) => meanings.SharesOf(clause).Select(share => Task(clause, share));

    public PlanTask Task(PlanClause clause, UnitShare share) => new()
    {
        Id = Ids.New(clock),
        PlanId = plan.Id,
        ClauseId = clause.Id,
        UnitId = share.Unit.Id,
        Part = share.Part,
        State = TaskLifecycle.Table.Start,
        DispatchedAt = now,
        DueOn = PlanYear.EffectiveDue(clause, plan.Year),
        BreakdownDueOn = plan.BreakdownDueOn,
    };
}
