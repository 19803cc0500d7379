using Microsoft.EntityFrameworkCore;

namespace Mingtang.Foundation.Data;

public static class Migrating
{
    /// <summary>Brings the database up to the newest migration; several nodes may start at once, one of them does it.</summary>
    /// <returns>The names of the migrations applied now.</returns>
    public static async Task<IReadOnlyList<string>> Migrate(this PlatformDb db, CancellationToken stop = default)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        // Asked even where there is nothing to do, it takes a lock, which writes to the disk at every start.
        if (pending.Count > 0)
            await db.Database.MigrateAsync(stop);
        return pending;
    }
}
