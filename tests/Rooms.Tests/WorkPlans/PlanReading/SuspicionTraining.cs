using System.Globalization;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Grows the trees of <see cref="Suspicion"/> from papers damaged by many hands. Run by hand: MINGTANG_TRAIN names the file to write, <c>suspicion.txt</c>
/// beside the reader. MINGTANG_TRAIN_APART=HAND learns from all hands but that one and only reports what it would catch of it: the figure that tells
/// what damage nobody thought of may cost, and by which signs and threshold are chosen. <see cref="Misprint"/> is never learnt from.
/// </summary>
public sealed class SuspicionTraining
{
    /// <summary>How many right fields may be warned of, over all hands and kinds of paper alike.</summary>
    private const double MostAlarms = 0.04;

    private const int trees = 160, depth = 5;

    /// <summary>Of the right fields one in three is learnt from, and counts for three.</summary>
    private const int kept = 3;

    private static readonly string[] plans = ["jinshan-2024", "jiading-zhenxin-2021", "changning-2024", "qingpu-zhaoxiang-2024", "songjiang-2018"];

    private static readonly (string Hand, string Name, Func<string, Random, string> Do)[] damages =
    [
        .. Wear.Kinds.Select(kind => ("wear", kind, (Func<string, Random, string>)((text, random) => Wear.Of(text, random, kind)))),
        ("damage", "damage", Damage.Do), ("none", "none", (text, _) => text),
        .. Mishap.Kinds.Select(kind => ("mishap", kind, (Func<string, Random, string>)((text, random) => Mishap.Of(text, random, kind)))),
        .. Mischance.Kinds.Select(kind => ("mischance", kind, (Func<string, Random, string>)((text, random) => Mischance.Of(text, random, kind)))),
        .. Misfortune.Kinds.Select(kind => ("misfortune", kind, (Func<string, Random, string>)((text, random) => Misfortune.Of(text, random, kind)))),
        .. Misadventure.Kinds.Select(kind => ("misadventure", kind, (Func<string, Random, string>)((text, random) => Misadventure.Of(text, random, kind)))),
        .. Medley.Kinds.Select(kind => ("medley", kind, (Func<string, Random, string>)((text, random) => Medley.Of(text, random, kind)))),
        .. Carelessness.Kinds.Select(kind => ("carelessness", kind, (Func<string, Random, string>)((text, random) => Carelessness.Of(text, random, kind)))),
        .. Grit.Kinds.Select(kind => ("grit", kind, (Func<string, Random, string>)((text, random) => Grit.Of(text, random, kind)))),
    ];

    [TrainFact]
    public void Trees_are_grown_and_written()
    {
        var apart = Environment.GetEnvironmentVariable("MINGTANG_TRAIN_APART");
        var path = Environment.GetEnvironmentVariable("MINGTANG_TRAIN")!;
        var runs = Jobs().AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(job => Run.Of(job, Read(job.Damage(job.Text, job.Random), job.Truth))).ToList();
        var learnt = runs.Where(run => run.Hand != apart).SelectMany(run => run.Samples.Where((sample, i) => !sample.IsTold && (sample.IsWrong || i % kept == run.Samples.Count % kept)).Select(sample => (run.Source, Weight: Weight(run), Sample: sample))).ToList();
        Forest[] forests = [.. Enumerable.Range(0, Signs.Fields.Length).Select(field => Learnt([.. learnt.Where(pair => pair.Sample.Field == field)]))];
        foreach (var run in runs)
            for (var i = 0; i < run.Samples.Count; i++)
                run.Samples[i] = run.Samples[i] with { Score = run.Samples[i].IsTold ? double.MaxValue : forests[run.Samples[i].Field].Sum(run.Samples[i].Signs) };
        var enough = Enough([.. runs.Where(run => run.Hand != apart)]);
        File.WriteAllLines(path + ".report", runs.GroupBy(run => (run.Hand, run.Source)).OrderBy(group => group.Key).SelectMany(group => new[] { 0.4, 0, -0.4, -0.8 }
            .Select(more => $"{(group.Key.Hand == apart ? "apart " : "learnt")} {group.Key.Hand,-14} {group.Key.Source,-10} {enough + more,5:0.00} {Figures(group, enough + more)}")).Prepend($"enough {enough:0.00}"));
        File.WriteAllLines(path + ".misses", runs.SelectMany(run => run.Samples.Where(sample => sample.IsWrong && sample.Score <= enough).Select(sample => $"{run.Hand}\t{run.Source}\t{run.Name}\t{sample.Score:0.0}\t{sample.Says}")));
        if (apart is null)
            File.WriteAllText(path, "# What Suspicion asks of each field, a tree a line (sign:number:if up to it:if beyond it, or what a leaf adds); made by SuspicionTraining.\n"
                + string.Create(CultureInfo.InvariantCulture, $"enough {enough:0.00}\n") + string.Concat(forests.SelectMany((forest, field) => forest.Lines().Prepend("field " + Signs.Fields[field])).Select(line => line + "\n")));
    }

    // Sound papers are what most people print; the slips of these two hands show least in the long real plans.
    private static double Weight(Run run) => run.Hand == "none" ? 2 : run.Source == "real" && run.Hand is "wear" or "misfortune" ? 1.5 : 1;

