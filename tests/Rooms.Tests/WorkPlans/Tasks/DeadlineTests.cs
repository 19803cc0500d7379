using Microsoft.EntityFrameworkCore;
using Mingtang.HouseKit;

namespace Mingtang.WorkPlans.Tasks;

public sealed class DeadlineTests
{
    [Theory, EveryEngine]
    public async Task A_deadline_moves_only_with_a_reason_and_leaves_its_trace(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher, new(2026, 6, 30));
        (await plan.Do(new ChangeDeadline(task, new(2026, 6, 30), ""), plan.Office)).Refusals.Select(r => r.Code)
            .ShouldBe(["workplans.deadline-needs-reason", "workplans.deadline-unchanged"]);
        (await plan.Do(new ChangeDeadline(task, new(2026, 4, 1), "提前"), plan.Office)).Refusals.Single().Code.ShouldBe("workplans.deadline-in-past");

        (await plan.Do(new ChangeDeadline(task, new(2026, 9, 30), "市里方案推迟"), plan.Office)).IsRefused.ShouldBeFalse();

        (await plan.Task_(task)).DueOn.ShouldBe(new(2026, 9, 30));
        var change = await plan.Read(db => db.Set<DeadlineChange>().SingleAsync());
        (change.From, change.To, change.Why, change.ByName).ShouldBe((new(2026, 6, 30), new(2026, 9, 30), "市里方案推迟", plan.Office.Name));
    }

    [Theory, EveryEngine]
    public async Task Asking_moves_nothing_and_granting_answers_the_request(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher, new(2026, 6, 30));
        await plan.Do(new AskDeadline(task, new(2026, 8, 31), "招标延期"), plan.Teacher);
        (await plan.Do(new AskDeadline(task, new(2026, 9, 30), "再延"), plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.deadline-request-pending");
        (await plan.Task_(task)).DueOn.ShouldBe(new(2026, 6, 30));

        await plan.Do(new ChangeDeadline(task, new(2026, 7, 31), "同意延一个月"), plan.Office);

        (await plan.Read(db => db.Set<DeadlineRequest>().SingleAsync())).IsGranted.ShouldBe(true);
    }

    [Theory, EveryEngine]
    public async Task A_declined_request_is_answered_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher, new(2026, 6, 30));
        await plan.Do(new AskDeadline(task, new(2026, 8, 31), "招标延期"), plan.Teacher);
        var request = (await plan.Read(db => db.Set<DeadlineRequest>().SingleAsync())).Id;

        (await plan.Do(new DeclineDeadline(task, request, "不影响公开"), plan.Office)).IsRefused.ShouldBeFalse();
        (await plan.Do(new DeclineDeadline(task, request, "再次"), plan.Office)).Refusals.Single().Code.ShouldBe("workplans.no-such-deadline-request");
        (await plan.Task_(task)).DueOn.ShouldBe(new(2026, 6, 30));
    }
}
