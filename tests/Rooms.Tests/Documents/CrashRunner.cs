using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Schema;
using Mingtang.TestKit;

namespace Mingtang.Documents;

/// <summary>A process of its own that publishes signed documents one after another and says each aloud once it is stored.</summary>
internal static class CrashRunner
{
    /// <param name="args">Connection, data folder, person, unit, then the documents.</param>
    public static async Task Main(string[] args)
    {
        if (args is not [var connection, var folder, var person, var unit, .. var documents])
            return;
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddSingleton<TimeProvider>(new FakeClock()).AddSingleton<IConfiguration>(configuration).AddLogging();
        collection.AddFoundation(new HouseSettings(folder, new DatabaseChoice(connection), SchemaDoor.Assembly), configuration, Host.House.Rooms);
        await using var services = collection.BuildServiceProvider();
        var who = new CurrentPerson(Guid.Parse(person), "甲经办", Guid.Parse(unit), "区试验局", Role.Clerk);
        foreach (var document in documents.Select(Guid.Parse))
        {
            await using var scope = services.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<PublishEdition>().Now(document, who);
            Console.Out.WriteLine(outcome.IsRefused ? $"refused {outcome.Refusals[0].Code}" : $"public {document}");
            Console.Out.Flush();
        }
    }
}
