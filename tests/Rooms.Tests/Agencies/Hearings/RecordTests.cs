using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Funds;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Trainings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Hearings;

public sealed class RecordTests
{
    [Theory, EveryEngine]
    public async Task The_share_of_hearings_counts_units_and_gives_the_row_of_each(Engine engine)
    {
        using var house = new TestHouse(engine);
        var (one, other) = (await house.Services.Unit(UnitKind.Department, "区甲局"), await house.Services.Unit(UnitKind.Street, "乙街道"));
        await Hear(house, one, new(2026, 3, 1));
        await Hear(house, one, new(2026, 5, 1));

        var measured = await Measure(house, "agencies.reports_heard_share");

        (measured.Numerator, measured.Denominator, measured.Value).ShouldBe((1, 2, 50m));
        measured.Rows.Single(row => row.Counts).On.ShouldBe(new(2026, 3, 1));
        measured.Rows.Single(row => !row.Counts).ShouldSatisfyAllConditions(row => row.UnitId.ShouldBe(other.Id), row => row.Why.ShouldNotBeNull());
        (await Measure(house, "agencies.reports_heard_share", year: 2025)).Numerator.ShouldBe(0);
        (await Measure(house, "agencies.reports_heard_share", tied: [])).Numerator.ShouldBe(0);
    }

    [Fact]
    public async Task The_units_of_the_plan_are_the_denominator_once_there_is_a_plan()
    {
        var plan = new OnePlan();
        using var house = new TestHouse(Engine.Sqlite, services => services.AddSingleton<IPlanUnits>(plan));
        var one = await house.Services.Unit(UnitKind.Department, "区甲局");
        await house.Services.Unit(UnitKind.Street, "乙街道");
        plan.Units = [one.Id];

        (await Measure(house, "agencies.reports_heard_share")).Denominator.ShouldBe(1);
    }

    [Fact]
    public async Task A_hearing_is_refused_for_another_unit_in_the_future_and_without_proof()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var (own, other) = (await house.Services.Unit(UnitKind.Department, "区甲局"), await house.Services.Unit(UnitKind.Street, "乙街道"));

        var refused = await house.Read(s => s.GetRequiredService<HearingRegister>().Record(Clerk(own), new(other.Id, new(2026, 10, 21), " ", "", null)));

