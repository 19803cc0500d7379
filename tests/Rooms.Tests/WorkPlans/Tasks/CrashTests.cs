using System.Diagnostics;
using Mingtang.HouseKit;

namespace Mingtang.WorkPlans.Tasks;

public sealed class CrashTests
{
    private const int Entries = 200;
    private const int KilledAfter = 70;

    [Theory, EveryEngine]
    public async Task Killed_amid_two_hundred_reports_it_loses_none_it_acknowledged_and_leaves_none_half(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        using var process = Start(plan, task);

        var acknowledged = new List<int>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            line.ShouldStartWith("stored ");
            acknowledged.Add(int.Parse(line["stored ".Length..]));
            if (acknowledged.Count == KilledAfter)
                process.Kill();
        }
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(137, "it was to die by kill -9, not to end by itself");
        acknowledged.Count.ShouldBeInRange(KilledAfter, Entries - 1, "it was to die in the middle");
        await Aftermath.IsWhole(plan, task, acknowledged);
    }

    [Theory, EveryEngine]
    public async Task Left_alone_it_stores_all_two_hundred(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        using var process = Start(plan, task);
        var said = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        said.Length.ShouldBe(Entries);
        said.ShouldAllBe(line => line.StartsWith("stored "));
        (await plan.Task_(task)).Progress.Count.ShouldBe(Entries);
    }

    private static Process Start(PlanHouse plan, Guid task) => Process.Start(new ProcessStartInfo("dotnet",
    [
        typeof(CrashTests).Assembly.Location, plan.House.Database.Connection, plan.House.DataFolder,
        $"{task}", $"{plan.Teacher.Id}", $"{plan.Education}", $"{Entries}",
    ])
    { RedirectStandardOutput = true })!;
}
