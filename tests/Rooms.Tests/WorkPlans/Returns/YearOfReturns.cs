using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Returns;

/// <summary>What tests of returns and bulletins do over and over, in the words of the rules.</summary>
internal static class YearOfReturns
{
    public static Quarter Second { get; } = new(2026, 2);

    extension(PlanHouse plan)
    {
        public Task<RoundsDone> RunRounds() => plan.Use<RoundsRun, RoundsDone>(run => run.Run());

        public Task<ReturnRound> Round(Quarter quarter) => plan.Read(db => db.Set<ReturnRound>().Include(r => r.Returns).FirstAsync(r => r.PlanId == plan.PlanId && r.Quarter == quarter));

        public async Task<UnitReturn> ReturnOf(Guid unit, Quarter quarter) => (await plan.Round(quarter)).Returns.Single(one => one.UnitId == unit);

        public Task<Outcome<UnitReturn>> Submit(UnitReturn one, CurrentPerson who, string? whole = null, params LineWords[] lines) =>
            plan.Use<ReturnDesk, Outcome<UnitReturn>>(desk => desk.Submit(one.Id, new(whole, lines), who));

        public Task<Outcome<UnitReturn>> Accept(UnitReturn one, CurrentPerson who) => plan.Use<ReturnDesk, Outcome<UnitReturn>>(desk => desk.Accept(one.Id, who));

        public Task<Outcome<UnitReturn>> SendBack(UnitReturn one, string? why, CurrentPerson who) => plan.Use<ReturnDesk, Outcome<UnitReturn>>(desk => desk.SendBack(one.Id, why, who));

        public async Task Enter(Guid task, DateOnly on, string text, CurrentPerson who, int? percent = null) =>
            (await plan.Do(new Report(task, on, text, percent) { Evidence = [new("页面", null, "/a")] }, who)).Refusals.ShouldBeEmpty();

        /// <summary>Two units at work, the second quarter's round opened on its day.</summary>
        public async Task<(Guid Education, Guid Street)> OpenSecond()
        {
            var tasks = (await plan.Underway(plan.Education, plan.Teacher), await plan.Underway(plan.Street, plan.StreetClerk));
            plan.Clock.MoveTo(2026, 6, 20);
            (await plan.RunRounds()).Opened.ShouldBe(1);
            return tasks;
        }
    }
}
