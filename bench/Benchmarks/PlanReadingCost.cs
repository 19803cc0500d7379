using BenchmarkDotNet.Attributes;
using Mingtang.Reading;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.Benchmarks;

/// <summary>
/// Cost grows with the text: 100 times the plan may take about 110 times the time, no more. The plans are those in
/// <c>../shared/seeds</c>, or in the folder MINGTANG_SHARED names.
/// </summary>
[MemoryDiagnoser]
public class PlanReadingCost
{
    private string text = "";

    public static IEnumerable<string> Plans => ["changning-2024", "jiading-zhenxin-2021", "jinshan-2024", "qingpu-zhaoxiang-2024", "songjiang-2018"];

    [ParamsSource(nameof(Plans))]
    public string Plan { get; set; } = "";

    [Params(1, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var once = File.ReadAllText(Path.Combine(Seeds(), $"{Plan}.txt"));
        text = string.Join('\n', Enumerable.Repeat(once, Times));
    }

    [Benchmark]
    public int Read() => PlanReader.Read(FileReader.ReadText(text).Value).Value.Tasks.Count;

    private static string Seeds()
    {
        if (Environment.GetEnvironmentVariable("MINGTANG_SHARED") is { Length: > 0 } named)
            return Path.Combine(named, "seeds");
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mingtang.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run from inside the checkout, or name the folder in MINGTANG_SHARED.");
        return Path.Combine(folder, "..", "shared", "seeds");
    }
}
