using Mingtang.HouseKit;

namespace Mingtang.WorkPlans.Tasks;

public sealed class BreakDownTests
{
    [Theory, EveryEngine]
    public async Task The_first_time_decides_whether_it_was_in_time(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education);
        (await plan.Do(new BreakDown(task, "办公室", "张三", "建台账"), plan.Teacher)).IsRefused.ShouldBeFalse();
        var first = (await plan.Task_(task)).BrokenDownAt;

        plan.Clock.MoveTo(2026, 6, 1);
        (await plan.Do(new BreakDown(task, "基教科", "李四", null), plan.Teacher)).IsRefused.ShouldBeFalse();

        var stored = await plan.Task_(task);
        stored.BrokenDownAt.ShouldBe(first);
        (stored.Section, stored.PersonInCharge, stored.Measures, stored.State).ShouldBe(("基教科", "李四", null, TaskState.Underway));
    }

    [Theory, EveryEngine]
    public async Task Everything_wrong_is_said_at_once_and_beside_its_field(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education, new(2026, 6, 30));
        var act = new BreakDown(task, " ", "", null)
        {
            Milestones = [new("起草", new(2026, 7, 1)), new(null, new(2026, 5, 1)), new("公布", null), new(null, null)],
        };

        var refused = await plan.Do(act, plan.Teacher);

        refused.Refusals.Select(r => (r.Code, r.Field)).ShouldBe(
        [
            ("workplans.section-missing", "Section"),
            ("workplans.person-missing", "PersonInCharge"),
            ("workplans.milestone-after-deadline", "Milestones[0].DueOn"),
            ("workplans.milestone-untitled", "Milestones[1].Title"),
            ("workplans.milestone-undated", "Milestones[2].DueOn"),
        ]);
        (await plan.Task_(task)).State.ShouldBe(TaskState.Dispatched);
    }

    [Theory, EveryEngine]
    public async Task A_milestone_that_is_kept_keeps_the_day_it_was_reached(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education);
        await plan.Do(new BreakDown(task, "办公室", "张三", null) { Milestones = [new("起草", new(2026, 5, 1)), new("审定", new(2026, 6, 1))] }, plan.Teacher);
        var draft = (await plan.Task_(task)).Milestones.Single(m => m.Title == "起草");
        await plan.Do(new Report(task, new(2026, 4, 13), "已起草", 20) { Reached = [draft.Id] }, plan.Teacher);

        await plan.Do(new BreakDown(task, "办公室", "张三", null) { Milestones = [new("公布", new(2026, 7, 1)), new("起草初稿", new(2026, 5, 1), draft.Id)] }, plan.Teacher);

        (await plan.Task_(task)).Milestones.OrderBy(m => m.Position).Select(m => (m.Title, m.ReachedOn))
            .ShouldBe([("公布", null), ("起草初稿", new DateOnly(2026, 4, 13))]);
    }

    [Theory, EveryEngine]
    public async Task A_batch_is_stored_whole_or_not_at_all(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (good, bad) = (await plan.Hand(plan.Education), await plan.Hand(plan.Education));

        var outcome = await plan.Use<TaskDesk, Kernel.Outcome<int>>(desk => desk.DoAll(
            "workplans.break-down", [new BreakDown(good, "办公室", "张三", null), new BreakDown(bad, "", "李四", null)], plan.Teacher, "批量分解"));

        outcome.Refusals.Single().Field.ShouldBe("Acts[1].Section");
        (await plan.Task_(good)).State.ShouldBe(TaskState.Dispatched);
    }
}
