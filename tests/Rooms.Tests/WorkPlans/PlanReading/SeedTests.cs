using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>The five real plans, field by field against values written down from the print.</summary>
public class SeedTests
{
    [SharedTheory]
    [InlineData("jinshan-2024", 75)]
    [InlineData("jiading-zhenxin-2021", 40)]
    [InlineData("changning-2024", 95)]
    [InlineData("qingpu-zhaoxiang-2024", 12)]
    [InlineData("songjiang-2018", 28)]
    public void A_real_plan_is_read_as_it_is_printed(string plan, int tasks)
    {
        var read = PlanReader.Read(Paper.Of(File.ReadAllText(Repository.InShared("seeds", plan + ".txt")))).Value;

        read.Tasks.Count.ShouldBe(tasks);
        Difference.Between(read, File.ReadAllText(Fixture(plan))).ShouldBeEmpty();
    }

    [SharedTheory]
    [InlineData("jinshan-2024")]
    [InlineData("qingpu-zhaoxiang-2024")]
    [InlineData("songjiang-2018")]
    [InlineData("changning-2024")]
    [InlineData("jiading-zhenxin-2021")]
    public void Every_task_points_to_its_place_in_the_text(string plan)
    {
        var document = Paper.Of(File.ReadAllText(Repository.InShared("seeds", plan + ".txt")));

        foreach (var task in PlanReader.Read(document).Value.Tasks)
        {
            var source = Difference.Essence(document.Text[task.Source.Start..task.Source.End]);
            source.ShouldContain(Difference.Essence(task.Text)[..8]);
        }
    }

    private static string Fixture(string plan) =>
        Path.Combine(Repository.Root, "tests", "Rooms.Tests", "WorkPlans", "PlanReading", "Seeds", plan + ".json");
}
