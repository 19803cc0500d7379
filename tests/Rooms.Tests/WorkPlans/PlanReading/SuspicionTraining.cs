using System.Globalization;
using System.Text;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Learns the weights of <see cref="Suspicion"/>. Run by hand: MINGTANG_TRAIN names the file to write, <c>suspicion.txt</c> beside the reader.
/// Seeds and kinds kept aside are only counted. MINGTANG_TRAIN_ASIDE=kinds also keeps five kinds of damage aside.
/// </summary>
public sealed class SuspicionTraining
{
    private const double MostAlarms = 0.035;

    /// <summary>A heading is one print that many tasks carry: each false alarm about it counts for all of them, so it wants more to be suspected.</summary>
    private const double HeadingCaution = 1.3;

    private static readonly string[] plans = ["jinshan-2024", "jiading-zhenxin-2021", "changning-2024", "qingpu-zhaoxiang-2024", "songjiang-2018"];

    private static readonly (string Name, Func<string, Random, string> Do)[] damages =
    [
        .. Wear.Kinds.Select(kind => ($"wear: {kind}", (Func<string, Random, string>)((text, random) => Wear.Of(text, random, kind)))),
        ("damage", Damage.Do), ("damage again", Damage.Do),
        .. Mishap.Kinds.Select(kind => ($"mishap: {kind}", (Func<string, Random, string>)((text, random) => Mishap.Of(text, random, kind)))),
        .. Mischance.Kinds.Select(kind => ($"mischance: {kind}", (Func<string, Random, string>)((text, random) => Mischance.Of(text, random, kind)))),
        ("none", (text, _) => text),
    ];

    private static readonly string[] kindsAside = ["mishap: lost page", "mishap: exchanged columns", "mischance: rows exchanged", "mischance: cells twice", "mischance: scanned badly"];

    [TrainFact]
    public void Weights_are_learnt_and_written()
    {
        var runs = Runs().ToList();
        var learnt = Learn(runs.Where(run => !run.IsAside).SelectMany(run => run.Samples));
        learnt[Array.IndexOf(Signs.Fields, "section")][0] -= HeadingCaution;
        foreach (var run in runs)
            for (var i = 0; i < run.Samples.Count; i++)
                run.Samples[i] = run.Samples[i] with { Score = Sum(learnt[run.Samples[i].Field], run.Samples[i].Signs) };
        var enough = Enough([.. runs.Where(run => !run.IsAside)]);
        var report = new StringBuilder($"enough {enough:0.000}\n");
        foreach (var threshold in (double[])[enough + 0.7, enough + 0.3, enough, enough - 0.3, enough - 0.7])
            foreach (var aside in (bool[])[false, true])
                report.AppendLine($"{threshold,7:0.00} {(aside ? "aside" : "learnt")} {Figures(runs.Where(run => run.IsAside == aside), threshold)}");
        foreach (var group in runs.GroupBy(run => (run.Source, run.Damage, run.IsAside)).OrderBy(group => group.Key))
            report.AppendLine($"{group.Key.Source,-10} {group.Key.Damage,-40} {(group.Key.IsAside ? "aside " : "learnt")} {Figures(group, enough)}");
        foreach (var field in Signs.Fields)
            report.AppendLine($"{field,-12} {Figures(runs.Where(run => run.IsAside), enough, field)}  {string.Join(", ", Signs.Names.Zip(learnt[Array.IndexOf(Signs.Fields, field)]).OrderByDescending(pair => Math.Abs(pair.Second)).Take(9).Select(pair => $"{pair.First} {pair.Second:0.0}"))}");
        File.WriteAllLines(Environment.GetEnvironmentVariable("MINGTANG_TRAIN") + ".misses", runs.SelectMany(run => run.Samples.Where(sample => sample.Says is not null && sample.Score <= enough)
            .Select(sample => $"{run.Source}\t{run.Damage}\t{run.Name}\t{sample.Score:0.0}\t{sample.Says}")));
        var path = Environment.GetEnvironmentVariable("MINGTANG_TRAIN")!;
        File.WriteAllText(path + ".report", report.ToString());
        File.WriteAllText(path, "# Weights of Suspicion, a line a field, in the order of Signs.Names; made by SuspicionTraining.\n"
            + string.Create(CultureInfo.InvariantCulture, $"enough {enough:0.000}\n") + string.Concat(Signs.Fields.Select((field, f) => $"{field} {string.Join(' ', learnt[f].Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)))}\n")));
    }

    private static IEnumerable<Run> Runs()
    {
        var keepsKinds = Environment.GetEnvironmentVariable("MINGTANG_TRAIN_ASIDE") == "kinds";
        foreach (var (source, name, text) in Papers())
        {
            if (PlanReader.Read(Paper.Of(text)).TryGet(out var truth) is false)
                continue;
            foreach (var (kind, damage) in damages)
                for (var seed = 1; seed <= (source == "real" ? 14 : 2); seed++)
                {
                    var isAside = keepsKinds && kindsAside.Contains(kind) || seed % (source == "real" ? 4 : 2) == 0;
                    if (kind == "none" && seed > 1 || kind == "damage again" && source == "real")
                        continue;
                    var random = new Random((seed * 100_003) + (name.Length * 17) + kind.Length);
                    if (Read(damage(text, random), truth) is { Samples.Count: > 0 } run)
                        yield return run with { Source = source, Damage = kind, IsAside = isAside, Name = $"{name}.{seed}" };
                }
        }
    }

