using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Supervision;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>The rule stands in the act, so it holds whatever page or file the act comes from.</summary>
public sealed class OwnershipTests
{
    private static IActOnTask[] UnitActs(Guid task) =>
    [
        new BreakDown(task, "办公室", "张三", null), new Report(task, new(2026, 4, 13), "做了", 10), new ReportDone(task),
        new AskDeadline(task, new(2027, 1, 5), "需要"), new AnswerSupervision(task, Guid.NewGuid(), "答"), new Tie(task, null), new Untie(task, Guid.NewGuid()),
    ];

    private static IActOnTask[] OfficeActs(Guid task) =>
    [
        new Accept(task), new Return(task, "缺材料"), new ChangeDeadline(task, new(2026, 12, 1), "提前"), new Stop(task, "不再要求"),
        new Reopen(task, "继续"), new Urge(task, "请抓紧"), new Supervise(task, "请说明", null), new DeclineDeadline(task, Guid.NewGuid(), "不同意"),
    ];

    [Theory, EveryEngine]
    public async Task No_act_of_a_unit_reaches_another_units_task(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education);
        foreach (var act in UnitActs(task))
            foreach (var stranger in (CurrentPerson[])[plan.StreetClerk, plan.Office, CurrentPerson.Visitor])
                (await plan.Do(act, stranger)).Refusals.Single().Code.ShouldBe("workplans.not-your-task", act.Name);
    }

    [Theory, EveryEngine]
    public async Task No_act_of_the_office_is_open_to_a_unit_or_to_another_office(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education);
        CurrentPerson[] others =
        [
            plan.Teacher, PlanHouse.Person("教育局主管", plan.Education, Role.Office), PlanHouse.Person("区府办经办", plan.OfficeUnit, Role.Clerk),
            PlanHouse.Person("系统管理", plan.OfficeUnit, Role.SystemAdministrator),
        ];
        foreach (var act in OfficeActs(task))
            foreach (var other in others)
                (await plan.Do(act, other)).Refusals.Single().Code.ShouldBe("workplans.not-your-task", act.Name);
    }

    [Theory, EveryEngine]
    public async Task The_department_that_acts_for_the_district_is_the_office_of_the_districts_plan(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education);
        await plan.Write(async db => await db.Database.ExecuteSqlAsync($"UPDATE workplans_plans SET agency_id = {plan.District}"));

        (await plan.Do(new Urge(task, "请抓紧"), plan.Office)).IsRefused.ShouldBeFalse();
        (await plan.Do(new Urge(task, "请抓紧"), PlanHouse.Person("街道主管", plan.Street, Role.Office))).IsRefused.ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task What_a_unit_sent_by_hand_only_the_office_enters(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education);
        (await plan.Do(new BreakDown(task, "办公室", "张三", null) { TakenFrom = "区教育局.xlsx" }, plan.StreetClerk)).Refusals.Single().Code.ShouldBe("workplans.not-your-task");
        (await plan.Do(new BreakDown(task, "办公室", "张三", null) { TakenFrom = "区教育局.xlsx" }, plan.Office)).IsRefused.ShouldBeFalse();
        (await plan.Read(db => db.Set<TaskStep>().SingleAsync())).ByName.ShouldBe(plan.Office.Name);
    }
}
