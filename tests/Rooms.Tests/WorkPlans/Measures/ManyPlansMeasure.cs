using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Returns;
using Xunit.Abstractions;

namespace Mingtang.WorkPlans.Measures;

/// <summary>What the pages of one plan cost beside nineteen others. Run by hand, MINGTANG_MEASURE names the file for the figures; the room's README keeps the figures.</summary>
public sealed class ManyPlansMeasure(ITestOutputHelper output)
{
    private const int Clauses = 100;
    private const int Units = 100;
    private const int Looks = 5;

    [MeasureFact]
    public async Task Twenty_plans_beside_one()
    {
        var (one, many) = (await Measure(1), await Measure(20));
        var lines = one.Keys.Select(page => $"{page,-12} {one[page],8:0.0} ms {many[page],8:0.0} ms  ×{many[page] / one[page]:0.0}").ToList();
        lines.ForEach(output.WriteLine);
        await File.WriteAllLinesAsync(Environment.GetEnvironmentVariable("MINGTANG_MEASURE")!, lines);
    }

    private static async Task<Dictionary<string, double>> Measure(int plans)
    {
        await using var portal = new TestPortal();
        var office = await portal.Services.Unit(shortName: "区府办", code: "QFB");
        var district = new ManyPlans(portal, office.Id);
        await district.Fill(plans, Clauses, Units);
        var officer = await portal.SignedIn(Role.Office, office);
        var (plan, clause) = district.First;
        var bulletin = (await officer.Post("/desk/workplans/bulletins?handler=Draft", ("plan", $"{plan}"), ("quarter", "2026Q3"))).Headers.Location!.ToString();
        (string Name, string Address)[] pages =
        [
            ("工作台", "/desk"), ("任务", "/desk/workplans"), ("要点", $"/desk/workplans/plans/{plan}"), ("条款", $"/desk/workplans/clauses/{clause}"), ("挂图", $"/desk/workplans/wall/{plan}"),
            ("数据", $"/desk/workplans/figures/{plan}"), ("通报", bulletin), ("季度报送", "/desk/workplans/returns"), ("公开页", "/workplans/qfb/2026"),
        ];
        var taken = new Dictionary<string, double>();
        foreach (var (name, address) in pages)
            taken[name] = await Median(officer, address);
        return taken;
    }

