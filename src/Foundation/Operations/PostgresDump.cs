using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Npgsql;

namespace Mingtang.Foundation.Operations;

/// <summary>PostgreSQL's own tools: <c>pg_dump</c> in one snapshot, <c>pg_restore</c> in one transaction.</summary>
internal sealed class PostgresDump(PlatformDb db) : IDatabaseDump
{
    public string Engine => "PostgreSQL";

    public Task<Outcome> Dump(string file, CancellationToken stop) =>
        Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", file], stop);

    public async Task<bool> IsEmpty(CancellationToken stop) =>
        await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").SingleAsync(stop) == 0;

    public Task<Outcome> Load(string file, CancellationToken stop) =>
        Run("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname", Connection().Database!, file], stop);

    private NpgsqlConnectionStringBuilder Connection() => new(db.Database.GetConnectionString());

    private async Task<Outcome> Run(string tool, string[] arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? Outcome.Done : BackupRefusals.ToolFailed(tool, said);
        }
        catch (Win32Exception)
        {
            return BackupRefusals.NoTool(tool);
        }
    }

    /// <summary>The password by environment, where other users of the machine cannot read it as they can an argument.</summary>
    private Dictionary<string, string?> Environment()
    {
        var connection = Connection();
        return new()
        {
            ["PGHOST"] = connection.Host,
            ["PGPORT"] = $"{connection.Port}",
            ["PGUSER"] = connection.Username,
            ["PGPASSWORD"] = connection.Password,
            ["PGDATABASE"] = connection.Database,
            ["PGSSLMODE"] = JsonNamingPolicy.KebabCaseLower.ConvertName($"{connection.SslMode}"),
        };
    }
}
