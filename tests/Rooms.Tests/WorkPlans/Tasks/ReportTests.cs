using Microsoft.EntityFrameworkCore;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Tasks;

public sealed class ReportTests
{
    private static readonly Evidence Link = new("公开页面", null, "https://example.gov.cn/a");

    [Theory, EveryEngine]
    public async Task An_entry_of_tomorrow_without_words_or_with_a_wild_link_is_refused(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        var refused = await plan.Do(new Report(task, new(2026, 4, 14), "", 101) { Evidence = [new("x", null, "javascript:alert(1)")] }, plan.Teacher);
        refused.Refusals.Select(r => r.Field).ShouldBe(["On", "Text", "Percent", "Links"]);
        (await plan.Do(new Report(task, new(2025, 12, 31), "去年的事", 5), plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.progress-before-year");
        (await plan.Task_(task)).Progress.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_plan_handed_out_before_its_year_progress_is_taken_from_that_day_on()
    {
        var plan = new WorkPlan { Title = "2027年工作要点", SourceText = "", Year = 2027, IssuedOn = new(2026, 10, 12), PublishedAt = new DateTime(2026, 10, 14, 2, 0, 0, DateTimeKind.Utc) };

        new Report(Guid.NewGuid(), new(2026, 11, 30), "已启动", 5).Reasons(plan, new(2026, 11, 30)).ShouldBeEmpty();
        var early = new Report(Guid.NewGuid(), new(2026, 10, 11), "已启动", 5).Reasons(plan, new(2026, 11, 30)).ShouldHaveSingleItem();
        early.Message.ShouldBe("这是2027年的工作要点，进展日期不能早于2026年10月12日。");
    }

    [Theory, EveryEngine]
    public async Task A_mistake_is_mended_by_one_entry_that_names_it(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        await plan.Do(new Report(task, new(2026, 4, 13), "发布1篇", 10), plan.Teacher);
        var wrong = (await plan.Task_(task)).Progress.Single().Id;

        (await plan.Do(new Report(task, new(2026, 4, 13), "发布2篇", 20) { Corrects = wrong }, plan.Teacher)).IsRefused.ShouldBeFalse();
        (await plan.Do(new Report(task, new(2026, 4, 13), "发布3篇", 30) { Corrects = wrong }, plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.no-such-entry");

        (await plan.Task_(task)).Progress.Count.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Done_is_reported_only_with_proof_that_was_not_taken_back(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        await plan.Do(new Report(task, new(2026, 4, 13), "无佐证", 50), plan.Teacher);
        (await plan.Do(new ReportDone(task), plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.no-evidence");

        await plan.Do(new Report(task, new(2026, 4, 13), "有佐证", 100) { Evidence = [Link] }, plan.Teacher);
        var proved = (await plan.Task_(task)).Progress.Single(p => p.Evidence.Count > 0).Id;
        await plan.Do(new Report(task, new(2026, 4, 13), "传错了", 50) { Corrects = proved }, plan.Teacher);
        (await plan.Do(new ReportDone(task), plan.Teacher)).IsRefused.ShouldBeTrue();

        await plan.Do(new Report(task, new(2026, 4, 13), "再次上传", 100) { Evidence = [Link] }, plan.Teacher);
        (await plan.Do(new ReportDone(task), plan.Teacher)).IsRefused.ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task Who_reported_it_done_cannot_accept_it(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.OfficeUnit, plan.Office);
        await plan.Do(new Report(task, new(2026, 4, 13), "已办", 100) { Evidence = [Link] }, plan.Office);
        await plan.Do(new ReportDone(task), plan.Office);

        (await plan.Do(new Accept(task), plan.Office)).Refusals.Single().Code.ShouldBe("workplans.accepted-by-reporter");
        (await plan.Do(new Accept(task), plan.SecondOffice)).IsRefused.ShouldBeFalse();
        (await plan.Task_(task)).DoneAt.ShouldNotBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_return_needs_a_reason_and_stands_until_the_unit_reports_again(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        await plan.Do(new Report(task, new(2026, 4, 13), "已办", 100) { Evidence = [Link] }, plan.Teacher);
        await plan.Do(new ReportDone(task), plan.Teacher);
        (await plan.Do(new Return(task, " "), plan.Office)).Refusals.Single().Field.ShouldBe("Reason");
        (await plan.Do(new Urge(task, "请抓紧"), plan.Office)).Refusals.Single().Code.ShouldBe("workplans.urging-not-with-unit", "it waits for the office itself");

        await plan.Do(new Return(task, "缺会议纪要"), plan.Office);
        (await plan.Do(new Urge(task, "请抓紧"), plan.Office)).IsRefused.ShouldBeFalse();
        (await plan.Task_(task)).ReturnedWhy.ShouldBe("缺会议纪要");
        await plan.Do(new ReportDone(task), plan.Teacher);

        (await plan.Task_(task)).ReturnedAt.ShouldBeNull();
        (await plan.Read(db => db.Set<TaskStep>().OrderBy(s => s.At).Select(s => s.Act).ToListAsync()))
            .ShouldBe([TaskAct.BreakDown, TaskAct.ReportDone, TaskAct.Return, TaskAct.ReportDone], ignoreOrder: true);
    }
}
