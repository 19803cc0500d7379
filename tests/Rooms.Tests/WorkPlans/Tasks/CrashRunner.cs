using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Schema;
using Mingtang.TestKit;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>A process of its own that reports progress as fast as it can and says each entry aloud once it is stored.</summary>
internal static class CrashRunner
{
    /// <param name="args">Connection, data folder, task, person, unit, how many.</param>
    public static async Task Main(string[] args)
    {
        if (args is not [var connection, var folder, var task, var person, var unit, var count])
            return;
        await using var services = House(connection, folder);
        var who = new CurrentPerson(Guid.Parse(person), "教育局经办", Guid.Parse(unit), "区教育局", Role.Clerk);
        var said = new Lock();
        await Parallel.ForEachAsync(Enumerable.Range(0, int.Parse(count)), new ParallelOptions { MaxDegreeOfParallelism = 200 }, async (number, stop) =>
        {
            await using var scope = services.CreateAsyncScope();
            var report = new Report(Guid.Parse(task), new(2026, 4, 13), $"第{number}条", 1) { Evidence = [new("页面", null, $"/{number}")] };
            var outcome = await scope.ServiceProvider.GetRequiredService<TaskDesk>().Do(report, who, stop);
            lock (said)
            {
                Console.Out.WriteLine(outcome.IsRefused ? $"refused {outcome.Refusals[0].Code}" : $"stored {number}");
                Console.Out.Flush();
            }
        });
    }

    private static ServiceProvider House(string connection, string folder)
    {
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddSingleton<TimeProvider>(new FakeClock());
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddFoundation(new HouseSettings(folder, new DatabaseChoice(connection), SchemaDoor.Assembly), configuration, Host.House.Rooms);
        return collection.BuildServiceProvider();
    }
}
