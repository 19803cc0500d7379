using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Mingtang.HouseKit;
using Mingtang.Schema;

namespace Mingtang.Foundation.Data;

/// <summary>Migrations are written by hand, so the database they make is compared with the one the model would make.</summary>
public sealed class SchemaTests
{
    [Theory, EveryEngine]
    public void The_migrated_database_equals_the_model(Engine engine)
    {
        using var migrated = TestDatabase.EmptyOn(engine);
        using var modelled = TestDatabase.EmptyOn(engine);
        using (var db = Open(migrated))
            db.Database.Migrate();
        using (var db = Open(modelled))
            db.GetService<IRelationalDatabaseCreator>().CreateTables();

        Describe(migrated, engine).ShouldBe(Describe(modelled, engine));
    }

    [Theory, EveryEngine]
    public void Migrating_twice_changes_nothing(Engine engine)
    {
        using var database = TestDatabase.EmptyOn(engine);
        using var db = Open(database);
        db.Database.Migrate();
        var first = Describe(database, engine);
        db.Database.Migrate();
        Describe(database, engine).ShouldBe(first);
    }

    private static PlatformDb Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<PlatformDb>();
        database.Choice.Use(options, SchemaDoor.Assembly);
        return PlatformDb.Of(options, Host.House.Rooms);
    }

    private static string Describe(TestDatabase database, Engine engine)
    {
        using var db = Open(database);
        var lines = db.Database.SqlQueryRaw<string>(engine == Engine.Sqlite ? SqliteSchema : PostgresSchema).ToList();
        lines.Count.ShouldBeGreaterThan(20);
        return string.Join('\n', lines.Where(line => !line.Contains("foundation_migrations", StringComparison.Ordinal) && !line.Contains("__EFMigrationsLock", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private const string SqliteSchema = """
        SELECT m.name || ' column ' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk || ' default=' || coalesce(c.dflt_value, '-') AS "Value"
        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
        UNION ALL
        SELECT m.name || ' index ' || i.name || ' unique=' || i."unique" || ' partial=' || i.partial || ' ('
            || (SELECT group_concat(x.name || CASE x."desc" WHEN 1 THEN ' desc' ELSE '' END) FROM pragma_index_xinfo(i.name) x WHERE x.key = 1) || ')'
        FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table'
        UNION ALL
        SELECT m.name || ' foreign ' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' on delete ' || f.on_delete
        FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL
        SELECT name || ' autoincrement' FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'
        """;

    private const string PostgresSchema = """
        SELECT table_name || ' column ' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '-') || ' ' || is_nullable
            || ' ' || coalesce(column_default, '-') || ' ' || is_identity || ' ' || coalesce(numeric_precision::text, '-') AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL
        SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        """;
}