    private static async Task<double> Median(HttpClient browser, string address)
    {
        var times = new List<double>();
        for (var look = 0; look <= Looks; look++)
        {
            var began = Stopwatch.GetTimestamp();
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
            if (look > 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times.Order().ElementAt(Looks / 2);
    }

    /// <summary>Plans and clauses by the model; the hundreds of thousands of rows below them by the database itself.</summary>
    private sealed class ManyPlans(TestPortal portal, Guid office)
    {
        private const string NewId = "hex(randomblob(4))||'-'||hex(randomblob(2))||'-'||hex(randomblob(2))||'-'||hex(randomblob(2))||'-'||hex(randomblob(6))";

        public (Guid Plan, Guid Clause) First { get; private set; }

        public async Task Fill(int plans, int clauses, int units)
        {
            await Act(async db =>
            {
                for (var place = 1; place < units; place++)
                    await db.Database.ExecuteSqlAsync($"INSERT INTO agencies_units (id, accepts_requests, code, kind, name, parent_id, position, revision, short_name, valid_from) SELECT {Guid.NewGuid()}, 1, {$"M{place:000}"}, 'Department', {$"单位{place}"}, parent_id, 1, 0, {$"单位{place}"}, '2000-01-01' FROM agencies_units WHERE id = {office}");
            });
            var agencies = (await Read(services => services.GetRequiredService<IUnits>().On(new(2026, 5, 1)))).All.Where(unit => unit.Id != office && unit.Kind == UnitKind.Department).Select(unit => unit.Id).Prepend(office).ToList();
            for (var place = 0; place < plans; place++)
                await Plan(agencies[place], clauses, place == 0);
            await Act(db => Below(db));
            var handed = await Read(services => services.GetRequiredService<ProposePlan>().Do(PlanKeeper.Platform, First.Plan));
            await Do(async (services, doing) => await services.GetRequiredService<ReleaseBook>().Review(doing, handed.Value, new(ReleaseState.Passed, ReleaseBook.Checklist, null)));
            (await Read(services => services.GetRequiredService<ReleasePlan>().Do(PlanKeeper.Platform, First.Plan))).Refusals.ShouldBeEmpty();
        }

        private Task Plan(Guid agency, int clauses, bool isFirst) => Act(db =>
        {
            var plan = new WorkPlan { Id = Guid.NewGuid(), AgencyId = agency, Year = 2026, Title = "2026年政务公开工作要点", IssuedOn = new(2026, 4, 10), State = PlanState.Published, SourceText = "", PublishedAt = new(2026, 4, 13, 0, 0, 0, DateTimeKind.Utc) };
            db.Add(plan);
            string[] figures = ["workplans.breakdown_in_time_share", "workplans.returns_in_time_share", "workplans.bulletins_issued", "agencies.staffed_share"];
            for (var ordinal = 1; ordinal <= clauses; ordinal++)
            {
                var clause = new PlanClause { Id = Guid.NewGuid(), PlanId = plan.Id, Ordinal = ordinal, Text = $"第{ordinal}条，公开本单位重点领域信息并及时更新。", Section = $"{"一二三四五"[ordinal % 5]}、板块" };
                db.Add(clause);
                if (ordinal <= figures.Length)
                    db.Add(new ClauseBinding { Id = Guid.NewGuid(), ClauseId = clause.Id, IndicatorId = figures[ordinal - 1], Operator = TargetOperator.AtLeast, Value = 4, DueOn = new(2026, 12, 31), IsConfirmed = true });
                if (isFirst && ordinal == 1)
                    First = (plan.Id, clause.Id);
            }
            foreach (var quarter in Quarter.OfYear(2026))
                db.Add(new ReturnRound { Id = Guid.NewGuid(), PlanId = plan.Id, Quarter = quarter, OpensOn = quarter.End.AddDays(-10), DueOn = quarter.End.AddDays(5), OpenedAt = new(2026, 6, 20, 0, 0, 0, DateTimeKind.Utc), OpenedByName = "平台" });
            return Task.CompletedTask;
        });

        private static async Task Below(PlatformDb db)
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(4));
            await db.Database.ExecuteSqlRawAsync(
                $"INSERT INTO workplans_tasks (id, plan_id, clause_id, unit_id, part, state, dispatched_at, due_on, breakdown_due_on, broken_down_at, revision) SELECT {NewId}, c.plan_id, c.id, u.id, 'Lead', CASE abs(random()) % 10 WHEN 0 THEN 'Dispatched' WHEN 1 THEN 'ReportedDone' WHEN 2 THEN 'Done' WHEN 3 THEN 'Done' ELSE 'Underway' END, '2026-04-13 01:00:00', CASE abs(random()) % 20 WHEN 0 THEN '2026-09-30' ELSE '2026-12-31' END, '2026-04-25', '2026-04-20 01:00:00', 0 FROM workplans_clauses c CROSS JOIN agencies_units u WHERE u.kind = 'Department'");
            await db.Database.ExecuteSqlRawAsync(
                $"INSERT INTO workplans_progress (id, task_id, \"on\", entered_at, entered_by_name, text, percent, evidence) SELECT {NewId}, id, '2026-08-01', '2026-08-01 01:00:00', '经办人', '已按要求公开，更新三次。', 50, '[]' FROM workplans_tasks");
            await db.Database.ExecuteSqlRawAsync(
                $"INSERT INTO workplans_returns (id, round_id, plan_id, unit_id, state, lines, first_submitted_at, submitted_at, revision) SELECT {NewId}, r.id, r.plan_id, u.id, CASE abs(random()) % 10 WHEN 0 THEN 'Submitted' WHEN 1 THEN 'Pending' ELSE 'Accepted' END, '[]', '2026-07-01 01:00:00', '2026-07-01 01:00:00', 0 FROM workplans_return_rounds r CROSS JOIN agencies_units u WHERE u.kind = 'Department'");
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        private Task Act(Func<PlatformDb, Task> write) => Do<int>(async (_, doing) =>
        {
            await write(doing.Db);
            return 0;
        });

        private Task Do<T>(Func<IServiceProvider, Doing, Task<Outcome<T>>> work) => Read(async services =>
        {
            var done = await services.GetRequiredService<ActBook>().Do<T>("tests.act", new(Guid.NewGuid(), "审查员"), doing => work(services, doing));
            done.Refusals.ShouldBeEmpty();
            return done;
        });

        private async Task<T> Read<T>(Func<IServiceProvider, Task<T>> read)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            return await read(scope.ServiceProvider);
        }
    }

    private sealed class MeasureFactAttribute : FactAttribute
    {
        public MeasureFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("MINGTANG_MEASURE") is null)
                Skip = "a measurement: MINGTANG_MEASURE=figures.txt";
        }
    }
}
