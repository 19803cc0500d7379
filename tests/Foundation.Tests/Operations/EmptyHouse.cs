using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Cryptography;
using Mingtang.HouseKit;
using Mingtang.Schema;
using Mingtang.TestKit;

namespace Mingtang.Foundation.Operations;

/// <summary>Where a backup is brought back to: a database without tables, a folder without files.</summary>
internal sealed class EmptyHouse : IDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    public EmptyHouse(Engine engine, MasterKey? master = null)
    {
        database = TestDatabase.EmptyOn(engine);
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new FakeClock());
        collection.AddLogging();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddFoundation(
            new HouseSettings(DataFolder, database.Choice, SchemaDoor.Assembly, master is null ? null : Convert.ToBase64String(master.Value)), configuration, Host.House.Rooms);
        services = collection.BuildServiceProvider();
    }

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("mt-empty-").FullName;

    public async Task<T> Read<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }
}
