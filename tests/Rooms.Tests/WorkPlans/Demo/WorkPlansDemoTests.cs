using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;
using Xunit.Abstractions;

namespace Mingtang.WorkPlans.Demo;

/// <summary>What a visitor finds: a plan in the middle of its year, with every state in it, and a log that tells when.</summary>
public sealed class WorkPlansDemoTests(ITestOutputHelper output)
{
    [Theory, EveryEngine]
    public async Task The_demo_shows_every_state_and_three_clauses_one_entry_short(Engine engine)
    {
        var clock = DemoClock.At(DemoClock.Opening);
        using var house = new TestHouse(engine, services => services.AddSingleton<TimeProvider>(clock));
        var watch = Stopwatch.StartNew();
        await Fill(house);
        output.WriteLine($"{engine}: {watch.Elapsed.TotalSeconds:0.0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s of processor");

        clock.Today().ShouldBe(new(2026, 10, 20));
        await using var scope = house.Open();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var revised = await db.Set<WorkPlan>().Include(print => print.Clauses).SingleAsync(print => print.State == PlanState.Draft);
        revised.Clauses.SelectMany(clause => clause.Doubts).ShouldContain(doubt => doubt.Field == "text", "the blot is asked about");
        revised.Clauses.Count(clause => clause.Doubts.Count > 0).ShouldBeLessThan(3, string.Join("; ", revised.Clauses.SelectMany(clause => clause.Doubts.Select(doubt => $"{clause.Number} {doubt.Field} {doubt.Message}"))));
        var plan = await db.Set<WorkPlan>().SingleAsync(one => one.State != PlanState.Draft);
        (plan.State, plan.IssuedOn, ChinaTime.DayOf(plan.PublishedAt!.Value)).ShouldBe((PlanState.Published, new(2026, 4, 10), new(2026, 4, 13)));
        (await db.Set<PlanClause>().CountAsync(clause => clause.PlanId == plan.Id)).ShouldBe(64);
        var tasks = await db.Set<PlanTask>().ToListAsync();
        output.WriteLine(string.Join(", ", tasks.GroupBy(task => task.State).Select(state => $"{state.Key} {state.Count()}")) + $", overdue {tasks.Count(task => task.IsOverdue(clock.Today()))}");
        output.WriteLine($"{await db.Set<ProgressEntry>().CountAsync()} entries, {await db.Set<Urging>().CountAsync()} urgings, {await db.Set<ClauseBinding>().CountAsync()} bindings");
        tasks.Select(task => task.State).Distinct().ShouldBe([TaskState.Dispatched, TaskState.Underway, TaskState.ReportedDone, TaskState.Done], ignoreOrder: true);
        tasks.ShouldContain(task => task.IsOverdue(clock.Today()));
        tasks.ShouldContain(task => task.ReturnedAt != null);
        (await db.Set<DeadlineRequest>().CountAsync(request => request.IsGranted == null)).ShouldBe(1);

        var figures = await scope.ServiceProvider.GetRequiredService<ClauseFigures>().OfPlan(plan, default);
        var clauses = await db.Set<PlanClause>().ToDictionaryAsync(clause => clause.Id, clause => clause.Ordinal);
        foreach (var figure in figures.SelectMany(one => one.Value).Where(figure => !figure.AwaitsRoom).OrderBy(figure => clauses[figure.Binding.ClauseId]))
            output.WriteLine($"{clauses[figure.Binding.ClauseId]} {figure.Title} {FigureWords.Target(figure)} {FigureWords.Value(figure)} {figure.Standing} {string.Join(' ', figure.Units.Select(unit => unit.Standing))}");
        ClauseFigure Figure(int ordinal) => figures.Single(one => clauses[one.Key] == ordinal).Value.Single(figure => !figure.AwaitsRoom);
        (Figure(59).Standing, Figure(60).Standing, Figure(61).Standing).ShouldBe((Standing.OffCourse, Standing.OffCourse, Standing.OffCourse));
        Figure(60).Measured!.Numerator.ShouldBe(8);
        Figure(61).Units.Count(unit => unit.Standing == Standing.OffCourse).ShouldBe(1);
        await ReadAsAResident(scope.ServiceProvider);
        (Figure(59).Measured!.Numerator + 1m).ShouldBeGreaterThanOrEqualTo(0.6m * Figure(59).Measured!.Denominator!.Value);
    }

    /// <summary>Nothing in the demo is public but by the review of another person, and a resident finds something to read.</summary>
    private static async Task ReadAsAResident(IServiceProvider services)
    {
        var db = services.GetRequiredService<PlatformDb>();
        (await services.GetRequiredService<PublicRegister>().Newest(new PublicWanted(), 10)).Select(line => line.KindTitle).ShouldBe(["工作要点", "通报"]);
        var returns = await db.Set<UnitReturn>().ToListAsync();
        returns.Count(unit => unit.State == ReturnState.Accepted).ShouldBeGreaterThan(30);
        returns.ShouldContain(unit => unit.State == ReturnState.Submitted);
        returns.Count(unit => unit.WaitsForUnit).ShouldBeInRange(1, 4);
    }

    private static async Task Fill(TestHouse house)
    {
        foreach (var name in (string[])["agencies", "workplans", "workplans-season"])
        {
            await using var scope = house.Open();
            await scope.ServiceProvider.GetServices<IDemoSeed>().Single(seed => seed.Name == name).Fill(scope.ServiceProvider, new Progress<string>(), default);
        }
    }
}
