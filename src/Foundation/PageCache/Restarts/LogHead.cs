using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mingtang.Foundation.Data;
using Npgsql;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// The end of the audit log, read over one open connection without the model of the house: where it is the same, nobody has done anything since,
/// on whatever node and by whatever command.
/// </summary>
internal sealed class LogHead : IDisposable
{
    private const string Question = "SELECT hash, (SELECT coalesce(max(seq), 0) FROM foundation_public_changes) FROM foundation_audit_head";

    private readonly Lock one = new();
    private readonly DbConnection connection;
    private readonly DbCommand command;

    private LogHead(DbConnection connection)
    {
        this.connection = connection;
        connection.Open();
        command = connection.CreateCommand();
        command.CommandText = Question;
    }

    /// <summary>Null where there is no database to ask, or none of this house.</summary>
    public static LogHead? Of(DatabaseChoice database)
    {
        try
        {
            // A database that is not there is not made by looking for it.
            return new(database.IsPostgres
                ? new NpgsqlConnection(database.Connection)
                : new SqliteConnection(new SqliteConnectionStringBuilder(database.SqliteConnection) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString));
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Null where nothing was ever done, or where the database does not answer.</summary>
    public string? Now()
    {
        lock (one)
        {
            try
            {
                using var row = command.ExecuteReader();
                return row.Read() ? $"{row.GetString(0)} {row.GetInt64(1)}" : null;
            }
            catch (Exception away) when (away is DbException or InvalidOperationException)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}
