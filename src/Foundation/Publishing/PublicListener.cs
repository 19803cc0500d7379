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

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500), Again = TimeSpan.FromSeconds(1);

    /// <summary>Inside the transaction of the act: the others hear it at the commit, or never.</summary>
    internal static Task Tell(PlatformDb db, CancellationToken stop) =>
        db.IsPostgres ? db.Database.ExecuteSqlRawAsync($"NOTIFY {Channel}", stop) : Task.CompletedTask;

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
        connection.Notification += (_, _) => generation.Advance();
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
        command.CommandText = "SELECT coalesce(max(seq), 0) FROM foundation_public_changes";
        var seen = (long)(await command.ExecuteScalarAsync(stop))!;
        generation.Hears(true);
        while (true)
        {
            await Task.Delay(Look, stop);
            var now = (long)(await command.ExecuteScalarAsync(stop))!;
            if (now != seen)
                generation.Advance();
            seen = now;
        }
    }
}
