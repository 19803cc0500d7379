using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Schema;
using Mingtang.TestKit;

namespace Mingtang.HouseKit;

/// <summary>The whole house without its web server: every room, a fresh database, a clock the test moves.</summary>
public sealed class TestHouse : IDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    public TestHouse(Engine engine, Action<IServiceCollection>? change = null)
    {
        database = TestDatabase.On(engine);
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddFoundation(new HouseSettings(DataFolder, database.Choice, SchemaDoor.Assembly), configuration, Host.House.Rooms);
        collection.HashQuickly();
        change?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new();

    public string DataFolder { get; } = Scratch.Folder("mt-house-");

    public DatabaseChoice Database => database.Choice;

    public IServiceProvider Services => services;

    /// <summary>A scope, as one request has it.</summary>
    public AsyncServiceScope Open() => services.CreateAsyncScope();

    /// <summary>Runs an act in a scope of its own.</summary>
    public async Task<Outcome<T>> Do<T>(string name, Func<IServiceProvider, Doing, Task<Outcome<T>>> work, Actor? who = null, string? why = null)
    {
        await using var scope = Open();
        return await scope.ServiceProvider.GetRequiredService<ActBook>().Do(name, who ?? Actor.Platform, why, doing => work(scope.ServiceProvider, doing));
    }

    /// <summary>Reads in a scope of its own.</summary>
    public async Task<T> Read<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = Open();
        return await read(scope.ServiceProvider);
    }

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }
}
