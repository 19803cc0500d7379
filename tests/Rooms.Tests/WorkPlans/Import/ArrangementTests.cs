using FsCheck.Fluent;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using static Mingtang.WorkPlans.Import.District;

namespace Mingtang.WorkPlans.Import;

/// <summary>Split, join, move, add, drop and bring back: whatever the order, places run from 1 without a gap.</summary>
public sealed class ArrangementTests
{
    [Theory, EveryEngine]
    public async Task Splitting_gives_both_halves_the_units_and_each_its_own_figures(Engine engine)
    {
        using var district = new District(engine);
        var clause = Clause("解读率不低于60%。培训不少于2次。", "区发改委", "区人社局", new(2026, 10, 31));
        clause.Quantities = [new("不低于60%", "解读率", ">=", 60, "%"), new("不少于2次", "培训", ">=", 2, "次")];
        var plan = await district.Draft(p => p.SourceText = "1. 解读率不低于60%。\n  培训不少于2次。", clause, Clause("后一条"));
        await Change(district, plan.Id, c => (c.SourceStart, c.SourceEnd) = (0, 26));

        var first = (await district.ClausesOf(plan.Id))[0];
        (await district.With((SplitClause act) => act.Do(district.Officer, plan.Id, Seen(first), 10))).IsRefused.ShouldBeFalse();

        var after = await district.ClausesOf(plan.Id);
        after.Select(c => (c.Ordinal, c.Text)).ShouldBe([(1, "解读率不低于60%。"), (2, "培训不少于2次。"), (3, "后一条")]);
        foreach (var half in after.Take(2))
            half.Doubts.Select(d => d.Field).ShouldBe(["lead", "deadline"]);
        after[1].Lead.ShouldBe(["区发改委"]);
        after[1].Support.ShouldBe(["区人社局"]);
        after[0].Quantities.ShouldHaveSingleItem().Printed.ShouldBe("不低于60%");
        after[1].Quantities.ShouldHaveSingleItem().Printed.ShouldBe("不少于2次");
    }

