using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Mingtang.Foundation.Data;
using Mingtang.Schema;
using Npgsql;

namespace Mingtang.HouseKit;

/// <summary>A fresh, migrated database on either engine, cloned from a template made once.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<string> PostgresTemplate = new(MakePostgresTemplate);
    private readonly string? file;
    private readonly string? name;

    private TestDatabase(DatabaseChoice choice, string? file, string? name) => (Choice, this.file, this.name) = (choice, file, name);

    public DatabaseChoice Choice { get; }

    public static TestDatabase On(Engine engine) => engine == Engine.Sqlite ? SqliteClone() : PostgresClone();

    /// <summary>Without tables, for tests of the migrations themselves.</summary>
    public static TestDatabase EmptyOn(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return SqliteAt(NewFile());
        var fresh = NewName();
        Maintain($"CREATE DATABASE {fresh}");
        return PostgresAt(fresh);
    }

    public void Dispose()
    {
        if (file is not null)
        {
            SqliteConnection.ClearAllPools();
            foreach (var part in (string[])[file, file + "-wal", file + "-shm"])
                File.Delete(part);
        }
        if (name is not null)
            Maintain($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static TestDatabase SqliteClone()
    {
        var copy = NewFile();
        File.Copy(SqliteTemplate.Value, copy);
        return SqliteAt(copy);
    }

    private static TestDatabase PostgresClone()
    {
        var clone = NewName();
        Maintain($"CREATE DATABASE {clone} TEMPLATE {PostgresTemplate.Value}");
        return PostgresAt(clone);
    }

    private static TestDatabase SqliteAt(string path) => new(new($"Data Source={path}"), path, null);

    private static TestDatabase PostgresAt(string name) => new(new($"{PostgresServer.Connection};Database={name};Maximum Pool Size=40"), null, name);

    private static string MakeSqliteTemplate()
    {
        var path = NewFile();
        Migrate(new($"Data Source={path};Pooling=False"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }

    private static string MakePostgresTemplate()
    {
        var template = "mt_template_" + typeof(SchemaDoor).Module.ModuleVersionId.ToString("N") + typeof(Host.House).Module.ModuleVersionId.ToString("N")[..12];
        using var connection = Maintenance();
        Run(connection, "SELECT pg_advisory_lock(42)");
        using var known = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{template}'", connection);
        if (known.ExecuteScalar() is null)
        {
            Run(connection, $"CREATE DATABASE {template}_raw");
            Migrate(new($"{PostgresServer.Connection};Database={template}_raw;Pooling=False"));
            Run(connection, $"ALTER DATABASE {template}_raw RENAME TO {template}");
        }
        return template;
    }

    private static void Migrate(DatabaseChoice choice)
    {
        var options = new DbContextOptionsBuilder<PlatformDb>();
        choice.Use(options, SchemaDoor.Assembly);
        using var db = PlatformDb.Of(options, Host.House.Rooms);
        db.Database.Migrate();
    }

    private static void Maintain(string sql)
    {
        using var connection = Maintenance();
        Run(connection, sql);
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static NpgsqlConnection Maintenance()
    {
        var connection = new NpgsqlConnection($"{PostgresServer.Connection};Database=postgres;Pooling=False");
        connection.Open();
        return connection;
    }

    private static string NewFile() => Path.Combine(Scratch.Root, $"mt-{Guid.NewGuid():N}.db");

    private static string NewName() => $"mt_{Guid.NewGuid():N}";
}
