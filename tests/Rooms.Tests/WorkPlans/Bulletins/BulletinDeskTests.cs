using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Bulletins;

public sealed class BulletinDeskTests
{
    private static readonly BulletinWords Edited = new("关于第二季度推进情况的通报", "正文如下。\n一、总体情况\n很好。", "云府办通报", 1, true, true);

    [Theory, EveryEngine]
    public async Task The_figures_of_bulletin_desk_json_and_public_page_are_equal(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await AtWork(plan);
        var drafted = (await Draft(plan)).Value;

        var (desk, view) = await plan.House.Read(async services =>
        {
            var of = await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().FirstAsync(p => p.Id == plan.PlanId);
            return (await services.GetRequiredService<FiguresBook>().Now(of, YearOfReturns.Second, default), await services.GetRequiredService<PublicView>().Of(of, plan.Clock.Today()));
        });
        var bulletin = drafted.Counted;
        bulletin.Whole.ShouldBe(new TallyLine("全部", null, 4, 1, 1, 1, 1));
        ReturnJson.Write(bulletin).ShouldBe(ReturnJson.Write(desk));
        (view.Clauses.Sum(clause => clause.Units), view.Clauses.Sum(clause => clause.Done)).ShouldBe((bulletin.Whole.All, bulletin.Whole.Done));
        (bulletin.Units.Sum(unit => unit.Overdue), bulletin.Sections.Sum(section => section.Overdue)).ShouldBe((1, 1));
        drafted.Text.ShouldContain("共4项，已完成1项，占25%；按序时推进1项；逾期1项；办结被退回、正在整改1项");
        drafted.Text.ShouldContain("尚未报送的单位：区教育局、方竹街道");
    }

