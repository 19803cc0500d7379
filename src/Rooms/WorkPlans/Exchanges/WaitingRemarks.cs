using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;

namespace Mingtang.WorkPlans.Exchanges;

/// <summary>What other units of a clause asked this one and it has not answered: said nothing on the clause since.</summary>
internal sealed class WaitingRemarks(PlatformDb db) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (person is not { UnitId: { } unit, Role: Role.Clerk or Role.Approver or Role.Office })
            return [];
        var asked = await (from remark in db.Set<ClauseRemark>()
                           join task in db.Set<PlanTask>() on remark.ClauseId equals task.ClauseId
                           join plan in db.Set<WorkPlan>() on task.PlanId equals plan.Id
                           where remark.AskedUnitId == unit && task.UnitId == unit && plan.State == PlanState.Published
                               && !db.Set<ClauseRemark>().Any(later => later.ClauseId == remark.ClauseId && later.UnitId == unit && later.At > remark.At)
                           orderby remark.At
                           select new { TaskId = task.Id, remark.UnitName, remark.Text }).ToListAsync(stop);
        return [.. asked.Select(one => new WaitingWork(
            new("workplans.task", $"{one.TaskId}"), "协同待答复", $"{one.UnitName}：{(one.Text.Length > 40 ? one.Text[..40] + "…" : one.Text)}",
            $"/desk/workplans/tasks/{one.TaskId}#exchange", person.UnitName, null))];
    }
}
