using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingtang.Foundation.Data;

/// <summary>
/// One small question that is asked at each making of a page, put to the database without a model between. On SQLite the connections that
/// asked stay open with the question prepared, because preparing costs more than answering; on PostgreSQL they go back to the pool.
/// </summary>
/// <param name="sql">For both engines, with <c>@of</c> for what is asked.</param>
public sealed class DirectReading(DatabaseChoice database, string sql) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<Asking> idle = [];

    /// <param name="read">Given the reader before its first row.</param>
    public Task<T> Ask<T>(string of, Func<DbDataReader, T> read, CancellationToken stop) =>
        database.IsPostgres ? AskPostgres(of, read, stop) : Task.FromResult(AskSqlite(of, read));

    public void Dispose()
    {
        while (idle.TryTake(out var asking))
            asking.Dispose();
    }

    private T AskSqlite<T>(string of, Func<DbDataReader, T> read)
    {
        if (!idle.TryTake(out var asking))
            asking = new(new SqliteConnection(database.SqliteConnection), sql);
        // A connection that failed is not asked again.
        var isSound = false;
        try
        {
            asking.Of.Value = of;
            using var reader = asking.Command.ExecuteReader();
            var answer = read(reader);
            isSound = true;
            return answer;
        }
        finally
        {
            if (isSound && idle.Count < MostIdle)
                idle.Add(asking);
            else
                asking.Dispose();
        }
    }

    private async Task<T> AskPostgres<T>(string of, Func<DbDataReader, T> read, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.Connection);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("of", of) } };
        await using var reader = await command.ExecuteReaderAsync(stop);
        return read(reader);
    }

    private sealed class Asking : IDisposable
    {
        private readonly SqliteConnection connection;

        public Asking(SqliteConnection connection, string sql)
        {
            this.connection = connection;
            connection.Open();
            Command = connection.CreateCommand();
            Command.CommandText = sql;
            Of = Command.Parameters.Add("@of", SqliteType.Text);
        }

        public SqliteCommand Command { get; }

        public SqliteParameter Of { get; }

        public void Dispose()
        {
            Command.Dispose();
            connection.Dispose();
        }
    }
}
