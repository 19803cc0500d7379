using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mingtang.Foundation.Data;

/// <summary>Which database: an embedded SQLite file by default, PostgreSQL where a connection string names a host.</summary>
/// <param name="Connection">
/// <c>Host=…;Database=…</c> chooses PostgreSQL, <c>Data Source=…</c> or a bare path SQLite.
/// </param>
public sealed record DatabaseChoice(string Connection)
{
    /// <summary>More writers at once than this gain nothing: all of them are stored one after the other, for the log's sake.</summary>
    private const int MostWriters = 16;

    public bool IsPostgres => Connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    internal string SqliteConnection => Connection.Contains("Data Source=", StringComparison.OrdinalIgnoreCase)
        ? Connection
        : $"Data Source={Connection}";

    /// <summary>A quarter of the connections at most; the rest is for reading.</summary>
    internal int Writers => IsPostgres ? Math.Clamp(new NpgsqlConnectionStringBuilder(Connection).MaxPoolSize / 4, 1, MostWriters) : 1;

    public static DatabaseChoice FileIn(string dataFolder) => new(Path.Combine(dataFolder, "mingtang.db"));

    public void Use(DbContextOptionsBuilder options, string migrationsAssembly)
    {
        if (IsPostgres)
            options.UseNpgsql(Connection, npgsql => npgsql.MigrationsAssembly(migrationsAssembly).MigrationsHistoryTable("foundation_migrations"));
        else
            options.UseSqlite(SqliteConnection, sqlite => sqlite.MigrationsAssembly(migrationsAssembly).MigrationsHistoryTable("foundation_migrations"))
                .AddInterceptors(new SqliteSettings());
        // The chain is written by hand and has no snapshot; Schema's own test compares it with the model on both engines.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>Registers <see cref="PlatformDb"/> and the write gate that fits the engine.</summary>
    public void Register(IServiceCollection services, string migrationsAssembly)
    {
        services.AddSingleton(this);
        services.AddSingleton(new WriteGate(Writers));
        // Contexts are used again: making one costs as much as a query.
        services.AddDbContextPool<PlatformDb>(options => Use(options, migrationsAssembly));
    }
}
