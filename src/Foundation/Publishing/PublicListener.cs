using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Data;
using Npgsql;

namespace Mingtang.Foundation.Publishing;

/// <summary>
/// Hears of public changes made by other processes: on PostgreSQL by NOTIFY, sent in the transaction of the act and therefore
/// delivered at its commit; on SQLite, where only a command of the same machine can write, by looking at the change log.
/// </summary>
internal sealed class PublicListener(DatabaseChoice database, PublicGeneration generation, ILogger<PublicListener> log) : BackgroundService
{
    internal const string Channel = "mingtang_public";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500), Again = TimeSpan.FromSeconds(1);

    /// <summary>Inside the transaction of the act: the others hear it at the commit, or never.</summary>
    /// <param name="node">Who speaks: it has advanced itself before its act's answer left, and would only throw away what it made since.</param>
    internal static Task Tell(PlatformDb db, string node, CancellationToken stop) =>
        db.IsPostgres ? db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {node})", stop) : Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await (database.IsPostgres ? Listen(stoppingToken) : Watch(stoppingToken));
            }
            catch (Exception fault) when (fault is NpgsqlException or SqliteException or System.Net.Sockets.SocketException or IOException)
            {
                generation.Hears(false);
                log.LogWarning("Public changes of other nodes are not heard for now: {Reason}", fault.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        // A dead server must be noticed even when it cannot say goodbye.
        var builder = new NpgsqlConnectionStringBuilder(database.Connection) { KeepAlive = 5, Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(stop);
        connection.Notification += (_, said) =>
        {
            if (said.Payload != generation.Node)
                generation.Advance();
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        generation.Hears(true);
        while (true)
            await connection.WaitAsync(stop);
    }

    private async Task Watch(CancellationToken stop)
    {
        await using var connection = new SqliteConnection(database.SqliteConnection);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        // One writer at a time: the order of the numbers is the order of the commits.
        command.CommandText = "SELECT coalesce(max(seq), $seen), coalesce(max(node IS NOT $node), 0) FROM foundation_public_changes WHERE seq > $seen";
        command.Parameters.AddWithValue("$node", generation.Node);
        var seen = command.Parameters.AddWithValue("$seen", 0L);
        await Look();
        generation.Hears(true);
        while (true)
        {
            await Task.Delay(Interval, stop);
            if (await Look())
                generation.Advance();
        }

        async Task<bool> Look()
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            await reader.ReadAsync(stop);
            seen.Value = reader.GetInt64(0);
            return reader.GetBoolean(1);
        }
    }
}