    private static IEnumerable<(string Source, string Name, string Text)> Papers()
    {
        foreach (var plan in plans)
            yield return ("real", plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")));
        foreach (var layout in Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal)))
            for (var seed = 9001; seed < 9005; seed++)
                yield return ("printed", layout.Name + seed, layout.Print(KnownPlan.Random(seed)).Text);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading/Examined")).Order(StringComparer.Ordinal).Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".tsv"))
        {
            using var content = File.OpenRead(file);
            if (Mingtang.Reading.FileReader.Read(content, Path.GetFileName(file)).TryGet(out var document))
                yield return ("examined", Path.GetFileName(file), document.Text);
        }
    }

    // As PlanReader reads, up to what the rules say.
    private static Run? Read(string text, ReadPlan truth)
    {
        var parts = HealedLines.Of(GluedLines.Parted(PageFurniture.Dropped(PlanLine.All(Paper.Of(text)))));
        var drafts = TaskSearch.In(Segments.Of(parts));
        if (drafts.Count == 0)
            return null;
        var about = Metadata.Of(parts, drafts);
        var tasks = FieldReading.Of(drafts, about);
        var habits = new PlanHabits(tasks);
        var made = PlanDoubts.ByRule(about, tasks, drafts, parts, habits);
        var told = made.Tasks.Select(_ => new HashSet<string>()).ToArray();
        foreach (var warning in made.Warnings)
            told[warning.Ordinal!.Value - 1].Add(warning.Field);
        var signs = new Signs(made.Tasks, drafts, habits, told);
        var run = new Run([]);
        foreach (var (task, field, is_, should, isWrong) in DoubtScore.Compare(truth, new(about.Title, null, null, null, null, made.Tasks, [])))
        {
            var (at, f) = (task.Ordinal - 1, Array.IndexOf(Signs.Fields, field));
            var read = new double[Signs.Count];
            var isTold = told[at].Contains(field);
            if (!isTold)
                signs.Read(at, f, read);
            run.Samples.Add(new(f, isTold ? [] : Array.ConvertAll(read, number => (float)number), isWrong, isTold, 0) { Says = isWrong && !isTold ? $"#{task.Ordinal}/{tasks.Count} {field}: «{Short(is_)}» ← «{Short(should)}»" : null });
        }
        return run;
    }

    /// <summary>Logistic regression by stochastic gradient with one step length a weight; the same samples always give the same weights.</summary>
    private static double[][] Learn(IEnumerable<Sample> samples)
    {
        var all = samples.Where(sample => !sample.IsTold).ToList();
        var learnt = new double[Signs.Fields.Length][];
        Parallel.For(0, Signs.Fields.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, field =>
        {
            var own = all.Where(sample => sample.Field == field).ToArray();
            var (weights, seen, random) = (new double[Signs.Count], new double[Signs.Count], new Random(7));
            for (var round = 0; round < 12; round++)
            {
                random.Shuffle(own);
                foreach (var sample in own)
                {
                    var slip = (1 / (1 + Math.Exp(-Sum(weights, sample.Signs)))) - (sample.IsWrong ? 1 : 0);
                    for (var i = 0; i < weights.Length; i++)
                    {
                        if (sample.Signs[i] == 0)
                            continue;
                        var slope = (slip * sample.Signs[i]) + (0.00002 * weights[i]);
                        seen[i] += slope * slope;
                        weights[i] -= 0.15 * slope / (Math.Sqrt(seen[i]) + 1e-6);
                    }
                }
            }
            learnt[field] = weights;
        });
        return learnt;
    }

    // Each kind of paper counts alike, however long it is.
    private static double Enough(List<Run> runs)
    {
        var thresholds = Enumerable.Range(0, 400).Select(step => 2 - (step * 0.02)).ToList();
        var groups = runs.Where(run => run.Damage != "none").GroupBy(run => run.Source).Select(group => group.SelectMany(run => run.Samples).Where(sample => !sample.IsWrong).ToList()).ToList();
        return thresholds.TakeWhile(threshold => groups.Average(group => group.Count(sample => sample.IsTold || sample.Score > threshold) / (double)group.Count) < MostAlarms).Last();
    }

    private static string Figures(IEnumerable<Run> runs, double threshold, string? field = null)
    {
        int wrong = 0, ruled = 0, caught = 0, right = 0, alarms = 0, ruledAlarms = 0;
        foreach (var sample in runs.SelectMany(run => run.Samples).Where(sample => field is null || Signs.Fields[sample.Field] == field))
        {
            var isWarned = sample.IsTold || sample.Score > threshold;
            if (sample.IsWrong)
                (wrong, ruled, caught) = (wrong + 1, ruled + (sample.IsTold ? 1 : 0), caught + (isWarned ? 1 : 0));
            else
                (right, ruledAlarms, alarms) = (right + 1, ruledAlarms + (sample.IsTold ? 1 : 0), alarms + (isWarned ? 1 : 0));
        }
        return $"{wrong,6} wrong, by rule {Share(ruled, wrong),6:P1}, warned {Share(caught, wrong),6:P1}; right warned by rule {Share(ruledAlarms, right),6:P1}, in all {Share(alarms, right),6:P1}";
    }

    private static string Short(string words) => words.Length <= 90 ? words : words[..40] + "…" + words[^40..];

    private static double Share(int some, int all) => all == 0 ? 1 : (double)some / all;

    private static double Sum(double[] weights, float[] signs)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
            sum += weights[i] * signs[i];
        return sum;
    }

    private sealed record Run(List<Sample> Samples, string Source = "", string Damage = "", bool IsAside = false, string Name = "");

    private sealed record Sample(int Field, float[] Signs, bool IsWrong, bool IsTold, double Score)
    {
        public string? Says { get; init; }
    }

    private sealed class TrainFactAttribute : FactAttribute
    {
        public TrainFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("MINGTANG_TRAIN") is null)
                Skip = "training: MINGTANG_TRAIN=suspicion.txt";
        }
    }
}
