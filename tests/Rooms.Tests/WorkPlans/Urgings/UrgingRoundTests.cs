using Microsoft.EntityFrameworkCore;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Urgings;

public sealed class UrgingRoundTests
{
    [Theory, EveryEngine]
    public async Task Over_a_year_each_urging_arises_on_its_day_and_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Hand(plan.Education, new(2026, 6, 30));
        for (var day = new DateOnly(2026, 4, 13); day <= new DateOnly(2026, 12, 31); day = day.AddDays(1))
        {
            plan.Clock.MoveTo(day.Year, day.Month, day.Day, 8);
            await Run(plan);
            plan.Clock.Pass(TimeSpan.FromHours(3));
            await Run(plan);
            if (day == new DateOnly(2026, 5, 5))
                await plan.Do(new BreakDown(task, "办公室", "张三", null), plan.Teacher);
            if (day == new DateOnly(2026, 8, 1))
                await plan.Do(new ChangeDeadline(task, new(2026, 9, 30), "延期"), plan.Office);
            if (day == new DateOnly(2026, 10, 15))
                await plan.Do(new Stop(task, "不再要求"), plan.Office);
        }

        (await Days(plan)).ShouldBe(
        [
            new(2026, 4, 22), new(2026, 4, 26), new(2026, 5, 3),
            new(2026, 6, 23), new(2026, 6, 30), new(2026, 7, 7), new(2026, 7, 14), new(2026, 7, 21), new(2026, 7, 28),
            new(2026, 9, 23), new(2026, 9, 30), new(2026, 10, 7), new(2026, 10, 14),
        ]);
    }

    [Theory, EveryEngine]
    public async Task After_a_standstill_only_the_last_missed_urging_is_made_up_for(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Underway(plan.Education, plan.Teacher, new(2026, 6, 30));
        plan.Clock.MoveTo(2026, 8, 1);
        (await Run(plan)).ShouldBe(1);
        (await Run(plan)).ShouldBe(0);
        (await plan.Read(db => db.Set<Urging>().SingleAsync())).Text.ShouldContain("逾期32天");
    }

    [Theory, EveryEngine]
    public async Task Rounds_at_the_same_moment_urge_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        for (var i = 0; i < 10; i++)
            await plan.Underway(plan.Education, plan.Teacher, new(2026, 6, 30));
        plan.Clock.MoveTo(2026, 6, 30);
        var urged = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Run(plan))));
        urged.Sum().ShouldBe(10);
        (await plan.Read(db => db.Set<Urging>().CountAsync())).ShouldBe(10);
    }

    [Theory, EveryEngine]
    public async Task What_waits_for_the_office_or_is_settled_is_not_urged(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var reported = await plan.Underway(plan.Education, plan.Teacher, new(2026, 6, 30));
        await plan.Do(new Report(reported, new(2026, 4, 13), "已办", 100) { Evidence = [new("页面", null, "/a")] }, plan.Teacher);
        await plan.Do(new ReportDone(reported), plan.Teacher);
        await plan.Do(new Stop(await plan.Hand(plan.Street, new(2026, 6, 30)), "不再要求"), plan.Office);
        plan.Clock.MoveTo(2026, 7, 10);
        (await Run(plan)).ShouldBe(0);
    }

    private static Task<int> Run(PlanHouse plan) => plan.Use<UrgingRound, int>(round => round.Run());

    private static async Task<List<DateOnly>> Days(PlanHouse plan) =>
        (await plan.Read(db => db.Set<Urging>().OrderBy(u => u.At).Select(u => u.At).ToListAsync())).ConvertAll(ChinaTime.DayOf);
}
