using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

/// <summary>SQLite's own online backup: one snapshot, while the server goes on writing.</summary>
internal sealed class SqliteDump(PlatformDb db) : IDatabaseDump
{
    public string Engine => "SQLite";

    private string Path => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    public async Task<Outcome> Dump(string file, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using (var copy = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await copy.OpenAsync(stop);
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        }
        await db.Database.CloseConnectionAsync();
        return Outcome.Done;
    }

    public Task<bool> IsEmpty(CancellationToken stop) => Task.FromResult(!File.Exists(Path) || new FileInfo(Path).Length == 0);

    public Task<Outcome> Load(string file, CancellationToken stop)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        File.Copy(file, $"{Path}.part", overwrite: true);
        File.Move($"{Path}.part", Path, overwrite: true);
        return Task.FromResult(Outcome.Done);
    }
}