    [Theory, EveryEngine]
    public async Task A_split_at_the_edge_is_refused(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开"));
        var seen = Seen((await district.ClausesOf(plan.Id))[0]);
        foreach (var at in (int[])[-1, 0, 4, 99])
            (await district.With((SplitClause act) => act.Do(district.Officer, plan.Id, seen, at))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.split-outside-text");
    }

    [Theory, EveryEngine]
    public async Task Joining_gathers_the_units_and_the_last_has_nothing_to_join(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("甲。", "区发改委"), Clause("乙。", "区人社局", "区发改委"), Clause("丙。"));
        var clauses = await district.ClausesOf(plan.Id);

        (await district.With((JoinClauses act) => act.WithNext(district.Officer, plan.Id, Seen(clauses[0])))).IsRefused.ShouldBeFalse();
        (await district.With((JoinClauses act) => act.WithNext(district.Officer, plan.Id, Seen(clauses[2])))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.nothing-follows");

        var after = await district.ClausesOf(plan.Id);
        after.Select(c => (c.Ordinal, c.Text)).ShouldBe([(1, "甲。乙。"), (2, "丙。")]);
        after[0].Lead.ShouldBe(["区发改委", "区人社局"]);
        after[0].Support.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Joining_loses_neither_name_nor_deadline_and_says_what_became_of_them(Engine engine)
    {
        using var district = new District(engine);
        var (first, second) = (Clause("公开规划。", "区发改委", due: new(2026, 6, 30), number: "1"), Clause("组织比赛。", "区人社局", due: new(2026, 9, 30), number: "2"));
        (first.Name, first.DeadlinePrinted, second.Name, second.DeadlinePrinted) = ("规划公开", "6月底前", "解读比赛", "9月底前");
        var plan = await district.Draft(null, first, second);

        var said = (await district.With((JoinClauses act) => act.WithNext(district.Officer, plan.Id, Seen(first)))).Value.Said;

        said.ShouldBe("已与下一条合并；序号保留“1”，下一条的“2”不再使用；下一条的名称“解读比赛”并入任务内容；单位合为区发改委、区人社局；完成时限不同（6月底前；9月底前），请核定。");
        var after = (await district.ClausesOf(plan.Id)).ShouldHaveSingleItem();
        (after.Text, after.Name, after.DeadlinePrinted, after.DueOn).ShouldBe(("公开规划。解读比赛：组织比赛。", "规划公开", "6月底前；9月底前", new DateOnly(2026, 6, 30)));
        after.Doubts.ShouldHaveSingleItem().Field.ShouldBe("deadline");
    }

    [Theory, EveryEngine]
    public async Task The_first_cannot_go_up_nor_the_last_down(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("甲"), Clause("乙"));
        var clauses = await district.ClausesOf(plan.Id);

        (await district.With((MoveClause act) => act.Do(district.Officer, plan.Id, Seen(clauses[0]), up: true))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.cannot-move-there");
        (await district.With((MoveClause act) => act.Do(district.Officer, plan.Id, Seen(clauses[1]), up: false))).IsRefused.ShouldBeTrue();
        (await district.With((MoveClause act) => act.Do(district.Officer, plan.Id, Seen(clauses[1]), up: true))).IsRefused.ShouldBeFalse();
        (await district.ClausesOf(plan.Id)).Select(c => c.Text).ShouldBe(["乙", "甲"]);
    }

    [Theory, EveryEngine]
    public async Task What_was_dropped_comes_back_where_it_stood(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("甲"), Clause("乙"), Clause("丙"));
        var second = (await district.ClausesOf(plan.Id))[1];

        await district.With((DropClause act) => act.Do(district.Officer, plan.Id, Seen(second)));
        (await district.ClausesOf(plan.Id)).Select(c => (c.Ordinal, c.Text)).ShouldBe([(1, "甲"), (2, "丙")]);
        await district.With((DropClause act) => act.Restore(district.Officer, plan.Id, new(second.Id, second.Revision + 1)));
        (await district.ClausesOf(plan.Id)).Select(c => (c.Ordinal, c.Text)).ShouldBe([(1, "甲"), (2, "乙"), (3, "丙")]);
    }

    [Fact]
    public void No_sequence_of_acts_leaves_a_gap_between_places()
    {
        using var district = new District(Engine.Sqlite);
        var sequences = Gen.Choose(0, 59).ListOf(12).ToArbitrary();
        Prop.ForAll(sequences, steps => Walk(district, [.. steps]).GetAwaiter().GetResult()).Holds(25);
    }

    private static async Task<bool> Walk(District district, IReadOnlyList<int> steps)
    {
        var plan = await district.Draft(null, Enumerable.Range(1, 5).Select(i => Clause($"第一句{i}。第二句{i}。")));
        var dropped = new Stack<SeenClause>();
        foreach (var step in steps)
        {
            var clauses = await district.ClausesOf(plan.Id);
            if (clauses.Count == 0)
                break;
            var clause = clauses[step / 6 % clauses.Count];
            Outcome<Guid> done = (step % 6) switch
            {
                0 => await district.With((SplitClause act) => act.Do(district.Officer, plan.Id, Seen(clause), clause.Text.IndexOf('。') + 1)),
                1 => await Join(district, plan.Id, clause),
                2 => await district.With((MoveClause act) => act.Do(district.Officer, plan.Id, Seen(clause), step % 2 == 0)),
                3 => await district.With((AddClause act) => act.Do(district.Officer, plan.Id, clause.Ordinal, new("新增的一条。"))),
                4 => await district.With((DropClause act) => act.Do(district.Officer, plan.Id, Seen(clause))),
                _ => dropped.TryPop(out var gone) ? await district.With((DropClause act) => act.Restore(district.Officer, plan.Id, gone)) : Guid.Empty,
            };
            if (step % 6 == 4 && !done.IsRefused)
                dropped.Push(new(clause.Id, clause.Revision + 1));
            var places = (await district.ClausesOf(plan.Id)).Select(c => c.Ordinal).ToList();
            if (!places.SequenceEqual(Enumerable.Range(1, places.Count)))
                return false;
        }
        return true;
    }

    private static async Task<Outcome<Guid>> Join(District district, Guid planId, PlanClause clause)
    {
        var outcome = await district.With((JoinClauses act) => act.WithNext(district.Officer, planId, Seen(clause)));
        return outcome.TryGet(out var joined) ? joined.Id : Outcome<Guid>.Refused(outcome.Refusals);
    }

    private static async Task Change(District district, Guid planId, Action<PlanClause> change)
    {
        var first = (await district.ClausesOf(planId))[0];
        await district.House.Do<Guid>("tests.change", (_, doing) =>
        {
            doing.Db.Attach(first);
            change(first);
            return Task.FromResult<Outcome<Guid>>(first.Id);
        });
    }

    private static SeenClause Seen(PlanClause clause) => new(clause.Id, clause.Revision);
}
