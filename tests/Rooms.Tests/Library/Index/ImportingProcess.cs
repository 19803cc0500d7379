using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Importing;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Schema;
using Mingtang.TestKit;

namespace Mingtang.Library.Index;

/// <summary>A process of its own that imports a folder in bulk while its index follows, and says aloud how far both are.</summary>
internal static class ImportingProcess
{
    /// <param name="args">Connection, data folder, the folder to import, and for one that is to be killed <c>held</c>: it does not end by itself.</param>
    public static async Task Main(string[] args)
    {
        if (args is not [var connection, var data, var papers, .. var held])
            return;
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddSingleton<TimeProvider>(new FakeClock()).AddSingleton<IConfiguration>(configuration).AddLogging();
        collection.AddFoundation(new HouseSettings(data, new DatabaseChoice(connection), SchemaDoor.Assembly), configuration, Host.House.Rooms);
        await using var services = collection.BuildServiceProvider();
        var node = services.GetRequiredService<NodeIndex>();
        await node.Whole(null, CancellationToken.None);
        var batches = Channel.CreateUnbounded<int>();
        var following = Follow(node, batches.Reader);
        await using (var scope = services.CreateAsyncScope())
            _ = (await scope.ServiceProvider.GetRequiredService<IDocumentImports>().Import(papers, null, asReferences: true, new Bar(batches.Writer))).Value;
        batches.Writer.Complete();
        await following;
        await node.Whole(null, CancellationToken.None);
        node.Keep();
        Say("whole");
        if (held.Length > 0)
            await Task.Delay(TimeSpan.FromMinutes(2));
    }

    /// <summary>Beside the import, so that a batch is written while the index takes in the one before and makes it durable.</summary>
    private static Task Follow(NodeIndex node, ChannelReader<int> batches) => Task.Run(async () =>
    {
        await foreach (var _ in batches.ReadAllAsync())
        {
            await node.Tend(CancellationToken.None);
            node.Keep();
        }
    });

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private sealed class Bar(ChannelWriter<int> batches) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            Say($"in {value.Done}");
            batches.TryWrite(value.Done);
        }
    }
}
