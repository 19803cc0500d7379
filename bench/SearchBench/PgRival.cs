using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Mingtang.Search.Bench;

/// <summary>
/// PostgreSQL over the same items: a server of its own in a temporary folder, on a socket only; two-character terms as <c>tsvector</c> under GIN, ordered
/// by <c>ts_rank_cd</c>. Building and each kind of query stop at their time limit, and the caller says so.
/// </summary>
internal sealed class PgRival : IDisposable
{
    private readonly string folder;
    private readonly Process server;
    private readonly string connection;

    public PgRival()
    {
        folder = Directory.CreateTempSubdirectory("mingtang-bench-pg").FullName;
        var bin = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";
        var owner = Environment.UserName == "root" ? "postgres" : Environment.UserName;
        Run("chown", owner, folder);
        Run([.. As(owner), $"{bin}/initdb", "-D", $"{folder}/data", "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        server = Start([.. As(owner), $"{bin}/postgres", "-D", $"{folder}/data", "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off",
            "-c", "shared_buffers=2GB", "-c", "work_mem=64MB", "-c", "maintenance_work_mem=4GB", "-c", "max_wal_size=4GB", "-c", "jit=off", "-c", "max_parallel_workers_per_gather=0"]);
        connection = $"Host={folder};Username=bench;Database=postgres;Command Timeout=0";
        for (var tries = 0; tries < 100 && !Answers(); tries++)
            Thread.Sleep(200);
    }

    /// <summary>Returns how many items were taken in before the time was over.</summary>
    public int Build(IEnumerable<IndexedItem> items, TimeSpan limit)
    {
        var (clock, taken) = (Stopwatch.StartNew(), 0);
        using var open = Open();
        Execute(open, "CREATE UNLOGGED TABLE raw(id int, words text)");
        using (var copy = open.BeginBinaryImport("COPY raw FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var item in items.TakeWhile(_ => clock.Elapsed < limit * 0.3))
            {
                copy.StartRow();
                copy.Write(int.Parse(item.Id.AsSpan(1)));
                copy.Write(string.Join(' ', FtsRival.Pairs(item.Title).Concat(FtsRival.Pairs(item.Body))));
                taken++;
            }
            copy.Complete();
        }
        Execute(open, "CREATE UNLOGGED TABLE notices AS SELECT id, to_tsvector('simple', words) AS words FROM raw; DROP TABLE raw; CREATE INDEX notices_words ON notices USING gin(words); ANALYZE notices");
        return taken;
    }

    public (double Index, double Whole) Megabytes()
    {
        using var open = Open();
        using var select = new NpgsqlCommand("SELECT pg_relation_size('notices_words')::float8 / 1048576, pg_total_relation_size('notices')::float8 / 1048576", open);
        using var reader = select.ExecuteReader();
        reader.Read();
        return (reader.GetDouble(0), reader.GetDouble(1));
    }

    public List<string> Find(NpgsqlConnection open, string query, bool all)
    {
        var terms = FtsRival.Pairs(query).Distinct().Select(pair => $"'{pair.Replace("'", "")}'").ToList();
        using var select = new NpgsqlCommand("SELECT id FROM notices, to_tsquery('simple', $1) q WHERE words @@ q ORDER BY ts_rank_cd(words, q) DESC LIMIT 10", open);
        select.Parameters.AddWithValue(string.Join(query.StartsWith('"') ? " <-> " : all ? " & " : " | ", terms));
        using var reader = select.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add($"n{reader.GetInt32(0)}");
        return found;
    }

    /// <summary>Milliseconds of processor the server's process behind a connection has had so far.</summary>
    public static double ProcessorOf(NpgsqlConnection open) =>
        long.Parse(File.ReadAllText($"/proc/{open.ProcessID}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;

    public NpgsqlConnection Open()
    {
        var open = new NpgsqlConnection(connection);
        open.Open();
        return open;
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Run("kill", "-INT", server.Id.ToString());
        server.WaitForExit(20_000);
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var open = Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string[] As(string owner) => owner == Environment.UserName ? [] : ["setpriv", $"--reuid={owner}", $"--regid={owner}", "--clear-groups"];

    private static void Run(params string[] command)
    {
        using var process = Start(command);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
    }

    private static Process Start(string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;

    private static void Execute(NpgsqlConnection open, string sql)
    {
        using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 3_600 };
        command.ExecuteNonQuery();
    }
}
