using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.WorkPlans.Cascade;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Whatever people do in whatever order, a share counts an item once and only if it is tied.</summary>
public sealed class CountedOnceTests
{
    private const int Sequences = 25;

    [Fact]
    public async Task No_sequence_of_entries_makes_a_share_count_an_item_twice_or_an_untied_one()
    {
        using var plan = await PlanHouse.On(Engine.Sqlite, services => services.AddScoped<IIndicator, Visits>());
        var acts = Gen.Choose(0, 99999).ListOf(18);
        Prop.ForAll(acts.ToArbitrary(), numbers =>
        {
            new Story(plan).Tell(numbers).GetAwaiter().GetResult();
            return true;
        }).Holds(Sequences);
    }

    /// <summary>One clause with two units, one of them with a plan of its own below, and a model of what is tied.</summary>
    private sealed class Story(PlanHouse plan)
    {
        private readonly Dictionary<Guid, HashSet<string>> tied = [];
        private PlanClause clause = null!;
        private Guid school, street, below;

        public async Task Tell(IEnumerable<int> numbers)
        {
            clause = await plan.Clause("看望走访");
            (school, street) = (await plan.Underway(plan.Education, plan.Teacher, clause: clause), await plan.Underway(plan.Street, plan.StreetClerk, clause: clause));
            below = await plan.Underway(plan.Street, plan.StreetClerk);
            await plan.Write(db =>
            {
                db.Add(new TaskLink { Id = Guid.NewGuid(), LowerTaskId = below, UpperTaskId = street, At = DateTime.UtcNow });
                return Task.CompletedTask;
            });
            await plan.Use<BindingBook, object>(async book => await book.Confirm(clause.Id, "tests.visits", new(TargetOperator.AtLeast, 50, null, false, OnlyTied: true), plan.Office));
            foreach (var task in (Guid[])[school, street, below])
                tied[task] = [];
            foreach (var number in numbers)
            {
                await Do(number);
                await Look();
            }
        }

        private async Task Do(int number)
        {
            var task = ((Guid[])[school, street, below])[number % 3];
            var who = task == school ? plan.Teacher : plan.StreetClerk;
            var item = $"{number / 3 % 5}";
            plan.Clock.Pass(TimeSpan.FromSeconds(1));
            switch (number / 15 % 8)
            {
                case 0 or 1 or 2:
                    if (!(await plan.Do(new Tie(task, new(new("tests.visit", item), $"走访{item}", null, null, "")), who)).IsRefused)
                        foreach (var told in Told(task))
                            tied[told].Add(item);
                    break;
                case 3 or 4:
                    await Untie(task, item, who);
                    break;
                case 5:
                    await plan.Do(new Report(task, new(2026, 4, 12), "走访了", 50) { Evidence = [new("页面", null, "/a")] }, who);
                    break;
                case 6:
                    var entry = await plan.Read(db => db.Set<ProgressEntry>().Where(e => e.TaskId == task).OrderByDescending(e => e.EnteredAt).Select(e => (Guid?)e.Id).FirstOrDefaultAsync());
                    await plan.Do(new Report(task, new(2026, 4, 12), "更正", 40) { Corrects = entry }, who);
                    break;
                default:
                    if ((await plan.Do(new ReportDone(task), who)).IsRefused is false)
                        await plan.Do(new Tasks.Return(task, "再补"), plan.Office);
                    break;
            }
        }

        private async Task Untie(Guid task, string item, CurrentPerson who)
        {
            if (await plan.Read(db => db.Set<TiedItem>().FirstOrDefaultAsync(t => t.TaskId == task && t.ItemId == item)) is not { } known)
                return;
            var copies = await plan.Read(db => db.Set<TiedItem>().Where(t => t.FromTiedId == known.Id).Select(t => t.TaskId).ToListAsync());
            (await plan.Do(new Untie(task, known.Id), who)).Refusals.ShouldBeEmpty();
            foreach (var gone in copies.Append(task))
                tied[gone].Remove(item);
        }

        /// <summary>The street reports once for both its plans.</summary>
        private Guid[] Told(Guid task) => task == school ? [school] : [street, below];

        private async Task Look()
        {
            var rows = (await plan.House.Read(async services => await services.GetRequiredService<ClauseFigures>()
                .OfClause((await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().FindAsync(plan.PlanId))!, clause.Id, default))).Single().Measured!.Rows;
            rows.Select(row => row.Item.Id).ShouldBeUnique();
            rows.Select(row => row.Item.Id).Order().ShouldBe(tied[school].Union(tied[street]).Order(), "what is tied to the clause, each item once, and nothing else");
        }
    }

    /// <summary>A room that lists a visit once for each unit it concerned: the clause must still count it once.</summary>
    private sealed class Visits : IIndicator
    {
        public IndicatorInfo Info { get; } = new("tests.visits", "走访", IndicatorKind.Share, IndicatorPeriod.Year, "走访数");

        public Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
            Task.FromResult(new Measurement(IndicatorKind.Share, [.. Enumerable.Range(0, 10)
                .Select(index => new CountedRow(new("tests.visit", $"{index % 5}"), $"走访{index % 5}", null, new(2026, 4, 1), index % 2 == 0))
                .Where(row => tied is null || tied.Contains(row.Item))]));
    }
}
