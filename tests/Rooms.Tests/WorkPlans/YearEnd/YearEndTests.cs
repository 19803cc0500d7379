using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Files;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.YearEnd;

public sealed class YearEndTests
{
    [Theory, EveryEngine]
    public async Task What_is_unfinished_is_handed_over_once(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (late, _) = await Worked(plan);
        plan.Clock.MoveTo(2026, 12, 1);
        (await HandOver(plan, late)).Refusals.Single().Code.ShouldBe("workplans.year-end-too-early");
        plan.Clock.MoveTo(2026, 12, 28);
        (await HandOver(plan, late)).Value.ShouldBe(2);
        (await HandOver(plan)).Value.ShouldBe(2);
        (await plan.Use<HandOverProblems, Outcome<int>>(h => h.Do(plan.PlanId, [], plan.Teacher))).Refusals.Single().Code.ShouldBe("workplans.year-end-not-yours");

        var problems = await plan.Use<IPlanYears, IReadOnlyList<HandedOverProblem>>(years => years.ProblemsOf(2026));
        problems.Select(problem => (problem.Kind, problem.UnitId)).ShouldBe([("逾期未完成", plan.Education), ("未分解", plan.Street)], ignoreOrder: true);
        problems.Single(problem => problem.UnitId == plan.Education).Text.ShouldContain("最近进展（2026-06-01，60%）：发布办法");
        problems.ShouldAllBe(problem => !problem.CarriesOver, "the second handing over took the marks back");
    }