    [Theory, EveryEngine]
    public async Task Edited_signed_by_another_and_issued_to_each_unit_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await AtWork(plan);
        var id = (await Draft(plan)).Value.Id;
        (await Draft(plan)).Refusals.Single().Code.ShouldBe("workplans.bulletin-quarter-taken");
        (await Do(plan, desk => desk.Submit(id, plan.Office))).Refusals.Select(r => r.Code).ShouldBe(["workplans.bulletin-code-missing", "workplans.bulletin-serial-missing"]);
        (await Do(plan, desk => desk.Edit(id, Edited with { Title = " ", Text = null }, plan.Office))).Refusals.Count.ShouldBe(2);
        (await Do(plan, desk => desk.Edit(id, Edited, plan.Office))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Submit(id, plan.Office))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Sign(id, plan.Office))).Refusals.Single().Code.ShouldBe("workplans.bulletin-signed-by-writer");
        (await Do(plan, desk => desk.Sign(id, plan.Teacher))).Refusals.Single().Code.ShouldBe("workplans.not-your-bulletin");
        (await Do(plan, desk => desk.SendBack(id, null, plan.SecondOffice))).Refusals.Single().Code.ShouldBe("workplans.bulletin-send-back-needs-reason");
        (await Do(plan, desk => desk.Sign(id, Head(plan)))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Edit(id, Edited, plan.Office))).Refusals.Single().Code.ShouldBe("workplans.bulletin-not-in-this-state");
        (await Issued(plan)).ShouldBe(0);
        (await Do(plan, desk => desk.Issue(id, plan.Office))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Issue(id, plan.Office))).Refusals.Single().Code.ShouldBe("workplans.bulletin-not-in-this-state");
        (await Issued(plan)).ShouldBe(1);

        (await Waiting(plan, plan.Teacher)).ShouldBe(["通报待阅"]);
        (await Do(plan, desk => desk.Read(id, plan.Teacher))).Refusals.ShouldBeEmpty();
        (await Waiting(plan, plan.Teacher)).ShouldBeEmpty();
        (await plan.Read(db => db.Set<BulletinReceipt>().CountAsync())).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Public_only_by_choice_and_after_the_review_of_this_very_version(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await AtWork(plan);
        var id = await IssuedBulletin(plan, Edited with { WantsPublic = false });
        (await plan.Use<BulletinRelease, Outcome<Bulletin>>(release => release.Propose(id, plan.Office))).Refusals.Single().Code.ShouldBe("workplans.bulletin-not-for-public");

        plan.Clock.MoveTo(2026, 10, 8);
        var other = await IssuedBulletin(plan, Edited with { Serial = 2 }, new(2026, 3));
        (await plan.Use<BulletinRelease, Outcome<Bulletin>>(release => release.Release(other, plan.Office))).Refusals.Single().Code.ShouldBe("foundation.not-reviewed");
        (await plan.Use<BulletinRelease, Outcome<Bulletin>>(release => release.Propose(other, plan.Office))).Refusals.ShouldBeEmpty();
        await Review(plan, other);
        (await plan.Use<BulletinRelease, Outcome<Bulletin>>(release => release.Release(other, plan.Office))).Refusals.ShouldBeEmpty();
        (await plan.Use<BulletinBook, BulletinFolder?>(book => book.Public(other, default)))!.Bulletin.Counted.Whole.All.ShouldBe(4);
        (await plan.Use<BulletinBook, BulletinFolder?>(book => book.Public(id, default))).ShouldBeNull();
        (await plan.Use<BulletinRelease, Outcome<Bulletin>>(release => release.Withdraw(other, "数据有误", plan.Office))).Refusals.ShouldBeEmpty();
        (await plan.Use<BulletinBook, BulletinFolder?>(book => book.Public(other, default))).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task The_next_draft_says_what_changed_and_shows_chosen_cases(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await AtWork(plan);
        await IssuedBulletin(plan, Edited);
        var offered = await plan.Use<CaseShelf, Outcome<GoodCase>>(shelf => shelf.Offer(plan.PlanId, new("招生一图读懂", "把办法画成一张图。", [new("图", null, "/a")]), plan.Teacher));
        (await plan.Use<CaseShelf, Outcome<GoodCase>>(shelf => shelf.Offer(plan.PlanId, new(null, " ", []), plan.Teacher))).Refusals.Count.ShouldBe(3);
        (await plan.Use<CaseShelf, Outcome<GoodCase>>(shelf => shelf.Decide(offered.Value.Id, true, null, plan.Teacher))).Refusals.Single().Code.ShouldBe("workplans.not-your-case");
        plan.Clock.MoveTo(2026, 10, 8);
        (await plan.Use<CaseShelf, Outcome<GoodCase>>(shelf => shelf.Decide(offered.Value.Id, true, null, plan.Office))).Refusals.ShouldBeEmpty();
        var next = (await Draft(plan, new(2026, 3))).Value.Text;
        next.ShouldContain("与2026年第二季度通报相比，已完成数不变（均为1项）");
        next.ShouldContain("《招生一图读懂》：把办法画成一张图。");
    }

    [Theory, EveryEngine]
    public async Task A_bulletin_written_late_is_not_compared_with_a_later_quarter(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await AtWork(plan);
        plan.Clock.MoveTo(2026, 10, 8);
        await IssuedBulletin(plan, Edited, new(2026, 3));

        (await Draft(plan)).Value.Text.ShouldNotContain("通报相比");
    }

    [Theory, EveryEngine]
    public async Task The_paper_has_the_signed_words_and_one_row_a_unit(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await AtWork(plan);
        var id = await IssuedBulletin(plan, Edited);
        var folder = (await plan.Use<BulletinBook, BulletinFolder?>(book => book.Open(id, plan.Teacher, default)))!;
        var paper = BulletinPaper.Of(folder);
        (paper.Number.ToString(), paper.Title, paper.Issuer).ShouldBe(("云府办通报〔2026〕1号", Edited.Title, "云间区人民政府办公室"));
        paper.Body.ShouldBe([new Block.Text("正文如下。"), new Block.Heading(1, "一、总体情况"), new Block.Text("很好。")]);
        paper.Annexes[0].Blocks.OfType<PrintedTable>().Single().Rows.Count.ShouldBe(2);
        DocxPrinter.Print(paper).Length.ShouldBeGreaterThan(2000);
    }

    /// <summary>Four tasks of two units: one done, one on course, one overdue, one sent back. The round of the quarter is over and nobody reported.</summary>
    private static async Task AtWork(PlanHouse plan)
    {
        var done = await plan.Underway(plan.Education, plan.Teacher);
        var returned = await plan.Underway(plan.Education, plan.Teacher);
        foreach (var task in (Guid[])[done, returned])
        {
            await plan.Enter(task, new(2026, 4, 13), "办结", plan.Teacher, 100);
            (await plan.Do(new ReportDone(task), plan.Teacher)).Refusals.ShouldBeEmpty();
        }
        (await plan.Do(new Accept(done), plan.Office)).Refusals.ShouldBeEmpty();
        (await plan.Do(new Tasks.Return(returned, "佐证不全"), plan.Office)).Refusals.ShouldBeEmpty();
        await plan.Underway(plan.Street, plan.StreetClerk, new(2026, 5, 1));
        await plan.Underway(plan.Street, plan.StreetClerk);
        plan.Clock.MoveTo(2026, 6, 20);
        await plan.RunRounds();
        plan.Clock.MoveTo(2026, 7, 8);
    }

    private static async Task<Guid> IssuedBulletin(PlanHouse plan, BulletinWords words, Quarter? quarter = null)
    {
        var id = (await Draft(plan, quarter)).Value.Id;
        (await Do(plan, desk => desk.Edit(id, words, plan.Office))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Submit(id, plan.Office))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Sign(id, plan.SecondOffice))).Refusals.ShouldBeEmpty();
        (await Do(plan, desk => desk.Issue(id, plan.Office))).Refusals.ShouldBeEmpty();
        return id;
    }

    private static Task<Outcome<Bulletin>> Draft(PlanHouse plan, Quarter? quarter = null) => Do(plan, desk => desk.Draft(plan.PlanId, quarter ?? YearOfReturns.Second, false, plan.Office));

    private static Task<Outcome<Bulletin>> Do(PlanHouse plan, Func<BulletinDesk, Task<Outcome<Bulletin>>> act) => plan.Use(act);

    private static CurrentPerson Head(PlanHouse plan) => PlanHouse.Person("主任", plan.OfficeUnit, Role.Approver);

    private static Task<Outcome<ReleaseState>> Review(PlanHouse plan, Guid id) => plan.House.Do<ReleaseState>("tests.review", async (services, doing) =>
    {
        var releases = services.GetRequiredService<ReleaseBook>();
        var status = await releases.StatusOf(BulletinRelease.Item(id));
        return await releases.Review(doing, status!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null));
    }, new Actor(Guid.NewGuid(), "审查员"));

    private static Task<int> Issued(PlanHouse plan) => plan.House.Read(async services =>
        (await services.GetServices<IIndicator>().Single(i => i.Info.Id == "workplans.bulletins_issued").Measure(Period.Year(2026), null, null, default)).Numerator);

    private static Task<List<string>> Waiting(PlanHouse plan, CurrentPerson who) => plan.House.Read(async services =>
        (await services.GetServices<IAssignsWork>().OfType<WaitingBulletins>().Single().WaitingFor(who, default)).Select(work => work.Kind).ToList());
}
