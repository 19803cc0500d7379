using Mingtang.Reading;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Plans nobody has printed: items of many papers sewn together, each under a heading, with units and times, of others. What doubts learn from them is how
/// plans are written, not the stock of sentences <see cref="KnownPlan"/> is made of.
/// </summary>
internal sealed class Patchwork
{
    private const string han = "一二三四五六七八九十";

    private static readonly string[] titles = ["2024年云间区政务公开工作要点", "2025年临河县重点工作任务分工方案", "青溪市2026年营商环境行动计划", "2025年南浦镇民生实事任务清单", "关于城市更新的2024年工作要点"];

    private readonly string[] headings, names, texts, units;
    private readonly string[] deadlines;

    public Patchwork()
    {
        var tasks = Papers().SelectMany(paper => PlanReader.Read(Paper.Of(paper.Text)).TryGet(out var plan) ? plan.Tasks : []).ToList();
        headings = Pool(tasks.Select(task => task.Section), 4, 24);
        names = Pool(tasks.Select(task => task.Name).Concat(tasks.Select(task => task.Subsection)), 4, 20);
        texts = Pool(tasks.Select(task => task.Text), 12, 260);
        units = Pool(tasks.SelectMany(task => task.Lead.Concat(task.Support)), 2, 14);
        deadlines = Pool(tasks.Select(task => task.Deadline?.Printed), 2, 16);
    }

    /// <summary>Papers doubts may be learnt from, as text.</summary>
    public static IEnumerable<(string Name, string Text)> Papers()
    {
        foreach (var (folder, pattern) in new[] { ("Examined", "*"), ("Samples", "*.txt"), ("Strange", "a*.txt") })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading", folder), pattern).Order(StringComparer.Ordinal).Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".tsv"))
            {
                using var content = File.OpenRead(file);
                if (FileReader.Read(content, Path.GetFileName(file)).TryGet(out var document))
                    yield return (Path.GetFileName(file), document.Text);
            }
    }

    public KnownPlan Sewn(int seed)
    {
        var random = new Random(seed);
        var bodies = units.OrderBy(_ => random.Next()).Take(random.Next(6, 30)).ToArray();
        var times = deadlines.OrderBy(_ => random.Next()).Take(random.Next(2, 9)).ToArray();
        var tasks = new List<KnownTask>();
        var sections = random.Next(2, 7);
        var most = random.Next(3, 9);
        for (var section = 0; section < sections; section++)
        {
            var heading = $"{han[section]}、{Any(random, headings)}";
            for (var count = random.Next(1, most); count > 0; count--)
                tasks.Add(Task(random, tasks.Count + 1, heading, bodies, times));
        }
        return new(Any(random, titles), 2025, [.. tasks]);
    }

    private KnownTask Task(Random random, int number, string heading, string[] bodies, string[] times)
    {
        var text = Any(random, texts);
        if (random.Next(4) == 0 && text.IndexOf('。', StringComparison.Ordinal) is > 8 and var stop)
            text = text[..(stop + 1)];
        var picked = bodies.OrderBy(_ => random.Next()).Take(random.Next(1, 6)).ToArray();
        var lead = random.Next(1, Math.Min(2, picked.Length) + 1);
        return new(number, heading, Any(random, names), text.EndsWith('。') ? text : text.TrimEnd('；', ';', '.', '，') + "。", picked[..lead], picked[lead..], Any(random, times), null);
    }

    // What was read with a number or a label in it belongs to the print of its own paper.
    private static string[] Pool(IEnumerable<string?> said, int shortest, int longest) =>
        [.. said.OfType<string>().Select(words => words.Contains('\n', StringComparison.Ordinal) ? "" : words[Mark.At(Glyphs.Plain(words)).Length..].Trim())
            .Where(words => words.Length >= shortest && words.Length <= longest && words.Count(Glyphs.IsHan) * 4 > words.Length * 3 && words.IndexOfAny(['|', '\t', '│']) < 0).Distinct()];

    private static T Any<T>(Random random, T[] stock) => stock[random.Next(stock.Length)];
}