        refused.Refusals.Select(r => r.Code).ShouldBe(
            ["agencies.not-your-unit", "agencies.hearing-in-the-future", "agencies.hearing-head-missing", "agencies.hearing-title-missing", "agencies.hearing-minutes-missing"]);
    }

    [Fact]
    public async Task A_withdrawn_hearing_no_longer_counts()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();
        var id = await Hear(house, unit, new(2026, 3, 1));
        (await house.Read(s => s.GetRequiredService<HearingRegister>().Withdraw(Clerk(unit), id, ""))).Refusals.ShouldBe([HearingRefusals.WithdrawalNeedsReason]);

        await house.Read(s => s.GetRequiredService<HearingRegister>().Withdraw(Clerk(unit), id, "登记错误"));

        (await Measure(house, "agencies.reports_heard_share")).Numerator.ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_training_counts_for_the_host_and_for_whoever_was_there(Engine engine)
    {
        using var house = new TestHouse(engine);
        var host = await house.Services.Unit(UnitKind.Department, "区甲局");
        var guest = await house.Services.Unit(UnitKind.Street, "乙街道");
        var absent = await house.Services.Unit(UnitKind.Town, "丙镇");
        var entry = new TrainingEntry(host.Id, TrainingKind.Course, new(2026, 4, 1), "业务培训", Audience.Officers | Audience.Drafters, [new(guest.Id, null, 3)]);
        (await house.Read(s => s.GetRequiredService<TrainingRegister>().Record(Clerk(host), entry))).IsRefused.ShouldBeFalse();

        (await Measure(house, "agencies.trainings_held")).Numerator.ShouldBe(1);
        (await Measure(house, "agencies.trainings_held", host)).Numerator.ShouldBe(1);
        (await Measure(house, "agencies.trainings_held", guest)).Numerator.ShouldBe(1);
        (await Measure(house, "agencies.trainings_held", absent)).Numerator.ShouldBe(0);
        var reached = await house.Read(s => s.GetRequiredService<TrainingReading>().UnitsEverReached(Audience.Drafters, default));
        reached.ShouldBe([guest.Id]);
    }

    [Fact]
    public async Task A_training_that_nobody_attended_and_law_study_without_law_are_refused()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();

        var refused = await house.Read(s => s.GetRequiredService<TrainingRegister>()
            .Record(Clerk(unit), new(unit.Id, TrainingKind.LawStudy, new(2026, 4, 1), "学法", Audience.None, [])));

        refused.Refusals.Select(r => r.Code).ShouldBe(["agencies.training-audience-missing", "agencies.training-nobody-attended", "agencies.law-study-without-law"]);
    }

    [Fact]
    public async Task Leaders_study_the_law_themselves()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();
        Task<Outcome<Guid>> Study(Audience audience) => house.Read(s => s.GetRequiredService<TrainingRegister>()
            .Record(Clerk(unit), new(unit.Id, TrainingKind.LawStudy, new(2026, 4, 1), "学法", audience, [new(unit.Id, null, 3)]) { Regulations = "《政府信息公开条例》" }));

        (await Study(Audience.Officers)).Refusals.ShouldBe([TrainingRefusals.LeadersAbsent]);
        (await Study(Audience.Officers | Audience.Leaders)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Each_unit_is_shown_by_the_audiences_it_sent_people_to()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var (host, guest) = (await house.Services.Unit(UnitKind.Department, "区甲局"), await house.Services.Unit(UnitKind.Street, "乙街道"));
        foreach (var (audience, people) in new[] { (Audience.Recruits, 4), (Audience.Recruits | Audience.Officers, 2) })
            (await house.Read(s => s.GetRequiredService<TrainingRegister>()
                .Record(Clerk(host), new(host.Id, TrainingKind.Course, new(2026, 4, 1), "培训", audience, [new(guest.Id, null, people)])))).IsRefused.ShouldBeFalse();

        var present = TrainingReading.ByUnit(await house.Read(s => s.GetRequiredService<TrainingReading>().Held(Period.Year(2026), default))).ShouldHaveSingleItem();

        present.UnitId.ShouldBe(guest.Id);
        present.At.ShouldSatisfyAllConditions(
            at => at[Audience.Recruits].ShouldBe(new(2, 6)), at => at[Audience.Officers].ShouldBe(new(1, 2)), at => at[Audience.Leaders].ShouldBe(new(0, 0)));
    }

    [Theory, EveryEngine]
    public async Task A_unit_is_staffed_until_its_officer_leaves(Engine engine)
    {
        using var house = new TestHouse(engine);
        var unit = await house.Services.Unit();
        var (officer, deputy) = (await house.Services.Person(Role.Clerk, unit), await house.Services.Person(Role.Reviewer, unit));
        (await Name(house, unit, officer, officer)).Refusals.ShouldContain(StaffingRefusals.SamePersonTwice);
        (await Name(house, unit, officer, deputy)).IsRefused.ShouldBeFalse();
        (await Measure(house, "agencies.staffed_share")).Value.ShouldBe(100);

        await house.Read(s => s.GetRequiredService<Accounts.AccountRegister>().Suspend(Actor.Platform, officer.Id, "调离"));

        var measured = await Measure(house, "agencies.staffed_share");
        measured.Value.ShouldBe(0);
        measured.Rows.Single().Why!.ShouldContain("已离岗");
        (await Waiting(house, unit)).ShouldContain(work => work.Kind == "待配备人员");
    }

    [Fact]
    public async Task From_October_on_a_missing_hearing_waits_until_the_end_of_the_year()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();
        house.Clock.MoveTo(2026, 9, 30);
        (await Waiting(house, unit)).ShouldNotContain(work => work.Kind == "待听取汇报");
        house.Clock.MoveTo(2026, 10, 1);

        (await Waiting(house, unit)).Single(work => work.Kind == "待听取汇报").DueOn.ShouldBe(new(2026, 12, 31));
        await Hear(house, unit, new(2026, 10, 1));
        (await Waiting(house, unit)).ShouldNotContain(work => work.Kind == "待听取汇报");
    }

    /// <summary>A page that forgets to ask is not enough to enter a record: the reviewer of the very unit may look, not write.</summary>
    [Fact]
    public async Task Who_may_only_look_enters_and_withdraws_nothing()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();
        var reviewer = new CurrentPerson(null, "审查", unit.Id, unit.ShortName, Role.Reviewer);
        var heard = (await house.Read(s => s.GetRequiredService<HearingRegister>().Record(Clerk(unit), new(unit.Id, new(2026, 10, 19), "甲", "局长", "听取汇报")))).Value;
        IReadOnlyList<Refusal> expected = [UnitScope.NotYourUnit];
        (await house.Read(s => s.GetRequiredService<HearingRegister>().Record(reviewer, new(unit.Id, new(2026, 10, 19), "甲", "局长", "听取汇报")))).Refusals.ShouldBe(expected);
        (await house.Read(s => s.GetRequiredService<HearingRegister>().Withdraw(reviewer, heard, "登记错误"))).Refusals.ShouldBe(expected);
        (await house.Read(s => s.GetRequiredService<TrainingRegister>().Record(reviewer, new(unit.Id, TrainingKind.LawStudy, new(2026, 4, 1), "学法", Audience.Leaders, [new(unit.Id, null, 3)]) { Regulations = "条例" }))).Refusals.ShouldBe([UnitScope.NotYourUnit.On("HostUnitId")]);
        (await house.Read(s => s.GetRequiredService<FundRegister>().Report(reviewer, new(unit.Id, 2026, 1, "预算", null)))).Refusals.ShouldBe(expected);
        (await house.Read(s => s.GetRequiredService<StudyRegister>().Issue(Clerk(unit), new("应知应会", null, "第三十三条……", "1", 80, new(2026, 11, 30))))).Refusals.ShouldBe([StudyRefusals.NotYours]);
    }

    private static CurrentPerson Clerk(UnitRef unit) => new(null, "经办", unit.Id, unit.ShortName, Role.Clerk);

    private static async Task<Guid> Hear(TestHouse house, UnitRef unit, DateOnly on) =>
        (await house.Read(s => s.GetRequiredService<HearingRegister>().Record(Clerk(unit), new(unit.Id, on, "甲", "局长", "听取汇报")))).Value;

    private static Task<Outcome<bool>> Name(TestHouse house, UnitRef unit, Staff officer, Staff deputy) =>
        house.Read(s => s.GetRequiredService<StaffingBook>().Name(Clerk(unit), unit.Id, officer.Id, deputy.Id));

    private static async Task<IReadOnlyList<WaitingWork>> Waiting(TestHouse house, UnitRef unit) =>
        await house.Read(s => s.GetServices<IAssignsWork>().OfType<AgenciesWork>().Single().WaitingFor(Clerk(unit), default));

    private static Task<Measurement> Measure(TestHouse house, string id, UnitRef? unit = null, int year = 2026, IReadOnlyCollection<ItemRef>? tied = null) =>
        house.Read(s => s.GetServices<IIndicator>().Single(one => one.Info.Id == id).Measure(Period.Year(year), unit?.Id, tied, default));

    private sealed class OnePlan : IPlanUnits
    {
        public IReadOnlyCollection<Guid> Units { get; set; } = [];

        public Task<IReadOnlyCollection<Guid>?> UnitsInPlan(int year, IQueryable<Guid> among, CancellationToken stop) => Task.FromResult<IReadOnlyCollection<Guid>?>(Units);
    }
}
