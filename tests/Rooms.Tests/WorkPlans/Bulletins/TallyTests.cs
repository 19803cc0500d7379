using FsCheck.Fluent;

namespace Mingtang.WorkPlans.Bulletins;

public sealed class TallyTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Guid[] Units = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly string?[] Sections = ["一、决策公开", "二、执行公开", null];

    /// <summary>Whatever the unit and the office do one after the other, a task stands in one place and every sum is the whole.</summary>
    [Fact]
    public void No_sequence_of_acts_makes_a_figure_count_a_task_twice()
    {
        var lives = Gen.ListOf(Gen.ListOf(Gen.Elements(Enum.GetValues<TaskAct>()))).ToArbitrary();
        Prop.ForAll(lives, all =>
        {
            var tasks = all.Select((acts, place) => Live(acts, place)).ToList();
            var twice = tasks.Concat(tasks).ToList();
            var whole = Tally.Of("全部", null, twice, Today);
            var (units, sections) = (Tally.ByUnit(twice, unit => unit.ToString(), Today), Tally.BySection(twice, Today));
            var living = tasks.Count(task => task.State != TaskState.Stopped);
            return Adds(whole) && whole.All == living && Equal(whole, units) && Equal(whole, sections) && units.Concat(sections).All(Adds)
                && whole.Done == tasks.Count(task => task.State == TaskState.Done) && whole.DoneShare is null or (>= 0 and <= 100);
        }).Holds();
    }

    [Fact]
    public void What_is_overdue_and_was_sent_back_is_called_overdue()
    {
        var task = Live([TaskAct.BreakDown, TaskAct.ReportDone, TaskAct.Return], 0);
        Courses.Of(task, task.DueOn).ShouldBe(Course.Returned);
        Courses.Of(task, task.DueOn.AddDays(1)).ShouldBe(Course.Overdue);
    }

    [Fact]
    public void Units_are_ranked_by_share_then_by_what_is_late()
    {
        TallyLine[] lines = [new("丙", null, 4, 2, 2, 0, 0), new("乙", null, 4, 2, 1, 1, 0), new("甲", null, 2, 2, 0, 0, 0)];
        Tally.Ranked(lines).Select(line => line.Name).ShouldBe(["甲", "丙", "乙"]);
    }

    private static bool Adds(TallyLine line) => line.All == line.Done + line.OnCourse + line.Overdue + line.Returned;

    private static bool Equal(TallyLine whole, IReadOnlyList<TallyLine> lines) =>
        (whole.All, whole.Done, whole.OnCourse, whole.Overdue, whole.Returned)
        == (lines.Sum(l => l.All), lines.Sum(l => l.Done), lines.Sum(l => l.OnCourse), lines.Sum(l => l.Overdue), lines.Sum(l => l.Returned));

    /// <summary>Acts the table does not allow are passed over, as the desk refuses them.</summary>
    private static PlanTask Live(IEnumerable<TaskAct> acts, int place)
    {
        var task = new PlanTask
        {
            Id = Guid.NewGuid(),
            UnitId = Units[place % Units.Length],
            Clause = new PlanClause { Text = "任务", Ordinal = place, Section = Sections[place % Sections.Length] },
            DueOn = Today.AddDays(place % 5 - 2),
        };
        foreach (var act in acts.Where(act => TaskLifecycle.Table.Allows(task.State, act)))
        {
            task.State = TaskLifecycle.Table.Next(task.State, act, (_, _) => new("x", "x")).Value;
            task.ReturnedAt = act == TaskAct.Return ? DateTime.UnixEpoch : act == TaskAct.ReportDone ? null : task.ReturnedAt;
        }
        return task;
    }
}
