using Microsoft.EntityFrameworkCore;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

public sealed class RoundsRunTests
{
    [Theory, EveryEngine]
    public async Task Over_a_year_rounds_open_and_close_and_units_are_urged_on_their_day_and_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Underway(plan.Education, plan.Teacher);
        var happened = new List<string>();
        for (var day = new DateOnly(2026, 4, 14); day <= new DateOnly(2027, 1, 10); day = day.AddDays(1))
        {
            plan.Clock.MoveTo(day.Year, day.Month, day.Day, 7);
            var first = await plan.RunRounds();
            plan.Clock.Pass(TimeSpan.FromHours(2));
            (await plan.RunRounds()).ShouldBe(RoundsDone.Nothing, $"{day}");
            if (first != RoundsDone.Nothing)
                happened.Add($"{day:MM-dd} {first.Opened}{first.Closed}{first.Urged}");
            if (day == new DateOnly(2026, 7, 20))
                (await plan.Submit(await plan.ReturnOf(plan.Education, new(2026, 2)), plan.Teacher, null, await Excuse(plan))).Refusals.ShouldBeEmpty();
            if (day == new DateOnly(2026, 10, 1))
                (await plan.Submit(await plan.ReturnOf(plan.Education, new(2026, 3)), plan.Teacher, null, await Excuse(plan))).Refusals.ShouldBeEmpty();
        }
        // Opened, closed, urged: seven days before, on the day, each seven days after; the fourth quarter's term is too short for the first.
        happened.ShouldBe(
        [
            "06-20 100", "06-28 001", "07-05 001", "07-06 010", "07-12 001", "07-19 001",
            "09-20 100", "09-28 001", "10-06 010",
            "12-20 100", "12-25 001", "12-26 010", "01-01 001", "01-08 001",
        ]);
    }

    [Theory, EveryEngine]
    public async Task Runs_at_the_same_moment_ask_each_unit_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Hand(plan.Education);
        await plan.Hand(plan.Street);
        plan.Clock.MoveTo(2026, 6, 20);
        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => plan.RunRounds())));
        runs.Sum(run => run.Opened).ShouldBe(1);
        (await plan.Round(YearOfReturns.Second)).Returns.Select(one => one.UnitId).ShouldBe([plan.Education, plan.Street], ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task A_unit_handed_work_after_the_opening_is_asked_as_well(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.OpenSecond();
        await plan.Hand(plan.OfficeUnit);
        plan.Clock.MoveTo(2026, 6, 21);
        await plan.RunRounds();
        (await plan.Round(YearOfReturns.Second)).Returns.Count.ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task A_quarter_that_ended_before_the_plan_was_handed_out_has_no_return(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Hand(plan.Education);
        plan.Clock.MoveTo(2027, 1, 2);
        (await plan.RunRounds()).ShouldBe(new(3, 0, 0), "and nobody is late before having been asked");
    }

    [Theory, EveryEngine]
    public async Task Days_set_by_the_office_decide(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Hand(plan.Education);
        (await Set(plan, new(2026, 6, 25), new(2026, 7, 10))).Refusals.ShouldBeEmpty();
        plan.Clock.MoveTo(2026, 6, 24);
        (await plan.RunRounds()).ShouldBe(RoundsDone.Nothing);
        plan.Clock.MoveTo(2026, 6, 25);
        (await plan.RunRounds()).Opened.ShouldBe(1);
        plan.Clock.MoveTo(2026, 7, 11);
        (await plan.RunRounds()).Closed.ShouldBe(1);
        (await Set(plan, new(2026, 6, 25), new(2026, 7, 15))).Value.IsOpen.ShouldBeTrue("a later last day opens it again");
    }

    [Theory, EveryEngine]
    public async Task Impossible_days_are_refused_all_at_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        (await Set(plan, null, null)).Refusals.Select(r => r.Code).ShouldBe(["workplans.return-opening-missing", "workplans.return-due-missing"]);
        (await Set(plan, new(2026, 3, 1), new(2026, 2, 1))).Refusals.Select(r => r.Code).ShouldBe(["workplans.return-opens-before-quarter", "workplans.return-due-before-opening"]);
        (await plan.Use<ReturnRounds, Outcome<ReturnRound>>(rounds => rounds.SetDates(plan.PlanId, new(2026, 1), new(2026, 3, 20), new(2026, 4, 20), plan.Office)))
            .Refusals.Single().Code.ShouldBe("workplans.return-quarter-elsewhere");
        (await plan.Use<ReturnRounds, Outcome<ReturnRound>>(rounds => rounds.Open(plan.PlanId, YearOfReturns.Second, plan.Teacher)))
            .Refusals.Single().Code.ShouldBe("workplans.not-your-return");
    }

    [Theory, EveryEngine]
    public async Task The_office_opens_early_and_closes_when_all_have_reported(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        plan.Clock.MoveTo(2026, 6, 10);
        (await plan.Use<ReturnRounds, Outcome<ReturnRound>>(rounds => rounds.Open(plan.PlanId, YearOfReturns.Second, plan.Office))).Refusals.ShouldBeEmpty();
        (await Close(plan)).Refusals.Single().Code.ShouldBe("workplans.return-not-over");
        (await plan.Submit(await plan.ReturnOf(plan.Education, YearOfReturns.Second), plan.Teacher, null, new LineWords(task, "暑期启动"))).Refusals.ShouldBeEmpty();
        (await Close(plan)).Refusals.ShouldBeEmpty();
        plan.Clock.MoveTo(2026, 6, 20);
        (await plan.RunRounds()).ShouldBe(RoundsDone.Nothing);
    }

    private static async Task<LineWords> Excuse(PlanHouse plan) => new(await plan.Read(db => db.Set<PlanTask>().Select(task => task.Id).SingleAsync()), "按计划下季度开展");

    private static Task<Outcome<ReturnRound>> Set(PlanHouse plan, DateOnly? opensOn, DateOnly? dueOn) =>
        plan.Use<ReturnRounds, Outcome<ReturnRound>>(rounds => rounds.SetDates(plan.PlanId, YearOfReturns.Second, opensOn, dueOn, plan.Office));

    private static Task<Outcome<ReturnRound>> Close(PlanHouse plan) => plan.Use<ReturnRounds, Outcome<ReturnRound>>(rounds => rounds.Close(plan.PlanId, YearOfReturns.Second, plan.Office));
}
