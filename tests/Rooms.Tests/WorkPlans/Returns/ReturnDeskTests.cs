using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Returns;

public sealed class ReturnDeskTests
{
    [Theory, EveryEngine]
    public async Task What_was_handed_in_is_frozen_with_its_digest(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (task, _) = await plan.OpenSecond();
        await plan.Enter(task, new(2026, 4, 13), "召开动员会", plan.Teacher, 30);
        await plan.Enter(task, new(2026, 6, 1), "发布招生办法", plan.Teacher, 60);
        var one = await plan.ReturnOf(plan.Education, YearOfReturns.Second);
        (await plan.Submit(one, plan.Teacher, "总体顺利")).Refusals.ShouldBeEmpty();
        await plan.Enter(task, new(2026, 6, 19), "之后的进展", plan.Teacher, 90);

        var (content, stored, holds) = await plan.House.Read(async services =>
        {
            var now = await services.GetRequiredService<Foundation.Data.PlatformDb>().Set<UnitReturn>().SingleAsync(r => r.Id == one.Id);
            var step = await services.GetRequiredService<Foundation.Data.PlatformDb>().Set<ReturnStep>().SingleAsync();
            return (await services.GetRequiredService<ReturnReading>().HandedIn(now, default), now, ReturnJson.DigestOf(step.Content!, services.GetRequiredService<ICryptography>()));
        });
        (stored.State, stored.Digest).ShouldBe((ReturnState.Submitted, holds));
        content!.Words.ShouldBe("总体顺利");
        var line = content.Lines.ShouldHaveSingleItem();
        (line.Percent, line.State).ShouldBe((60, TaskState.Underway));
        line.Entries.Select(entry => entry.Text).ShouldBe(["发布招生办法", "召开动员会"]);
    }

    [Theory, EveryEngine]
    public async Task A_corrected_entry_and_one_of_another_quarter_are_not_in_it(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (task, _) = await plan.OpenSecond();
        await plan.Enter(task, new(2026, 2, 1), "一季度的事", plan.Teacher);
        await plan.Enter(task, new(2026, 6, 1), "写错了", plan.Teacher, 99);
        var wrong = (await plan.Task_(task)).Progress.Single(entry => entry.Percent == 99).Id;
        (await plan.Do(new Report(task, new(2026, 6, 1), "更正", 40) { Corrects = wrong }, plan.Teacher)).Refusals.ShouldBeEmpty();
        var now = await plan.Use<ReturnReading, ReturnContent>(async reading => await reading.Now(await plan.ReturnOf(plan.Education, YearOfReturns.Second), YearOfReturns.Second, default));
        now.Lines.Single().Entries.Select(entry => entry.Text).ShouldBe(["更正"]);
        now.Lines.Single().Percent.ShouldBe(40);
    }

    [Theory, EveryEngine]
    public async Task A_task_without_entry_and_without_a_word_holds_the_return_back(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (task, _) = await plan.OpenSecond();
        var one = await plan.ReturnOf(plan.Education, YearOfReturns.Second);
        var refused = await plan.Submit(one, plan.Teacher, new string('长', 4001), new LineWords(Guid.NewGuid(), "别人的任务"));
        refused.Refusals.Select(r => r.Code).ShouldBe(["workplans.return-words-too-long", "workplans.return-line-elsewhere", "workplans.return-lines-silent"]);
        (await plan.ReturnOf(plan.Education, YearOfReturns.Second)).State.ShouldBe(ReturnState.Pending);
        (await plan.Submit(one, plan.Teacher, null, new LineWords(task, "暑期开展"))).Refusals.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_return_calls_its_clauses_by_their_printed_numbers(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (task, _) = await plan.OpenSecond();
        await plan.House.Do<bool>("tests.number", async (services, doing) =>
        {
            (await doing.Db.Set<PlanTask>().Include(t => t.Clause).FirstAsync(t => t.Id == task)).Clause!.Number = "12.";
            doing.About("workplans.task", task, "改号");
            return true;
        });
        var one = await plan.ReturnOf(plan.Education, YearOfReturns.Second);

        (await plan.Submit(one, plan.Teacher)).Refusals.Single().Message.ShouldStartWith("第12项任务");

        (await plan.Submit(one, plan.Teacher, null, new LineWords(task, "暑期开展"))).Refusals.ShouldBeEmpty();
        var frozen = await plan.Use<ReturnReading, ReturnContent?>(async reading => await reading.HandedIn(await plan.ReturnOf(plan.Education, YearOfReturns.Second), default));
        frozen!.Lines.Single().Mark.ShouldBe("12");
    }

    [Theory, EveryEngine]
    public async Task Sent_back_it_is_mended_and_handed_in_again(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (task, _) = await plan.OpenSecond();
        var one = await plan.ReturnOf(plan.Education, YearOfReturns.Second);
        await plan.Submit(one, plan.Teacher, null, new LineWords(task, "暑期开展"));
        (await plan.SendBack(one, " ", plan.Office)).Refusals.Single().Code.ShouldBe("workplans.send-back-needs-reason");
        plan.Clock.Pass(TimeSpan.FromMinutes(1));
        (await plan.SendBack(one, "请写明具体时间", plan.Office)).Refusals.ShouldBeEmpty();
        (await plan.Accept(one, plan.Office)).Refusals.Single().Code.ShouldBe("workplans.return-not-in-this-state");
        (await plan.Submit(one, plan.Teacher, null, new LineWords(task, "暑期开展"))).Refusals.Single().Code.ShouldBe("workplans.return-not-changed");
        plan.Clock.Pass(TimeSpan.FromMinutes(1));
        (await plan.Submit(one, plan.Teacher, null, new LineWords(task, "7月15日前开展"))).Refusals.ShouldBeEmpty();
        plan.Clock.Pass(TimeSpan.FromMinutes(1));
        (await plan.Accept(one, plan.Office)).Refusals.ShouldBeEmpty();
        (await plan.Submit(one, plan.Teacher, null, new LineWords(task, "再改"))).Refusals.Single().Code.ShouldBe("workplans.return-not-in-this-state");
        (await plan.Read(db => db.Set<ReturnStep>().OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => s.Act).ToListAsync()))
            .ShouldBe([ReturnAct.Submit, ReturnAct.SendBack, ReturnAct.Submit, ReturnAct.Accept]);
    }

