using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Mingtang.HouseKit;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>Random acts by the right people, right and wrong: the stored state is always the table's.</summary>
public sealed class LifecycleTests
{
    private static readonly Evidence Link = new("页面", null, "/a");

    [Fact]
    public void Every_state_is_reached_and_every_act_leads_somewhere()
    {
        var reached = TaskLifecycle.Table.Rows.Select(row => row.To).Append(TaskLifecycle.Table.Start).ToHashSet();
        reached.ShouldBe(Enum.GetValues<TaskState>(), ignoreOrder: true);
        TaskLifecycle.Table.Rows.Select(row => row.Act).Distinct().ShouldBe(Enum.GetValues<TaskAct>(), ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task No_sequence_of_acts_leaves_the_table(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var sequences = Gen.Sample(Gen.Choose(0, 11).ListOf(14), 12, Properties.Chance, 24);
        var seen = new HashSet<TaskState>();
        foreach (var sequence in sequences)
        {
            var task = await plan.Hand(plan.Education);
            foreach (var choice in sequence)
                seen.Add(await Step(plan, task, choice));
        }
        seen.Count.ShouldBeGreaterThanOrEqualTo(4, "the sequences were too tame to prove anything");
    }

    private static async Task<TaskState> Step(PlanHouse plan, Guid task, int choice)
    {
        var before = await Picture(plan, task);
        var act = Act(plan, task, choice, before.Task.DueOn);
        var outcome = await plan.Do(act, act.By == Party.Unit ? plan.Teacher : plan.Office);
        var after = await Picture(plan, task);
        if (outcome.IsRefused)
            after.Words.ShouldBe(before.Words, $"{act.Name} was refused and yet changed something");
        else if (act.Step is { } step)
            after.Task.State.ShouldBe(TaskLifecycle.Table.Next(before.Task.State, step, (_, _) => throw new InvalidOperationException("not in the table")).Value);
        else
            after.Task.State.ShouldBe(before.Task.State);
        if (TaskLifecycle.IsSettled(before.Task.State) && act.Step != TaskAct.Reopen)
            outcome.IsRefused.ShouldBeTrue($"{act.Name} on a settled task");
        return after.Task.State;
    }

    private static IActOnTask Act(PlanHouse plan, Guid task, int choice, DateOnly due) => choice switch
    {
        0 or 1 => new BreakDown(task, "办公室", "张三", null),
        2 => new BreakDown(task, "", "张三", null),
        3 or 4 => new Report(task, new(2026, 4, 13), "做了", 50) { Evidence = [Link] },
        5 or 6 => new ReportDone(task),
        7 => new Accept(task),
        8 => new Return(task, "缺材料"),
        9 => new ChangeDeadline(task, due.AddDays(1), "顺延"),
        10 => plan.Clock.GetUtcNow().Ticks % 2 == 0 ? new Stop(task, "不再要求") : new Reopen(task, "继续"),
        _ => new Reopen(task, "继续"),
    };

    private static async Task<(PlanTask Task, string Words)> Picture(PlanHouse plan, Guid id)
    {
        var task = await plan.Task_(id);
        var notes = await plan.Read(async db => (await db.Set<DeadlineChange>().CountAsync(), await db.Set<TaskStep>().CountAsync()));
        return (task, $"{task.State} {task.DueOn} {task.Section} {task.Progress.Count} {task.Revision} {notes}");
    }
}
