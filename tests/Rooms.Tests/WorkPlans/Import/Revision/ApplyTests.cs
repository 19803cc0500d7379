using Microsoft.EntityFrameworkCore;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using static Mingtang.WorkPlans.Import.District;

namespace Mingtang.WorkPlans.Import.Revision;

public sealed class ApplyTests
{
    [Theory, EveryEngine]
    public async Task A_matched_clause_keeps_its_tasks_and_their_progress(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划实施情况", "区发改委"));
        var task = (await district.TasksOf(plan.Id)).ShouldHaveSingleItem();
        await Progress(district, task.Id);

        var draft = await district.Revision(plan, Clause("主动公开区级规划实施情况和中期评估", "区发改委"));
        var done = (await Apply(district, draft)).Value;

        (done.Edition, done.Changed, done.Added, done.Dropped).ShouldBe((2, 1, 0, 0));
        var after = (await district.TasksOf(plan.Id)).ShouldHaveSingleItem();
        (after.Id, after.State).ShouldBe((task.Id, TaskState.Underway));
        after.Clause!.Text.ShouldBe("主动公开区级规划实施情况和中期评估");
        (await district.Db(db => db.Set<ProgressEntry>().CountAsync(p => p.TaskId == task.Id))).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_new_deadline_is_a_change_with_its_reason(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", due: new(2026, 6, 30)));
        var draft = await district.Revision(plan, Clause("主动公开区级规划", due: new(2026, 9, 30)));

        (await Apply(district, draft)).Value.Tasks.DeadlinesChanged.ShouldBe(1);

        (await district.TasksOf(plan.Id)).ShouldHaveSingleItem().DueOn.ShouldBe(new(2026, 9, 30));
        var change = await district.Db(db => db.Set<DeadlineChange>().SingleAsync());
        (change.From, change.To, change.Why).ShouldBe((new(2026, 6, 30), new(2026, 9, 30), "要点修订"));
    }

    [Theory, EveryEngine]
    public async Task An_agreed_extension_is_shown_and_outlives_the_print(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", "区发改委", "区人社局", due: new(2026, 6, 30)));
        await Extend(district, plan, new(2026, 11, 30));
        var draft = await district.Revision(plan, Clause("主动公开区级规划", "区发改委", "区人社局", due: new(2026, 7, 31)));

        var shown = (await Diff(district, draft)).Extended.ShouldHaveSingleItem().AtStake.ShouldHaveSingleItem();
        (shown.UnitName, shown.Task.DueOn, shown.Why, shown.IsKept).ShouldBe(("区发改委", new(2026, 11, 30), "市里方案推迟", true));
        var done = (await Apply(district, draft)).Value;

        (done.Tasks.DeadlinesKept, done.Tasks.DeadlinesChanged).ShouldBe((1, 1));
        var tasks = await district.TasksOf(plan.Id);
        tasks.Single(t => t.UnitId == district.Reform).DueOn.ShouldBe(new(2026, 11, 30));
        tasks.Single(t => t.UnitId == district.Labour).DueOn.ShouldBe(new(2026, 7, 31));
    }

    [Theory, EveryEngine]
    public async Task The_office_may_let_an_extension_give_way_and_hears_of_steps_left_behind(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", "区发改委", due: new(2026, 6, 30)));
        await Extend(district, plan, new(2026, 11, 30), ("征求意见", new(2026, 7, 15)), ("印发", new(2026, 10, 20)));
        var draft = await district.Revision(plan, Clause("主动公开区级规划", "区发改委", due: new(2026, 7, 31)));
        var clause = (await district.ClausesOf(plan.Id)).Single();

        (await Diff(district, draft)).Rows.Single().AtStake.Single().Late.ShouldHaveSingleItem().Title.ShouldBe("印发");
        var done = (await Apply(district, draft, clause.Id)).Value;

        (done.Tasks.DeadlinesKept, done.Tasks.DeadlinesChanged, done.Tasks.MilestonesLate).ShouldBe((0, 1, 1));
        (await district.TasksOf(plan.Id)).Single().DueOn.ShouldBe(new(2026, 7, 31));
    }

    [Theory, EveryEngine]
    public async Task An_extension_granted_since_the_comparison_was_seen_stops_it(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", "区发改委", due: new(2026, 6, 30)));
        var draft = await district.Revision(plan, Clause("主动公开区级规划", "区发改委", due: new(2026, 7, 31)));
        var seen = await Seen(district, draft);
        await Extend(district, plan, new(2026, 11, 30));

        (await district.With((ApplyRevision act) => act.Do(district.Officer, draft.Id, seen))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.revision-moved");
    }

    [Theory, EveryEngine]
    public async Task Units_that_come_get_a_task_and_units_that_go_stop(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", "区发改委", "区人社局"));
        var draft = await district.Revision(plan, Clause("主动公开区级规划", "区人社局", "区府办"));

        await Apply(district, draft);

        (await district.TasksOf(plan.Id)).Select(t => (t.UnitId, t.Part, t.State)).ShouldBe(
        [
            (district.Reform, TaskPart.Lead, TaskState.Stopped), (district.Labour, TaskPart.Lead, TaskState.Dispatched), (district.Office, TaskPart.Support, TaskState.Dispatched),
        ], ignoreOrder: true);
        (await district.Db(db => db.Set<SupervisionNote>().SingleAsync())).Text.ShouldContain("不再承担");
    }

    [Theory, EveryEngine]
    public async Task A_unit_that_comes_back_goes_on_with_its_old_task(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", "区发改委", "区人社局"));
        await Apply(district, await district.Revision(plan, Clause("主动公开区级规划", "区发改委")));
        await Apply(district, await district.Revision(plan, Clause("主动公开区级规划", "区发改委", "区人社局")));

        var tasks = await district.TasksOf(plan.Id);
        tasks.Count.ShouldBe(2);
        tasks.Single(t => t.UnitId == district.Labour).State.ShouldBe(TaskState.Underway);
    }

    [Theory, EveryEngine]
    public async Task New_clauses_begin_dropped_ones_stop_and_what_was_done_stays_done(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("甲事项公开区级规划情况"), Clause("乙事项组织政府开放月活动"), Clause("丙事项优化网站栏目设置"));
        var doneTask = (await district.TasksOf(plan.Id)).Single(t => t.Clause!.Text[0] == '丙');
        await Change(district, doneTask.Id, t => t.State = TaskState.Done);

        var done = (await Apply(district, await district.Revision(plan, Clause("甲事项公开区级规划情况"), Clause("丁事项开展政策解读比赛", "区人社局")))).Value;

        (done.Changed, done.Added, done.Dropped).ShouldBe((0, 1, 2));
        var tasks = await district.TasksOf(plan.Id);
        tasks.Select(t => (t.Clause!.Text[0], t.State)).ShouldBe(
            [('甲', TaskState.Dispatched), ('乙', TaskState.Stopped), ('丙', TaskState.Done), ('丁', TaskState.Dispatched)], ignoreOrder: true);
        (await district.ClausesOf(plan.Id)).Select(c => (c.Ordinal, c.Text[0])).ShouldBe([(1, '甲'), (2, '丁')]);
        (await district.Db(db => db.Set<WorkPlan>().CountAsync())).ShouldBe(1);
        (await district.Db(db => db.Set<PlanEdition>().SingleAsync())).SourceText.ShouldBe("原文");
    }

    [Theory, EveryEngine]
    public async Task Untouched_deadlines_of_single_units_are_left_alone(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划", "区发改委", due: new(2026, 6, 30)));
        var task = (await district.TasksOf(plan.Id)).Single();
        await Change(district, task.Id, t => t.DueOn = new(2026, 8, 31));

        await Apply(district, await district.Revision(plan, Clause("主动公开区级规划的实施", "区发改委", due: new(2026, 6, 30))));

        (await district.TasksOf(plan.Id)).Single().DueOn.ShouldBe(new(2026, 8, 31));
    }

    [Theory, EveryEngine]
    public async Task What_moved_since_it_was_seen_is_not_taken_over(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划"));
        var draft = await district.Revision(plan, Clause("主动公开区级规划情况"));
        var seen = await Seen(district, draft);
        var clause = (await district.ClausesOf(draft.Id))[0];
        await district.With((CorrectClause act) => act.Do(district.Officer, draft.Id, new(clause.Id, clause.Revision), ClauseFields.Of(clause) with { Text = "主动公开区级规划的情况" }));

        (await district.With((ApplyRevision act) => act.Do(district.Officer, draft.Id, seen))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.revision-moved");
    }

    [Theory, EveryEngine]
    public async Task A_print_that_says_the_same_is_refused_and_so_is_a_stranger(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("主动公开区级规划"));
        var draft = await district.Revision(plan, Clause("主动公开区级规划"));

        var outcome = await district.With(async (ApplyRevision act) => await act.Do(district.StreetApprover, draft.Id, await Seen(district, draft)));

        outcome.Refusals.Select(r => r.Code).ShouldBe(["workplans.not-yours-to-publish", "workplans.nothing-changed"]);
        (await district.With((PublishPlan act) => act.Do(district.Officer, draft.Id))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.is-revision");
    }

    [Theory, EveryEngine]
    public async Task A_draft_that_revises_nothing_cannot_be_taken_over(Engine engine)
    {
        using var district = new District(engine);
        var draft = await district.Draft(null, Clause("主动公开"));
        (await district.With((ApplyRevision act) => act.Do(district.Officer, draft.Id, ""))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.is-no-revision");
    }

    private static async Task<Outcome<Revised>> Apply(District district, WorkPlan draft, params Guid[] shortened)
    {
        var seen = await Seen(district, draft);
        return await district.With((ApplyRevision act) => act.Do(district.Officer, draft.Id, seen, shortened));
    }

    private static async Task<string> Seen(District district, WorkPlan draft) => (await Diff(district, draft)).Seen;

    private static Task<Comparison> Diff(District district, WorkPlan draft) =>
        district.With(async (RevisionDiff diff) => await diff.Of(await district.Plan(draft.RevisesId!.Value), await district.Plan(draft.Id)));

    /// <summary>Gives 区发改委 more time, as 调整时限 does.</summary>
    private static async Task Extend(District district, WorkPlan plan, DateOnly to, params (string Title, DateOnly DueOn)[] steps)
    {
        var task = (await district.TasksOf(plan.Id)).Single(t => t.UnitId == district.Reform);
        await Change(district, task.Id, (t, db) =>
        {
            db.Add(new DeadlineChange { Id = Ids.New(TimeProvider.System), TaskId = t.Id, From = t.DueOn, To = to, Why = "市里方案推迟", At = DateTime.UtcNow, ByName = "张科" });
            foreach (var (title, due) in steps)
                db.Add(new Milestone { Id = Ids.New(TimeProvider.System), TaskId = t.Id, Title = title, DueOn = due });
            t.DueOn = to;
        });
    }

    private static Task Progress(District district, Guid taskId) => Change(district, taskId, (t, db) =>
    {
        t.State = TaskState.Underway;
        db.Add(new ProgressEntry { Id = Ids.New(TimeProvider.System), TaskId = taskId, On = new(2026, 5, 1), EnteredAt = DateTime.UtcNow, EnteredByName = "李经办", Text = "已公开" });
    });

    private static Task Change(District district, Guid taskId, Action<PlanTask> change) => Change(district, taskId, (t, _) => change(t));

    private static Task Change(District district, Guid taskId, Action<PlanTask, DbContext> change) => district.House.Do<Guid>("tests.change", async (_, doing) =>
    {
        change(await doing.Db.Set<PlanTask>().FirstAsync(t => t.Id == taskId), doing.Db);
        return taskId;
    });
}