    // Printed, real and examined papers count alike, however many there are of each.
    private static Forest Learnt(List<(string Source, double Weight, Sample Sample)> samples)
    {
        if (!samples.Exists(pair => pair.Sample.IsWrong))
            return Forest.Of(["-9"]);
        var shares = samples.GroupBy(pair => pair.Source).ToDictionary(group => group.Key, group => samples.Count / (double)group.Sum(pair => pair.Sample.IsWrong ? 1 : kept));
        var signs = new float[Signs.Count][];
        for (var sign = 0; sign < signs.Length; sign++)
            signs[sign] = [.. samples.Select(pair => pair.Sample.Signs[sign])];
        return new ForestGrowth(signs, [.. samples.Select(pair => pair.Sample.IsWrong)], [.. samples.Select(pair => (float)(pair.Weight * shares[pair.Source] * (pair.Sample.IsWrong ? 1 : kept)))])
            .Grow(trees, depth, 0.1, 0.6);
    }

    private static double Enough(List<Run> runs)
    {
        var groups = runs.Where(run => run.Hand != "none").GroupBy(run => (run.Hand, run.Source)).Select(group => group.SelectMany(run => run.Samples).Where(sample => !sample.IsWrong).Select(sample => sample.Score).ToList()).ToList();
        return Enumerable.Range(0, 500).Select(step => 2 - (step * 0.02)).TakeWhile(threshold => groups.Average(scores => scores.Count(score => score > threshold) / (double)scores.Count) < MostAlarms).Last();
    }

    private static string Figures(IEnumerable<Run> runs, double threshold)
    {
        var samples = runs.SelectMany(run => run.Samples).ToLookup(sample => sample.IsWrong);
        return $"{samples[true].Count(),6} wrong, warned {Share(samples[true], threshold),6:P1}; right warned {Share(samples[false], threshold),6:P1}";
    }

    private static double Share(IEnumerable<Sample> samples, double threshold) => samples.Count(sample => sample.Score > threshold) / (double)Math.Max(1, samples.Count());

    // A plan of its own for every damage: what is learnt is how plans are printed, not what one of them says.
    private static IEnumerable<(string Name, string Text)> Printed((string Hand, string Name, Func<string, Random, string> Do) damage)
    {
        foreach (var (place, layout) in Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal)).Index())
            for (var copy = 0; copy < 4; copy++)
                yield return ($"{layout.Name}{copy}", layout.Print(KnownPlan.Random(9001 + (Array.IndexOf(damages, damage) * 401) + (place * 13) + copy)).Text);
    }

    private sealed record Job(string Hand, string Source, string Name, string Text, ReadPlan Truth, Func<string, Random, string> Damage, Random Random);

    private static IEnumerable<Job> Jobs()
    {
        foreach (var damage in damages)
            foreach (var (name, text) in Printed(damage))
                if (PlanReader.Read(Paper.Of(text)).TryGet(out var plan))
                    yield return new(damage.Hand, "printed", name, text, plan, damage.Do, new Random((name.Length * 17) + text.Length));
        foreach (var (source, name, text) in Papers())
        {
            if (PlanReader.Read(Paper.Of(text)).TryGet(out var truth) is false)
                continue;
            foreach (var (hand, kind, damage) in damages)
                for (var seed = 1; seed <= (source == "real" && hand != "none" ? 4 : 1); seed++)
                    yield return new(hand, source, $"{name}.{seed}", text, truth, damage, new Random((seed * 100_003) + (name.Length * 17) + kind.Length));
        }
    }

    private static IEnumerable<(string Source, string Name, string Text)> Papers()
    {
        foreach (var plan in plans)
            yield return ("real", plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading/Examined")).Order(StringComparer.Ordinal).Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".tsv"))
        {
            using var content = File.OpenRead(file);
            if (Mingtang.Reading.FileReader.Read(content, Path.GetFileName(file)).TryGet(out var document))
                yield return ("examined", Path.GetFileName(file), document.Text);
        }
    }

    // As PlanReader reads, up to what the rules say.
    private static List<Sample> Read(string text, ReadPlan truth)
    {
        var parts = HealedLines.Of(GluedLines.Parted(PageFurniture.Dropped(PlanLine.All(Paper.Of(text)))));
        var drafts = TaskSearch.In(Segments.Of(parts));
        if (drafts.Count == 0)
            return [];
        var about = Metadata.Of(parts, drafts);
        var tasks = FieldReading.Of(drafts, about);
        var habits = new PlanHabits(tasks);
        var made = PlanDoubts.ByRule(about, tasks, drafts, parts, habits);
        var (told, hints) = made.Doubted();
        var signs = new Signs(made.Tasks, drafts, habits, told, hints);
        var samples = new List<Sample>();
        foreach (var (task, field, is_, should, isWrong) in DoubtScore.Compare(truth, new(about.Title, null, null, null, null, made.Tasks, [])))
        {
            var (at, f) = (task.Ordinal - 1, Array.IndexOf(Signs.Fields, field));
            var read = new float[Signs.Count];
            var isTold = told[at].Contains(field) && !hints.ContainsKey((at, field));
            // Nobody weighs what no task has: right or wrong, it stays unsaid.
            if (!isTold && signs.IsNowhere(at, f))
                continue;
            if (!isTold)
                signs.Read(at, f, read);
            samples.Add(new(f, isTold ? [] : read, isWrong, isTold, 0) { Says = isWrong && !isTold ? $"#{task.Ordinal}/{tasks.Count} {field}: «{Short(is_)}» ← «{Short(should)}»" : null });
        }
        return samples;
    }

    private static string Short(string words) => words.Length <= 90 ? words : words[..40] + "…" + words[^40..];

    private sealed record Run(string Hand, string Source, string Name, List<Sample> Samples)
    {
        public static Run Of(Job job, List<Sample> samples) => new(job.Hand, job.Source, job.Name, samples);
    }

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
