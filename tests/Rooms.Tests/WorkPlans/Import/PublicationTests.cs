using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Import.Revision;
using static Mingtang.WorkPlans.Import.District;

namespace Mingtang.WorkPlans.Import;

public sealed class PublicationTests
{
    [Theory, EveryEngine]
    public async Task Figures_are_proposed_as_the_plan_is_handed_out_and_for_what_a_revision_adds(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("做到无错链、断链。"), Clause("推动经济社会发展。"));

        (await Proposed(district)).ShouldBe(["inspections.dead_links"]);
        (await district.ClausesOf(plan.Id)).Select(c => c.IsReportedOnly).ShouldBe([null, true]);

        var draft = await district.Revision(plan, Clause("做到无错链、断链。"), Clause("推动经济社会发展。"), Clause("政府信息公开申请按法定期限答复。"));
        (await district.With(async (ApplyRevision act) =>
            await act.Do(district.Officer, draft.Id, (await district.With(async (RevisionDiff diff) => await diff.Of(await district.Plan(plan.Id), await district.Plan(draft.Id)))).Seen))).IsRefused.ShouldBeFalse();
        (await Proposed(district)).ShouldBe(["inspections.dead_links", "requests.replied_in_time_share"]);
    }

    private static Task<List<string>> Proposed(District district) =>
        district.Db(db => db.Set<ClauseBinding>().OrderBy(binding => binding.IndicatorId).Select(binding => binding.IndicatorId).ToListAsync());

    [Theory, EveryEngine]
    public async Task Publishing_hands_every_named_unit_one_task(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("推进公开", "区发改委", "各街道（镇）", new(2026, 10, 31)), Clause("年内完成", "区府办"));

        var tasks = await district.TasksOf(plan.Id);
        tasks.Select(t => (t.UnitId, t.Part, t.DueOn)).ShouldBe(
        [
            (district.Reform, TaskPart.Lead, new(2026, 10, 31)),
            (district.Street, TaskPart.Support, new(2026, 10, 31)),
            (district.EastTown, TaskPart.Support, new(2026, 10, 31)),
            (district.WestTown, TaskPart.Support, new(2026, 10, 31)),
            (district.Office, TaskPart.Lead, new(2026, 12, 31)),
        ], ignoreOrder: true);
        tasks.ShouldAllBe(t => t.State == TaskState.Dispatched && t.BreakdownDueOn == new DateOnly(2026, 4, 30));
        (await district.Plan(plan.Id)).State.ShouldBe(PlanState.Published);
    }

    /// <summary>The same plan twice, and two drafts of the same year: one is in force, the other person is told, nobody sees an error.</summary>
    [Theory, EveryEngine]
    public async Task Published_at_the_same_moment_one_is_in_force_and_the_other_is_refused(Engine engine)
    {
        using var district = new District(engine);
        for (var year = 2021; year <= 2026; year++)
        {
            var plan = await district.Draft(draft => draft.Year = year, Clause("推进公开", "区发改委", "各街道（镇）"));
            var other = year % 2 == 0 ? plan : await district.Draft(draft => draft.Year = year, Clause("推进公开", "区发改委", "各街道（镇）"));

            var outcomes = await Task.WhenAll(new[] { plan, other }.Select(one => Task.Run(() => district.With((PublishPlan act) => act.Do(district.Officer, one.Id)))));

            outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1, $"{year}");
            outcomes.Single(outcome => outcome.IsRefused).Refusals.ShouldAllBe(refusal => refusal.Message.Length > 10);
            (await district.Db(db => db.Set<WorkPlan>().CountAsync(p => p.Year == year && p.State == PlanState.Published))).ShouldBe(1);
        }
    }

    [Theory, EveryEngine]
    public async Task A_unit_named_in_both_parts_leads(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("推进公开", "区人社局、区人社局", "各部门、区人社局"));

        var tasks = await district.TasksOf(plan.Id);
        tasks.Count(t => t.UnitId == district.Labour).ShouldBe(1);
        tasks.Single(t => t.UnitId == district.Labour).Part.ShouldBe(TaskPart.Lead);
    }

    [Fact]
    public async Task No_choice_of_names_gives_a_unit_two_tasks_of_one_clause()
    {
        using var district = new District(Engine.Sqlite);
        string[] printed = ["区府办", "区发改委", "发展和改革委员会", "各部门", "各街道（镇）", "各镇", "方松街道", "东泾镇人民政府", "区人社局", "各单位"];
        var names = Gen.Elements(printed).ListOf(5).Two().ToArbitrary();
        var meanings = await district.With((NameBook book) => book.Of(new WorkPlan { AgencyId = district.Government, Year = 2026, Title = "", SourceText = "" }));
        Prop.ForAll(names, pair =>
        {
            var shares = meanings.SharesOf(Clause("条", string.Join('、', pair.Item1), string.Join('、', pair.Item2)));
            var leads = pair.Item1.SelectMany(n => meanings.Of(n).Units).ToHashSet();
            return shares.DistinctBy(s => s.Unit.Id).Count() == shares.Count
                && shares.Where(s => leads.Contains(s.Unit)).All(s => s.Part == TaskPart.Lead)
                && shares.Select(s => s.Unit).ToHashSet().SetEquals(pair.Item1.Concat(pair.Item2).SelectMany(n => meanings.Of(n).Units));
        }).Holds(500);
    }

    [Theory, EveryEngine]
    public async Task Every_reason_is_said_at_once_and_nothing_happens(Engine engine)
    {
        using var district = new District(engine);
        var doubtful = Clause("存疑", "各有关部门");
        doubtful.Doubts = [new("lead", "读不清")];
        var plan = await district.Draft(p => p.IssuedOn = null, Clause(" "), Clause("无主", ""), doubtful, Clause("陌生", "区海洋局"));

        var outcome = await district.With((PublishPlan act) => act.Do(district.Officer, plan.Id));

        outcome.Refusals.Select(r => r.Code).ShouldBe(
            ["workplans.not-issued", "workplans.clauses-without-text", "workplans.clauses-without-lead", "workplans.names-unmapped", "workplans.doubts-open"]);
        (await district.TasksOf(plan.Id)).ShouldBeEmpty();
        (await district.Plan(plan.Id)).State.ShouldBe(PlanState.Draft);
    }

    [Theory, EveryEngine]
    public async Task A_second_plan_of_the_year_is_refused(Engine engine)
    {
        using var district = new District(engine);
        await district.Published(Clause("推进公开"));
        var second = await district.Draft(null, Clause("推进公开"));

        (await district.With((PublishPlan act) => act.Do(district.Officer, second.Id))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.year-already-published");
    }

    [Theory, EveryEngine]
    public async Task Two_at_the_same_moment_publish_once(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开", "各部门"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => district.With((PublishPlan act) => act.Do(district.Officer, plan.Id)))));

        outcomes.Count(o => !o.IsRefused).ShouldBe(1);
        (await district.TasksOf(plan.Id)).Count.ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task The_clerk_prepares_and_the_one_in_charge_publishes_the_units_own_plan(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(p => p.Title = "方松街道要点", Clause("推进公开", "方松街道"));
        var own = await district.Draft(null, Clause("区级", "区府办"));
        await district.House.Do<Guid>("tests.owner", async (_, doing) =>
        {
            await doing.Db.Set<WorkPlan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.AgencyId, district.Street));
            return plan.Id;
        });

        (await district.With((PublishPlan act) => act.Do(district.StreetClerk, plan.Id))).Refusals.ShouldContain(r => r.Code == "workplans.not-yours-to-publish");
        (await district.With((PublishPlan act) => act.Do(district.StreetApprover, own.Id))).Refusals.ShouldContain(r => r.Code == "workplans.not-yours-to-publish");
        (await district.With((PublishPlan act) => act.Do(district.StreetApprover, plan.Id))).IsRefused.ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task A_group_left_open_is_chosen_by_a_person_and_a_phrase_may_mean_nobody(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开", "各有关部门", "分管领导"));

        await district.With((MapName act) => act.Do(district.Officer, plan.Id, "各有关部门", [district.Reform, district.Labour], remember: false));
        await district.With((MapName act) => act.Do(district.Officer, plan.Id, "分管领导", [], remember: false));

        (await district.With((PublishPlan act) => act.Do(district.Officer, plan.Id))).Value.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_clause_whose_leads_all_mean_nobody_is_refused(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开", "分管领导"));
        await district.With((MapName act) => act.Do(district.Officer, plan.Id, "分管领导", [], remember: false));

        (await district.With((PublishPlan act) => act.Do(district.Officer, plan.Id))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.clauses-without-unit");
    }

    [Theory, EveryEngine]
    public async Task A_remembered_name_is_certain_in_the_next_plan(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开", "就业促进中心"));
        (await district.With((MapName act) => act.Do(district.Officer, plan.Id, "就业促进中心", [district.Labour], remember: true))).IsRefused.ShouldBeFalse();

        var next = await district.Draft(null, Clause("推进公开", "就业促进中心"));
        var meaning = (await district.With((NameBook book) => book.Of(next))).Of("就业促进中心");
        meaning.Kind.ShouldBe(MeaningKind.Certain);
        meaning.Units.ShouldHaveSingleItem().Id.ShouldBe(district.Labour);
    }

    [Theory, EveryEngine]
    public async Task The_publication_is_heard_in_its_own_transaction(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开"));
        await using var scope = district.House.Open();
        var act = ActivatorUtilities.CreateInstance<PublishPlan>(scope.ServiceProvider, Hearing(scope.ServiceProvider, out var heard));

        await act.Do(district.Officer, plan.Id);

        heard.ShouldBe([plan.Id]);
    }

    private static ActBook Hearing(IServiceProvider services, out List<Guid> heard)
    {
        var list = heard = [];
        return ActivatorUtilities.CreateInstance<ActBook>(services, new Ears(services, new Ear(list)));
    }

    private sealed class Ear(List<Guid> heard) : IHears<PlanPublished>
    {
        public Task Hear(PlanPublished happened, Doing doing, CancellationToken stop)
        {
            doing.Db.Database.CurrentTransaction.ShouldNotBeNull();
            heard.Add(happened.PlanId);
            return Task.CompletedTask;
        }
    }

    private sealed class Ears(IServiceProvider services, Ear ear) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(IEnumerable<IHears<PlanPublished>>) ? new IHears<PlanPublished>[] { ear } : services.GetService(serviceType);
    }
}