    [Theory, EveryEngine]
    public async Task The_archive_holds_everything_with_its_hashes_and_ends_all_acts(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (late, _) = await Worked(plan);
        (await Archive(plan)).Refusals.Select(r => r.Code).ShouldBe(["workplans.year-not-over", "workplans.unfinished-not-handed-over", "workplans.returns-still-running"]);
        await CloseSecond(plan);
        plan.Clock.MoveTo(2026, 12, 28);
        await HandOver(plan, late);
        plan.Clock.MoveTo(2027, 1, 5);
        var archive = (await Archive(plan)).Value;
        (await Archive(plan)).Refusals.Single().Code.ShouldBe("workplans.year-end-not-in-force");
        (await plan.Do(new Report(late, new(2026, 12, 1), "晚了", 70), plan.Teacher)).Refusals.Single().Code.ShouldBe("workplans.plan-not-in-force");

        await using var content = (await plan.House.Services.GetRequiredService<IFileStore>().Open(archive.FileHash))!;
        using var zip = new ZipArchive(content);
        var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open()).RootElement.GetProperty("files").EnumerateArray().ToList();
        (manifest.Count + 1).ShouldBe(zip.Entries.Count);
        foreach (var file in manifest)
        {
            await using var opened = zip.GetEntry(file.GetProperty("name").GetString()!)!.Open();
            Convert.ToHexStringLower(await SHA256.HashDataAsync(opened)).ShouldBe(file.GetProperty("sha256").GetString());
        }
        string[] expected = ["plan.json", "clauses.csv", "tasks.csv", "entries.csv", "problems.csv"];
        expected.ShouldBeSubsetOf(zip.Entries.Select(entry => entry.FullName));
        zip.Entries.ShouldContain(entry => entry.FullName.StartsWith("returns/2026Q2/"));
    }

    [Theory, EveryEngine]
    public async Task An_entry_that_slips_in_while_packing_stops_the_archive(Engine engine)
    {
        var slow = new SlowScanner();
        using var plan = await PlanHouse.On(engine, services => services.AddSingleton<IScansFiles>(slow));
        var (late, _) = await Worked(plan);
        await CloseSecond(plan);
        plan.Clock.MoveTo(2026, 12, 28);
        await HandOver(plan, late);
        plan.Clock.MoveTo(2027, 1, 5);
        slow.Meanwhile = async () => (await plan.Do(new Report(late, new(2026, 12, 1), "打包时又填一条", 70), plan.Teacher)).Refusals.ShouldBeEmpty();

        (await Archive(plan)).Refusals.Single().Code.ShouldBe("workplans.changed-while-packing");
        (await plan.Read(db => db.Set<PlanArchive>().CountAsync())).ShouldBe(0);
        slow.Meanwhile = () => Task.CompletedTask;
        (await Archive(plan)).Refusals.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Next_years_plan_begins_with_what_was_carried_over(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (late, _) = await Worked(plan);
        (await Start(plan, false)).Refusals.Single().Code.ShouldBe("workplans.nothing-to-begin-with");
        plan.Clock.MoveTo(2026, 12, 28);
        await HandOver(plan, late);
        var next = (await Start(plan, false)).Value;
        (next.Year, next.Title, next.State).ShouldBe((2027, "2027年政务公开工作要点", PlanState.Draft));
        var clause = await plan.Read(db => db.Set<PlanClause>().SingleAsync(c => c.PlanId == next.Id));
        clause.CarriedFromId.ShouldBe((await plan.Task_(late)).ClauseId);
        (await Start(plan, true)).Refusals.Single().Code.ShouldBe("workplans.next-plan-exists");
    }

    [Theory, EveryEngine]
    public async Task The_annual_report_says_the_figures(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await Worked(plan);
        plan.Clock.MoveTo(2027, 1, 5);
        var report = (await plan.Use<IPlanYears, PlanYearReport?>(years => years.ReportOf(plan.OfficeUnit, 2026)))!;
        (report.Tasks, report.Done, report.Units, report.Entries, report.ReturnsAsked, report.ReturnsInTime).ShouldBe((2, 0, 2, 1, 2, 1));
        report.Text.ShouldContain("细化分解任务2项，由2个单位承担");
        report.Text.ShouldContain("尚有2项任务未完成");
    }

    [Theory, EveryEngine]
    public async Task What_is_still_within_its_time_is_no_problem_of_the_year(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        await plan.Underway(plan.Education, plan.Teacher, new(2026, 9, 30));
        plan.Clock.MoveTo(2026, 9, 30);
        (await TextOf(plan)).ShouldEndWith("尚有1项任务未完成：未到期限1项。");
        plan.Clock.MoveTo(2026, 10, 1);
        var late = await TextOf(plan);
        late.ShouldContain("尚有1项任务未完成：逾期未完成1项。存在的主要问题：");
        late.ShouldNotContain("已移交问题清单", customMessage: "nobody has handed it over yet");
    }

    /// <summary>One task underway with an entry and a return handed in and accepted, one never broken down.</summary>
    private static async Task<(Guid Late, Guid Untouched)> Worked(PlanHouse plan)
    {
        var late = await plan.Underway(plan.Education, plan.Teacher, new(2026, 9, 30));
        var untouched = await plan.Hand(plan.Street);
        plan.Clock.MoveTo(2026, 6, 20);
        await plan.RunRounds();
        await plan.Enter(late, new(2026, 6, 1), "发布办法", plan.Teacher, 60);
        var own = await plan.ReturnOf(plan.Education, YearOfReturns.Second);
        (await plan.Submit(own, plan.Teacher)).Refusals.ShouldBeEmpty();
        (await plan.Accept(own, plan.Office)).Refusals.ShouldBeEmpty();
        return (late, untouched);
    }

    /// <summary>A unit never handed in, so only after the last day.</summary>
    private static async Task CloseSecond(PlanHouse plan)
    {
        plan.Clock.MoveTo(2026, 8, 1);
        (await plan.Use<ReturnRounds, Outcome<ReturnRound>>(rounds => rounds.Close(plan.PlanId, YearOfReturns.Second, plan.Office))).Refusals.ShouldBeEmpty();
    }

    private static async Task<string> TextOf(PlanHouse plan) => (await plan.Use<IPlanYears, PlanYearReport?>(years => years.ReportOf(plan.OfficeUnit, 2026)))!.Text;

    private static Task<Outcome<int>> HandOver(PlanHouse plan, params Guid[] carried) => plan.Use<HandOverProblems, Outcome<int>>(h => h.Do(plan.PlanId, carried, plan.Office));

    private static Task<Outcome<PlanArchive>> Archive(PlanHouse plan) => plan.Use<ArchivePlan, Outcome<PlanArchive>>(a => a.Do(plan.PlanId, plan.Office));

    private static Task<Outcome<WorkPlan>> Start(PlanHouse plan, bool everything) => plan.Use<StartNextYear, Outcome<WorkPlan>>(s => s.Do(plan.PlanId, everything, plan.Office));

    /// <summary>Lets something happen between packing and keeping.</summary>
    private sealed class SlowScanner : IScansFiles
    {
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public async Task<string?> FindThreat(string path, CancellationToken stop)
        {
            await Meanwhile();
            return null;
        }
    }
}
