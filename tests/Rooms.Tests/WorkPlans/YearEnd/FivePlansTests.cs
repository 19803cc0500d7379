using Mingtang.HouseKit;
using Mingtang.TestKit;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>
/// The five real plans in five agencies, each lived through its own year: on every day on which a rule could speak, and on the day before,
/// the jobs run twice. What arose is compared with a calendar the test writes by itself.
/// </summary>
public sealed class FivePlansTests
{
    [SharedFact]
    public async Task Duties_urgings_returns_and_bulletins_arise_exactly_when_due_and_once()
    {
        using var house = new TestHouse(Engine.Sqlite);
        (int Year, string[] Plans)[] years = [(2018, ["songjiang-2018"]), (2021, ["jiading-zhenxin-2021"]), (2024, ["jinshan-2024", "changning-2024", "qingpu-zhaoxiang-2024"])];
        foreach (var (year, names) in years)
        {
            house.Clock.MoveTo(year, 4, 13, 9);
            var plans = new List<LivedPlan>();
            foreach (var name in names)
                plans.Add(await LivedPlan.Publish(house, name, year));
            await Live(house, year, plans);
            foreach (var plan in plans)
                await plan.Compare();
        }
    }

    /// <summary>At seven the jobs, twice; at ten the people.</summary>
    private static async Task Live(TestHouse house, int year, List<LivedPlan> plans)
    {
        var spoken = plans.SelectMany(plan => plan.Days()).ToHashSet();
        foreach (var day in spoken.Concat(spoken.Select(day => day.AddDays(-1))).Concat(Firsts(year)).Distinct().Where(day => day > new DateOnly(year, 4, 13)).Order())
        {
            house.Clock.MoveTo(day.Year, day.Month, day.Day, 7);
            await LivedPlan.RunJobs(house);
            house.Clock.Pass(TimeSpan.FromMinutes(1));
            (await LivedPlan.RunJobs(house)).ShouldBe((0, Returns.RoundsDone.Nothing), $"the second run of {day} must find nothing");
            house.Clock.Pass(TimeSpan.FromHours(3));
            foreach (var plan in plans)
                await plan.Act(day);
        }
    }

    private static IEnumerable<DateOnly> Firsts(int year) => Enumerable.Range(4, 9).Select(month => new DateOnly(year, month, 1)).Append(new(year + 1, 1, 1)).Append(new(year + 1, 2, 1));
}
