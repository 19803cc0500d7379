using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Indicators;

public sealed class ClauseFiguresTests
{
    [Theory, EveryEngine]
    public async Task The_breakdown_share_counts_units_and_names_what_is_missing(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Underway(plan.Education, plan.Teacher);
        await plan.Underway(plan.Street, plan.StreetClerk);
        plan.Clock.MoveTo(2026, 4, 26);
        await plan.Underway(plan.Street, plan.StreetClerk);
        await plan.Hand(plan.OfficeUnit);

        var measured = await Breakdown(plan);

        (measured.Numerator, measured.Denominator, measured.Value).ShouldBe((1, 3, 33.33m));
        measured.Rows.Single(r => r.UnitId == plan.Street).Why.ShouldBe("2026-04-26才分解完，时限2026-04-25");
        measured.Rows.Single(r => r.UnitId == plan.OfficeUnit).Why.ShouldBe("还有1项未分解（时限2026-04-25）");
        measured.Rows.Count(r => r.Counts).ShouldBe(measured.Numerator);
    }

    [Theory, EveryEngine]
    public async Task The_last_day_of_the_term_is_in_time(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        plan.Clock.MoveTo(2026, 4, 25, 23);
        await plan.Underway(plan.Education, plan.Teacher);
        (await Breakdown(plan)).Value.ShouldBe(100);
    }

    [Theory, EveryEngine]
    public async Task An_item_that_was_not_tied_never_counts(Engine engine)
    {
        using var plan = await PlanHouse.On(engine, services => services.AddScoped<IIndicator, Talks>());
        var clause = await plan.Clause("开展培训");
        var task = await plan.Underway(plan.Education, plan.Teacher, clause: clause);
        await plan.Use<BindingBook, object>(async book => await book.Confirm(clause.Id, "tests.talks", new(TargetOperator.AtLeast, 1, null, false, OnlyTied: true), plan.Office));

        (await Figure(plan, clause)).Measured!.Rows.ShouldBeEmpty();
        await plan.Do(new Tie(task, new(new("tests.talk", "2"), "第二讲", null, null, "")), plan.Teacher);

        var figure = await Figure(plan, clause);
        figure.Measured!.Rows.ShouldHaveSingleItem().Item.Id.ShouldBe("2");
        figure.Standing.ShouldBe(Standing.Reached);
    }

    [Theory, EveryEngine]
    public async Task A_target_for_each_unit_is_reached_when_the_last_unit_reaches_it(Engine engine)
    {
        using var plan = await PlanHouse.On(engine, services => services.AddScoped<IIndicator, Talks>());
        var clause = await plan.Clause("各单位至少一次");
        await plan.Hand(plan.Education, clause: clause);
        await plan.Hand(plan.Street, clause: clause);
        await plan.Use<BindingBook, object>(async book => await book.Confirm(clause.Id, "tests.talks", new(TargetOperator.AtLeast, 2, null, PerUnit: true, false), plan.Office));
        Talks.Units = [plan.Education, plan.Street, plan.Education];
        (await Figure(plan, clause)).Standing.ShouldBe(Standing.OffCourse);
        Talks.Units = [plan.Education, plan.Street, plan.Education, plan.Street];
        (await Figure(plan, clause)).Standing.ShouldBe(Standing.Reached);
    }

    [Theory, EveryEngine]
    public async Task A_figure_of_a_room_not_built_waits_for_it(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var clause = await plan.Clause("常态化开展政府开放活动");
        await plan.Use<BindingBook, object>(async book => await book.Propose(plan.PlanId, plan.Office));
        var proposed = await plan.Read(db => db.Set<ClauseBinding>().SingleAsync());
        (proposed.IsConfirmed, proposed.IndicatorId).ShouldBe((false, "opendays.held"));
        await plan.Use<BindingBook, object>(async book => await book.Confirm(clause.Id, proposed.IndicatorId, new(proposed.Operator, 1, null, false, false), plan.Office));

        var figure = await Figure(plan, clause);
        (figure.AwaitsRoom, figure.Title, figure.Standing).ShouldBe((true, "开放活动场次", null));
    }

    [Theory, EveryEngine]
    public async Task A_declined_proposal_is_not_made_again_and_units_decide_nothing(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var clause = await plan.Clause("主要负责人听取政务公开工作汇报");
        (await plan.Use<BindingBook, Kernel.Outcome>(async book => await book.Propose(plan.PlanId, plan.Teacher))).Refusals.Single().Code.ShouldBe("workplans.plan-not-managed");
        await plan.Use<BindingBook, object>(async book => await book.Propose(plan.PlanId, plan.Office));
        await plan.Use<BindingBook, object>(async book => await book.Decline(clause.Id, "agencies.reports_heard_share", plan.Office));
        (await plan.Use<BindingBook, Kernel.Outcome<int>>(book => book.Propose(plan.PlanId, plan.Office))).Value.ShouldBe(0);
        (await plan.Read(db => db.Set<ClauseBinding>().SingleAsync())).IsDeclined.ShouldBe(true);
    }

    private static Task<Measurement> Breakdown(PlanHouse plan) => plan.House.Read(services => services.GetServices<IIndicator>()
        .Single(i => i.Info.Id == "workplans.breakdown_in_time_share").Measure(Period.Year(2026), null, null, default));

    private static async Task<ClauseFigure> Figure(PlanHouse plan, PlanClause clause) => (await plan.House.Read(async services =>
        await services.GetRequiredService<ClauseFigures>().OfClause((await services.GetRequiredService<Foundation.Data.PlatformDb>().Set<WorkPlan>().FindAsync(plan.PlanId))!, clause.Id, default)))
        .ShouldHaveSingleItem();

    private sealed class Talks : IIndicator
    {
        public static Guid[] Units { get; set; } = [Guid.Empty, Guid.Empty, Guid.Empty];

        public IndicatorInfo Info { get; } = new("tests.talks", "讲座", IndicatorKind.Count, IndicatorPeriod.Year, "讲座数");

        public Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
            Task.FromResult(new Measurement(IndicatorKind.Count, [.. Units
                .Select((unit, index) => new CountedRow(new("tests.talk", $"{index + 1}"), $"第{index + 1}讲", unit, new(2026, 4, 1), true))
                .Where(row => unitId is null || row.UnitId == unitId)
                .Where(row => tied is null || tied.Contains(row.Item))]));
    }
}
