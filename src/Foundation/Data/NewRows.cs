using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Mingtang.Foundation.Audit;

namespace Mingtang.Foundation.Data;

/// <summary>
/// Rows that are new and will not be touched again in their act: one statement, prepared once, for all of a kind. The model says columns and
/// conversions as it does for every other row; what is saved is to track a row, to compare it and to write its statement anew.
/// </summary>
internal static class NewRows
{
    /// <returns>What the log tells of them, nothing of a kind that is not logged.</returns>
    public static async Task<IReadOnlyList<TrackedChange>> Insert<T>(PlatformDb db, IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        if (rows.Count == 0)
            return [];
        var kind = db.Model.FindEntityType(typeof(T))!;
        Column[] columns = [.. kind.GetProperties().Where(IsWritten).Select((property, at) => new Column(property, $"@p{at}"))];
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var insert = db.Database.GetDbConnection().CreateCommand();
            insert.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            insert.CommandText = Statement(db, kind, columns);
            foreach (var row in rows)
            {
                insert.Parameters.Clear();
                foreach (var column in columns)
                    insert.Parameters.Add(column.Parameter(insert, row));
                await insert.ExecuteNonQueryAsync(stop);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        return kind.IsUnlogged() ? [] : [.. rows.Select(row => Change(kind, row))];
    }

    /// <summary>A number the database gives is not ours to write.</summary>
    private static bool IsWritten(IProperty property) =>
        !(property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType is var type && (type == typeof(long) || type == typeof(int)));

    private static string Statement(PlatformDb db, IEntityType kind, Column[] columns)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var statement = new StringBuilder("INSERT INTO ").Append(names.DelimitIdentifier(kind.GetTableName()!)).Append(" (");
        statement.AppendJoin(", ", columns.Select(column => names.DelimitIdentifier(column.Property.GetColumnName()))).Append(") VALUES (");
        return statement.AppendJoin(", ", columns.Select(column => column.Name)).Append(')').ToString();
    }

    private static TrackedChange Change(IEntityType kind, object row) => new(
        kind.GetTableName()!,
        string.Join('/', kind.FindPrimaryKey()!.Properties.Select(property => Value(property, row))),
        EntityState.Added,
        [.. kind.GetProperties().Where(property => !property.IsPrimaryKey() && !property.IsConcurrencyToken && !property.IsDerived())
            .Select(property => new TrackedValue(property.GetColumnName(), null, Value(property, row), property.IsPersonal()))]);

    private static object? Value(IProperty property, object row) => property.GetGetter().GetClrValue(row);

    private sealed record Column(IProperty Property, string Name)
    {
        private readonly RelationalTypeMapping mapping = (RelationalTypeMapping)Property.GetTypeMapping();
        private readonly bool isNullable = Property.IsNullable;

        public DbParameter Parameter(DbCommand command, object row) => mapping.CreateParameter(command, Name, Value(Property, row), isNullable);
    }
}
