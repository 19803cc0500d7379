using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

/// <summary>A consistent copy of the whole database in one file, and back.</summary>
internal interface IDatabaseDump
{
    string Engine { get; }

    Task<Outcome> Dump(string file, CancellationToken stop);

    /// <summary>Whether there is nothing in it that a restore would overwrite.</summary>
    Task<bool> IsEmpty(CancellationToken stop);

    Task<Outcome> Load(string file, CancellationToken stop);

    static IDatabaseDump Of(PlatformDb db) => db.IsPostgres ? new PostgresDump(db) : new SqliteDump(db);
}
