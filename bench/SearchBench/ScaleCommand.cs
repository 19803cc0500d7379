using System.Diagnostics;

namespace Mingtang.Search.Bench;

/// <summary>
/// <c>scale ITEMS [fts]</c>: build time, size, memory, latency of the full query (candidates, re-rank, a page with highlights) by kind of query
/// for one and two clients, known items found again; with <c>fts</c> SQLite FTS5 over the same items in the same run.
/// </summary>
internal static class ScaleCommand
{
    private const double Megabyte = 1 << 20;

    public static void Run(string[] args)
    {
        var count = int.Parse(args[0]);
        var generator = new Generator(Path.Combine(Laws.Shared, "data", "laws"));
        var folder = Path.Combine(Path.GetTempPath(), $"mingtang-bench-{count}");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        using var index = Build(generator, count, folder);
        var queries = generator.Queries(count);
        Measure("mingtang", queries, (query, clients) => index.Search(new(query)).Items.Count);
        Known("mingtang", generator, count, query => [.. index.Search(new(query)).Items.Select(item => item.Id)]);
        Paging(index);
        if (args.Contains("fts"))
            Rival(generator, count, Path.Combine(folder, "fts.db"), queries);
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte:f0} MB");
    }

    private static TextIndex Build(Generator generator, int count, string folder)
    {
        var clock = Stopwatch.StartNew();
        foreach (var _ in generator.Items(Math.Min(count, 20_000)))
        {
        }
        var making = clock.Elapsed.TotalSeconds * count / Math.Min(count, 20_000);
        clock.Restart();
        var index = TextIndex.Open(folder);
        index.ApplyInBulk(generator.Items(count).Select((item, place) => IndexChange.Put(place + 1, item)));
        var built = clock.Elapsed.TotalSeconds;
        index.Tidy(all: true);
        Console.WriteLine($"mingtang {count}: built {built:f1} s (of it about {making:f1} s making the items), merged to one {clock.Elapsed.TotalSeconds - built:f1} s");
        Console.WriteLine("  " + string.Join(", ", index.Sizes().Where(size => size.Value > Megabyte / 10).OrderByDescending(size => size.Value).Select(size => $"{size.Key} {size.Value / Megabyte:f1} MB")));
        Console.WriteLine($"  working set {Process.GetCurrentProcess().WorkingSet64 / Megabyte:f0} MB, managed {GC.GetTotalMemory(true) / Megabyte:f0} MB");
        return index;
    }

    private static void Measure(string engine, IReadOnlyList<(string Kind, string Query, string Item)> queries, Func<string, int, int> search, int cap = 60)
    {
        foreach (var (_, query, _) in queries.Take(40))
            search(query, 0);
        foreach (var clients in new[] { 1, 2 })
        {
            var times = new List<(string Kind, double Milliseconds)>();
            var all = Stopwatch.StartNew();
            Parallel.For(0, clients, client =>
            {
                for (var i = client; i < queries.Count && all.Elapsed.TotalSeconds < cap; i += clients)
                {
                    var clock = Stopwatch.StartNew();
                    search(queries[i].Query, client);
                    lock (times)
                        times.Add((queries[i].Kind, clock.Elapsed.TotalMilliseconds));
                }
            });
            Console.WriteLine($"{engine}, {clients} client(s): all {Spread(times.Select(time => time.Milliseconds))}, {times.Count / all.Elapsed.TotalSeconds:f0} q/s (n={times.Count})");
            if (clients == 1)
                foreach (var kind in times.GroupBy(time => time.Kind))
                    Console.WriteLine($"    {kind.Key,-8} {Spread(kind.Select(time => time.Milliseconds))}");
        }
    }

    private static string Spread(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return $"p50 {sorted[sorted.Length / 2]:f2} p95 {sorted[(int)(sorted.Length * 0.95)]:f2} p99 {sorted[(int)(sorted.Length * 0.99)]:f2} ms";
    }

    private static void Known(string engine, Generator generator, int count, Func<string, List<string>> search)
    {
        foreach (var kind in generator.KnownItems(count).GroupBy(known => known.Kind))
            Console.WriteLine($"{engine} known items, {kind.Key}: MRR@10 {kind.Average(known => search(known.Query).IndexOf(known.Item) is >= 0 and var place ? 1.0 / (place + 1) : 0):f3}");
    }

    private static void Paging(TextIndex index)
    {
        var (after, clock) = ((string?)null, Stopwatch.StartNew());
        for (var page = 1; page <= 200; page++)
        {
            clock.Restart();
            after = index.Search(new("人民政府应当加强管理") { After = after, Limit = 20 }).Next;
            if (page is 1 or 2 or 20 or 200)
                Console.WriteLine($"    page {page}: {clock.Elapsed.TotalMilliseconds:f1} ms");
        }
    }

    private static void Rival(Generator generator, int count, string path, IReadOnlyList<(string Kind, string Query, string Item)> queries)
    {
        var clock = Stopwatch.StartNew();
        using var fts = new FtsRival(path);
        fts.Build(generator.Items(count));
        Console.WriteLine($"fts5 {count}: built {clock.Elapsed.TotalSeconds:f1} s, {new FileInfo(path).Length / Megabyte:f1} MB (terms and places only)");
        using var second = new FtsRival(path);
        Measure("fts5 AND", queries, (query, client) => (client == 0 ? fts : second).Find(query, all: true).Count);
        Measure("fts5 OR", [.. queries.Where((_, place) => place % 5 == 0)], (query, client) => (client == 0 ? fts : second).Find(query, all: false).Count, cap: 40);
        Known("fts5 AND", generator, count, query => fts.Find(query, all: true));
    }
}
