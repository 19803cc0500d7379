using System.Diagnostics;

namespace Mingtang.Search.Bench;

/// <summary>
/// <c>scale ITEMS [articles] [fts] [pg] [minutes=60]</c>: build time, size, memory, latency of the full query (candidates, re-rank, a page with highlights) by kind of
/// query for one and two clients, known items found again; with <c>fts</c> and <c>pg</c> SQLite FTS5 and PostgreSQL over the same items in the same
/// run. Whatever does not fit the time is cut short and says so. An index of that size left by an earlier run is used again.
/// </summary>
internal sealed class ScaleCommand(int count, Generator generator, string folder, TimeSpan limit)
{
    private const double Megabyte = 1 << 20;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<(string Engine, double Wall, double Processor, double Size)> measured = [];

    private readonly Lazy<IReadOnlyList<(string Kind, string Query, string Item)>> known = new(() => generator.KnownItems(count));

    private TimeSpan Left => limit - clock.Elapsed;

    public static void Run(string[] args)
    {
        var count = int.Parse(args[0]);
        var minutes = args.FirstOrDefault(arg => arg.StartsWith("minutes=", StringComparison.Ordinal)) is { } given ? int.Parse(given.AsSpan(8)) : 60;
        var articles = args.Contains("articles");
        var generator = new Generator(Path.Combine(Laws.Shared, "data", "laws"), articles);
        new ScaleCommand(count, generator, Path.Combine(Path.GetTempPath(), $"mingtang-bench-{(articles ? "articles-" : "")}{count}"), TimeSpan.FromMinutes(minutes)).Run(args.Contains("fts"), args.Contains("pg"));
    }

