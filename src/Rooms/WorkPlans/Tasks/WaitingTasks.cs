using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>What waits in this room: for a unit its own tasks, for the office what units have handed up and what is late elsewhere.</summary>
internal sealed class WaitingTasks(PlatformDb db, PlanScope scope, IUnits units, TimeProvider clock) : IAssignsWork
{
    private const int NearDays = 14;

    private IQueryable<PlanTask> InForce => db.Set<PlanTask>().AsNoTracking().Include(task => task.Clause)
        .Where(task => db.Set<WorkPlan>().Any(plan => plan.Id == task.PlanId && plan.State == PlanState.Published));

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (person is not { UnitId: { } unit, Role: Role.Clerk or Role.Approver or Role.Office })
            return [];
        var work = await OfUnit(unit, person.UnitName, stop);
        if (person.Role == Role.Office)
            work.AddRange(await OfOffice(person, unit, stop));
        return work;
    }

    private async Task<List<WaitingWork>> OfUnit(Guid unit, string? name, CancellationToken stop)
    {
        var today = clock.Today();
        var near = today.AddDays(NearDays);
        var open = await InForce
            .Where(task => task.UnitId == unit && (task.State == TaskState.Dispatched || task.State == TaskState.Underway && (task.DueOn <= near || task.ReturnedAt != null)))
            .ToListAsync(stop);
        var work = open.Where(task => task.State == TaskState.Dispatched).GroupBy(task => task.PlanId)
            .Select(plan => new WaitingWork(new("workplans.plan", $"{plan.Key}"), "待分解任务", $"分解{plan.Count()}项任务，明确责任科室、责任人和节点", $"/desk/workplans/breakdown/{plan.Key}", name, plan.Min(task => task.BreakdownDueOn)))
            .ToList();
        work.AddRange(open.Where(task => task.State == TaskState.Underway)
            .Select(task => Of(task, task.ReturnedAt is not null ? "被退回的任务" : task.IsOverdue(today) ? "逾期任务" : "临近时限的任务", name)));
        work.AddRange(await Supervised(unit, name, stop));
        return work;
    }

    private async Task<IEnumerable<WaitingWork>> Supervised(Guid unit, string? name, CancellationToken stop)
    {
        var asked = await (from note in db.Set<SupervisionNote>()
                           join task in InForce on note.TaskId equals task.Id
                           where task.UnitId == unit && note.Answer == null
                           select new { task.Id, note.Text, note.AnswerDueOn }).ToListAsync(stop);
        return asked.Select(note => new WaitingWork(new("workplans.task", $"{note.Id}"), "督查待答复", Short(note.Text), $"/desk/workplans/tasks/{note.Id}#supervision", name, note.AnswerDueOn));
    }

    private async Task<IEnumerable<WaitingWork>> OfOffice(CurrentPerson person, Guid own, CancellationToken stop)
    {
        var plans = new List<Guid>();
        foreach (var plan in await db.Set<WorkPlan>().AsNoTracking().Where(plan => plan.State == PlanState.Published).Select(plan => new { plan.Id, plan.AgencyId }).ToListAsync(stop))
            if (await scope.IsOffice(person, plan.AgencyId, stop))
                plans.Add(plan.Id);
        var today = clock.Today();
        var book = await units.On(today, stop);
        var reported = await InForce.Where(task => plans.Contains(task.PlanId) && task.State == TaskState.ReportedDone).OrderBy(task => task.ReportedDoneAt).ToListAsync(stop);
        return [
            .. reported.Where(task => task.ReportedDoneBy != person.Id).Select(task => Of(task, "待认定", book.Find(task.UnitId)?.ShortName)),
            .. await Requests(plans, book, stop),
            .. await LateElsewhere(plans, own, today, book, stop)];
    }

    private async Task<IEnumerable<WaitingWork>> Requests(List<Guid> plans, UnitBook book, CancellationToken stop)
    {
        var requests = await (from request in db.Set<DeadlineRequest>()
                              join task in InForce on request.TaskId equals task.Id
                              where plans.Contains(task.PlanId) && request.IsGranted == null
                              select new { task.Id, task.UnitId, task.DueOn, request.To, request.Why }).ToListAsync(stop);
        return requests.Select(request => new WaitingWork(
            new("workplans.task", $"{request.Id}"), "调整时限待答复", $"申请延至{request.To:yyyy-MM-dd}：{Short(request.Why)}", $"/desk/workplans/tasks/{request.Id}#deadline",
            book.Find(request.UnitId)?.ShortName, request.DueOn));
    }

    private async Task<IEnumerable<WaitingWork>> LateElsewhere(List<Guid> plans, Guid own, DateOnly today, UnitBook book, CancellationToken stop)
    {
        var late = await db.Set<PlanTask>().Where(task => plans.Contains(task.PlanId) && task.UnitId != own && task.DueOn < today && (task.State == TaskState.Dispatched || task.State == TaskState.Underway))
            .GroupBy(task => new { task.PlanId, task.UnitId })
            .Select(group => new { group.Key.PlanId, group.Key.UnitId, Count = group.Count(), DueOn = group.Min(task => task.DueOn) })
            .ToListAsync(stop);
        return late.Select(unit => new WaitingWork(
            new("workplans.unit", $"{unit.UnitId}"), "各单位逾期", $"{unit.Count}项任务逾期，可催办或督查", $"/desk/workplans/unit-tasks?plan={unit.PlanId}&unit={unit.UnitId}",
            book.Find(unit.UnitId)?.ShortName, unit.DueOn));
    }

    private static WaitingWork Of(PlanTask task, string kind, string? unit) =>
        new(new("workplans.task", $"{task.Id}"), kind, task.Clause!.Title, $"/desk/workplans/tasks/{task.Id}", unit, task.DueOn);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