    [Theory, EveryEngine]
    public async Task Only_the_unit_hands_in_and_only_another_person_of_the_office_accepts(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var own = await plan.Underway(plan.OfficeUnit, plan.Office);
        var (task, _) = await plan.OpenSecond();
        var one = await plan.ReturnOf(plan.Education, YearOfReturns.Second);
        (await plan.Submit(one, plan.StreetClerk, null, new LineWords(task, "话"))).Refusals.Single().Code.ShouldBe("workplans.not-your-return");
        (await plan.Accept(one, plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.not-your-return");
        var offices = await plan.ReturnOf(plan.OfficeUnit, YearOfReturns.Second);
        (await plan.Submit(offices, plan.Office, null, new LineWords(own, "推进中"))).Refusals.ShouldBeEmpty();
        (await plan.Accept(offices, plan.Office)).Refusals.Single().Code.ShouldBe("workplans.return-accepted-by-submitter");
        (await plan.Accept(offices, plan.SecondOffice)).Refusals.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task The_share_in_time_counts_what_was_due_and_names_what_is_missing(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (school, street) = await plan.OpenSecond();
        (await Share(plan)).Value.ShouldBeNull("nothing is due yet");
        await plan.Submit(await plan.ReturnOf(plan.Education, YearOfReturns.Second), plan.Teacher, null, new LineWords(school, "推进中"));
        (await Share(plan)).Value.ShouldBe(100);
        plan.Clock.MoveTo(2026, 7, 6);
        var late = await Share(plan);
        (late.Numerator, late.Denominator).ShouldBe((1, 2));
        late.Rows.Single(row => !row.Counts).Why.ShouldBe("未报送（截止2026-07-05）");
        await plan.Submit(await plan.ReturnOf(plan.Street, YearOfReturns.Second), plan.StreetClerk, null, new LineWords(street, "推进中"));
        (await Share(plan)).Rows.Single(row => !row.Counts).Why.ShouldBe("2026-07-06报送，截止2026-07-05");
    }

    [Theory, EveryEngine]
    public async Task Sent_back_and_never_handed_in_again_is_not_in_time(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (school, _) = await plan.OpenSecond();
        var one = await plan.ReturnOf(plan.Education, YearOfReturns.Second);
        await plan.Submit(one, plan.Teacher, null, new LineWords(school, "推进中"));
        await plan.SendBack(one, "太简略", plan.Office);
        plan.Clock.MoveTo(2026, 7, 6);
        (await Share(plan)).Rows.Single(row => row.UnitId == plan.Education).Why.ShouldBe("退回后未在2026-07-05前补报");
    }

    [Theory, EveryEngine]
    public async Task The_desk_says_what_waits_for_whom(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (school, _) = await plan.OpenSecond();
        (await Waiting(plan, plan.Teacher)).ShouldBe(["待季度报送"]);
        await plan.Submit(await plan.ReturnOf(plan.Education, YearOfReturns.Second), plan.Teacher, null, new LineWords(school, "推进中"));
        (await Waiting(plan, plan.Teacher)).ShouldBeEmpty();
        (await Waiting(plan, plan.Office)).ShouldBe(["季度报送待审核"]);
        plan.Clock.MoveTo(2026, 7, 6);
        (await Waiting(plan, plan.Office)).ShouldBe(["季度报送待审核", "季度报送逾期"]);
    }

    private static Task<Measurement> Share(PlanHouse plan) => plan.House.Read(services => services.GetServices<IIndicator>()
        .Single(i => i.Info.Id == "workplans.returns_in_time_share").Measure(Period.Year(2026), null, null, default));

    private static Task<List<string>> Waiting(PlanHouse plan, Foundation.People.CurrentPerson who) => plan.House.Read(async services =>
        (await services.GetServices<IAssignsWork>().OfType<WaitingReturns>().Single().WaitingFor(who, default)).Select(work => work.Kind).ToList());
}