    private void Run(bool fts, bool pg)
    {
        using var index = Build();
        var queries = generator.Queries(count);
        var (wall, processor) = Measure("mingtang", queries, (query, _) => index.Search(new(query)).Items.Count);
        measured.Add(("mingtang", wall, processor, index.Sizes().Values.Sum() / Megabyte));
        Known("mingtang", query => [.. index.Search(new(query)).Items.Select(item => item.Id)]);
        Paging(index);
        if (fts)
            Fts(queries);
        if (pg)
            Pg(queries);
        foreach (var (engine, rivalWall, rivalProcessor, size) in measured.Skip(1))
            Console.WriteLine($"ratio mingtang / {engine}: p95 by the clock {measured[0].Wall / rivalWall:f3}{(rivalProcessor > 0 ? $", by processor time {measured[0].Processor / rivalProcessor:f3}" : "")}, size {measured[0].Size / size:f2}");
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte:f0} MB; whole run {clock.Elapsed.TotalMinutes:f1} min");
    }

    private TextIndex Build()
    {
        var index = TextIndex.Open(folder);
        if (index.Items == count && index.Damage is null)
        {
            Console.WriteLine($"mingtang {count}: index of an earlier run");
        }
        else
        {
            var building = Stopwatch.StartNew();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            index.ApplyInBulk(generator.Items(count).Select((item, place) => IndexChange.Put(place + 1, item)));
            var built = building.Elapsed.TotalSeconds;
            index.Tidy(all: true);
            Console.WriteLine($"mingtang {count}: built {built:f1} s, merged to one {building.Elapsed.TotalSeconds - built:f1} s; processor {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:f1} s, making the items included");
        }
        Console.WriteLine("  " + string.Join(", ", index.Sizes().Where(size => size.Value > Megabyte / 10).OrderByDescending(size => size.Value).Select(size => $"{size.Key} {size.Value / Megabyte:f1} MB")));
        Console.WriteLine($"  working set {Process.GetCurrentProcess().WorkingSet64 / Megabyte:f0} MB, managed {GC.GetTotalMemory(true) / Megabyte:f0} MB");
        return index;
    }

    /// <summary>
    /// Returns p95 of one client, by the clock and by processor time, which other people's work does not stretch: of the calling thread and, where given, of
    /// the server's process behind it.
    /// </summary>
    private static (double Wall, double Processor) Measure(string engine, IReadOnlyList<(string Kind, string Query, string Item)> queries, Func<string, int, int> search, int cap = 60,
        Func<int, double>? processor = null)
    {
        double Worked(int client) => ProcessorTime.OfThread() + (processor?.Invoke(client) ?? 0);
        var (p95, warming) = ((0.0, 0.0), Stopwatch.StartNew());
        for (var i = 0; i < 200 && warming.Elapsed.TotalSeconds < cap / 3.0; i++)
            search(queries[i % queries.Count].Query, 0);
        foreach (var clients in new[] { 1, 2 })
        {
            var times = new List<(string Kind, double Milliseconds, double Processor)>();
            var all = Stopwatch.StartNew();
            var nothing = 0;
            Parallel.For(0, clients, client =>
            {
                for (var i = client; i < queries.Count && all.Elapsed.TotalSeconds < cap; i += clients)
                {
                    var (one, worked) = (Stopwatch.StartNew(), Worked(client));
                    var found = search(queries[i].Query, client);
                    worked = Worked(client) - worked;
                    lock (times)
                    {
                        times.Add((queries[i].Kind, one.Elapsed.TotalMilliseconds, worked));
                        nothing += found == 0 ? 1 : 0;
                    }
                }
            });
            Console.WriteLine($"{engine}, {clients} client(s): all {Spread(times.Select(time => time.Milliseconds))}, {times.Count / all.Elapsed.TotalSeconds:f0} q/s, nothing found {nothing / (double)times.Count:p1} (n={times.Count} of {queries.Count})");
            if (clients > 1)
                continue;
            p95 = (At(times.Select(time => time.Milliseconds), 0.95), At(times.Select(time => time.Processor), 0.95));
            Console.WriteLine($"    of processor: {Spread(times.Select(time => time.Processor))}");
            foreach (var kind in times.GroupBy(time => time.Kind))
                Console.WriteLine($"    {kind.Key,-8} {Spread(kind.Select(time => time.Milliseconds))}; processor {Spread(kind.Select(time => time.Processor))}");
        }
        return p95;
    }

    private static double At(IEnumerable<double> values, double share) => values.Order().ToArray() is var sorted ? sorted[(int)(sorted.Length * share)] : 0;

    private static string Spread(IEnumerable<double> milliseconds)
    {
        var all = milliseconds.ToList();
        return $"p50 {At(all, 0.5):f2} p95 {At(all, 0.95):f2} p99 {At(all, 0.99):f2} ms";
    }

    private void Known(string engine, Func<string, List<string>> search, int cap = 60)
    {
        var asked = known.Value;
        var time = Stopwatch.StartNew();
        var places = asked.TakeWhile(_ => time.Elapsed.TotalSeconds < cap).Select(one => (one.Kind, Place: search(one.Query).IndexOf(one.Item))).ToList();
        foreach (var kind in places.GroupBy(one => one.Kind))
            Console.WriteLine($"{engine} known items, {kind.Key}: MRR@10 {kind.Average(one => one.Place >= 0 ? 1.0 / (one.Place + 1) : 0):f3} (n={kind.Count()})");
    }

    private static void Paging(TextIndex index)
    {
        var (after, time) = ((string?)null, Stopwatch.StartNew());
        for (var page = 1; page <= 200; page++)
        {
            time.Restart();
            after = index.Search(new("人民政府应当加强管理") { After = after, Limit = 20 }).Next;
            if (page is 1 or 2 or 20 or 200)
                Console.WriteLine($"    page {page}: {time.Elapsed.TotalMilliseconds:f1} ms");
        }
    }

    private void Fts(IReadOnlyList<(string Kind, string Query, string Item)> queries)
    {
        var path = Path.Combine(Path.GetTempPath(), $"mingtang-bench-fts-{count}.db");
        File.Delete(path);
        var building = Stopwatch.StartNew();
        using (var fts = new FtsRival(path))
        {
            var taken = fts.Build(generator.Items(count), Left * 0.5);
            var size = new FileInfo(path).Length / Megabyte;
            Console.WriteLine($"fts5: built {building.Elapsed.TotalSeconds:f1} s, {size:f1} MB (terms and places only){(taken < count ? $"; STOPPED by its time at {taken} of {count} items: what follows flatters it" : "")}");
            using var second = new FtsRival(path);
            var (wall, processor) = Measure("fts5 AND", queries, (query, client) => (client == 0 ? fts : second).Find(query, all: true).Count);
            measured.Add(("fts5 AND", wall, processor, size * count / taken));
            Measure("fts5 OR", [.. queries.Where((_, place) => place % 5 == 0)], (query, client) => (client == 0 ? fts : second).Find(query, all: false).Count, cap: 40);
            Known("fts5 AND", query => fts.Find(query, all: true));
        }
        File.Delete(path);
    }

    private void Pg(IReadOnlyList<(string Kind, string Query, string Item)> queries)
    {
        var building = Stopwatch.StartNew();
        using var pg = new PgRival();
        var taken = pg.Build(generator.Items(count), Left * 0.7);
        var (index, whole) = pg.Megabytes();
        Console.WriteLine($"tsvector: built {building.Elapsed.TotalSeconds:f1} s, index {index:f1} MB, with table {whole:f1} MB{(taken < count ? $"; STOPPED by its time at {taken} of {count} items: what follows flatters it" : "")}");
        using var first = pg.Open();
        using var second = pg.Open();
        double Processor(int client) => PgRival.ProcessorOf(client == 0 ? first : second);
        var (wall, processor) = Measure("tsvector AND", queries, (query, client) => pg.Find(client == 0 ? first : second, query, all: true).Count, cap: 240, Processor);
        measured.Add(("tsvector AND", wall, processor, index * count / taken));
        Measure("tsvector OR", [.. queries.Where((_, place) => place % 5 == 0)], (query, client) => pg.Find(client == 0 ? first : second, query, all: false).Count, cap: 120, Processor);
        Known("tsvector AND", query => pg.Find(first, query, all: true), cap: 40);
    }
}
