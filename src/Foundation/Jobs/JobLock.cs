using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Jobs;

/// <summary>One run of a job at a time: among all nodes on PostgreSQL, within the process on SQLite, which has only one.</summary>
internal sealed class JobLock
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> here = [];

    /// <summary>Null where another run holds it. Held as long as the connection of this context stays open.</summary>
    public async Task<IAsyncDisposable?> Take(PlatformDb db, string job, CancellationToken stop)
    {
        var turn = here.GetOrAdd(job, _ => new SemaphoreSlim(1, 1));
        if (!await turn.WaitAsync(0, stop))
            return null;
        if (!db.IsPostgres || await TakeOnPostgres(db, Key(job), stop))
            return new Held(db, turn, Key(job));
        turn.Release();
        return null;
    }

    private static async Task<bool> TakeOnPostgres(PlatformDb db, long key, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        if (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({key}) AS \"Value\"").SingleAsync(stop))
            return true;
        await db.Database.CloseConnectionAsync();
        return false;
    }

    private static long Key(string job) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"job:{job}")));

    private sealed class Held(PlatformDb db, SemaphoreSlim turn, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                if (db.IsPostgres)
                {
                    await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({key})");
                    await db.Database.CloseConnectionAsync();
                }
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
