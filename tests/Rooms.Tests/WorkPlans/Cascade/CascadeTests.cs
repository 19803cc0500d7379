using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Cascade;

public sealed class CascadeTests
{
    [Theory, EveryEngine]
    public async Task One_entry_below_tells_both_tasks_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var upper = await plan.Underway(plan.Street, plan.StreetClerk);
        var lower = await Published(plan);
        await Enter(plan, lower, "召开动员会", 30);
        await Enter(plan, lower, "发布办法", 60);

        var (above, below) = (await plan.Task_(upper), await plan.Task_(lower));
        above.Progress.OrderBy(entry => entry.Percent).Select(entry => (entry.Text, entry.FromEntryId is null)).ShouldBe([("召开动员会", false), ("发布办法", false)]);
        below.Progress.Select(entry => entry.Id).ShouldBe(above.Progress.Select(entry => entry.FromEntryId!.Value), ignoreOrder: true);
        (await plan.Do(new ReportDone(upper), plan.StreetClerk)).Refusals.ShouldBeEmpty("the proof came along");
    }

    [Theory, EveryEngine]
    public async Task An_entry_above_is_told_below_and_never_comes_back(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var upper = await plan.Underway(plan.Street, plan.StreetClerk);
        var lower = await Published(plan);
        await Enter(plan, upper, "报给区里", 10);
        await Enter(plan, lower, "报给自己", 20);
        (await plan.Task_(upper)).Progress.Count.ShouldBe(2);
        (await plan.Task_(lower)).Progress.Count.ShouldBe(2);
        (await plan.Read(db => db.Set<ProgressEntry>().CountAsync(entry => entry.FromEntryId == null))).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_correction_below_corrects_above(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var upper = await plan.Underway(plan.Street, plan.StreetClerk);
        var lower = await Published(plan);
        await Enter(plan, lower, "写错了", 90);
        plan.Clock.Pass(TimeSpan.FromMinutes(1));
        var wrong = (await plan.Task_(lower)).Progress.Single().Id;
        (await plan.Do(new Report(lower, new(2026, 4, 13), "更正", 40) { Corrects = wrong }, plan.StreetClerk)).Refusals.ShouldBeEmpty();
        var above = (await plan.Task_(upper)).Progress;
        above.Single(entry => entry.Text == "更正").Corrects.ShouldBe(above.Single(entry => entry.Text == "写错了").Id);
    }

    [Theory, EveryEngine]
    public async Task What_waits_for_acceptance_takes_no_entry_until_it_is_sent_back(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var upper = await plan.Underway(plan.Street, plan.StreetClerk);
        var lower = await Published(plan);
        await Enter(plan, lower, "第一条", 50);
        (await plan.Do(new ReportDone(upper), plan.StreetClerk)).Refusals.ShouldBeEmpty();
        await Enter(plan, lower, "第二条", 60);
        (await plan.Task_(upper)).Progress.Count.ShouldBe(1);
        (await plan.Do(new Tasks.Return(upper, "不全"), plan.Office)).Refusals.ShouldBeEmpty();
        await Enter(plan, lower, "第三条", 70);
        (await plan.Task_(upper)).Progress.Count.ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task A_published_own_plan_counts_as_issued_and_is_derived_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Hand(plan.Street);
        (await Derive(plan, plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.nothing-names-unit");
        (await PlanIssued(plan)).Rows.Single().Counts.ShouldBeFalse();
        await Published(plan);
        (await PlanIssued(plan)).Rows.Single().Counts.ShouldBeTrue();
        (await Derive(plan, plan.StreetClerk)).Refusals.Single().Code.ShouldBe("workplans.own-plan-exists");
    }

    [Theory, EveryEngine]
    public async Task One_tie_below_ties_above_and_goes_with_it(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var upper = await plan.Underway(plan.Street, plan.StreetClerk);
        var lower = await Published(plan);
        await Tie(plan, lower, "1");
        await Tie(plan, upper, "2");
        (await Ties(plan, upper)).ShouldBe(["1", "2"]);
        (await Ties(plan, lower)).ShouldBe(["1", "2"]);

        await Untie(plan, lower, "1");
        (await Ties(plan, upper)).ShouldBe(["2"]);
        (await Ties(plan, lower)).ShouldBe(["2"]);
    }

    [Theory, EveryEngine]
    public async Task A_tie_a_task_had_by_itself_stays_its_own(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var upper = await plan.Underway(plan.Street, plan.StreetClerk);
        await Tie(plan, upper, "1");
        var lower = await Published(plan);
        (await Ties(plan, lower)).ShouldBe(["1"], "what was tied before the own plan came along");

        await Untie(plan, lower, "1");
        (await Ties(plan, upper)).ShouldBe(["1"]);
        await Tie(plan, lower, "1");
        await Untie(plan, lower, "1");
        (await Ties(plan, upper)).ShouldBe(["1"], "it was the upper task's before");
    }

    private static async Task Tie(PlanHouse plan, Guid task, string item) =>
        (await plan.Do(new Tie(task, new(new("tests.talk", item), $"第{item}讲", null, null, "")), plan.StreetClerk)).Refusals.ShouldBeEmpty();

    private static async Task Untie(PlanHouse plan, Guid task, string item)
    {
        var tied = await plan.Read(db => db.Set<TiedItem>().Where(t => t.TaskId == task && t.ItemId == item).Select(t => t.Id).SingleAsync());
        (await plan.Do(new Untie(task, tied), plan.StreetClerk)).Refusals.ShouldBeEmpty();
    }

    private static Task<List<string>> Ties(PlanHouse plan, Guid task) => plan.Read(db => db.Set<TiedItem>().Where(t => t.TaskId == task).OrderBy(t => t.ItemId).Select(t => t.ItemId).ToListAsync());

    private static Task<Outcome<WorkPlan>> Derive(PlanHouse plan, CurrentPerson who) => plan.Use<DeriveOwnPlan, Outcome<WorkPlan>>(derive => derive.Do(plan.PlanId, who));

    /// <returns>The street's task in its own plan, broken down.</returns>
    private static async Task<Guid> Published(PlanHouse plan)
    {
        var derived = await Derive(plan, plan.StreetClerk);
        derived.Refusals.ShouldBeEmpty();
        await plan.Write(async db => (await db.Set<WorkPlan>().FirstAsync(p => p.Id == derived.Value.Id)).IssuedOn = plan.Clock.Today());
        var head = PlanHouse.Person("街道主任", plan.Street, Role.Approver);
        (await plan.Use<PublishPlan, Outcome<int>>(publish => publish.Do(new(head.Actor, head.Role), derived.Value.Id))).Refusals.ShouldBeEmpty();
        var task = await plan.Read(db => db.Set<PlanTask>().Where(t => t.PlanId == derived.Value.Id).Select(t => t.Id).SingleAsync());
        (await plan.Do(new BreakDown(task, "党政办", "李四", null), plan.StreetClerk)).Refusals.ShouldBeEmpty();
        return task;
    }

    private static async Task Enter(PlanHouse plan, Guid task, string text, int percent)
    {
        plan.Clock.Pass(TimeSpan.FromMinutes(1));
        (await plan.Do(new Report(task, new(2026, 4, 13), text, percent) { Evidence = [new("页面", null, "/a")] }, plan.StreetClerk)).Refusals.ShouldBeEmpty();
    }

    private static Task<Measurement> PlanIssued(PlanHouse plan) => plan.House.Read(services => services.GetServices<IIndicator>()
        .Single(i => i.Info.Id == "workplans.plan_issued").Measure(Period.Year(2026), null, null, default));
}
