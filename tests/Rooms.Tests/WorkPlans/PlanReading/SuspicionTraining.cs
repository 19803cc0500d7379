using System.Globalization;
using Mingtang.Growing;
using Mingtang.Kernel;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Grows the trees of <see cref="Suspicion"/> from papers damaged by many hands. Run by hand: MINGTANG_TRAIN names the file to write, <c>suspicion.txt</c>
/// beside the reader, MINGTANG_TRAIN_KEPT a file that keeps what was read, to grow again without reading. MINGTANG_TRAIN_APART=HAND learns from all hands but that one and
/// only reports what it would catch of it. <see cref="Misprint"/>, <see cref="Calamity"/> and the sound papers are never learnt from, only reported.
/// </summary>
public sealed class SuspicionTraining
{
    /// <summary>How many right fields may be warned of, over all hands and kinds of paper alike.</summary>
    private const double MostAlarms = 0.0445;

    private static readonly GrowthPlan plan = new(Trees: 160, Depth: 5, Pace: 0.1, Samples: 0.6, Signs: 0.6, Fewest: 40, Stiffness: 10, LeastGain: 1);

    /// <summary>Of the right fields one in three is learnt from, and counts for three.</summary>
    private const int kept = 3;

    [TrainFact]
    public void Trees_are_grown_and_written()
    {
        var apart = Environment.GetEnvironmentVariable("MINGTANG_TRAIN_APART");
        var path = Environment.GetEnvironmentVariable("MINGTANG_TRAIN")!;
        var runs = SuspicionSamples.Gathered();
        var learnt = runs.Where(run => run.Hand != apart && !run.Hand.StartsWith("apart", StringComparison.Ordinal)).ToList();
        // The second forest is grown on other papers than the first: of its own papers the first knows too much.
        var alone = Forests([.. learnt.Where((_, i) => i % 2 == 0).SelectMany(run => Chosen(run, (_, sample) => sample.Signs))]);
        runs.AsParallel().WithDegreeOfParallelism(2).ForAll(run => WeighAlone(run, alone));
        var again = Forests([.. learnt.Where((_, i) => i % 2 == 1).SelectMany(run => Chosen(run, Beside(run)))]);
        var scores = runs.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(run => Weighed(run, again)).ToList();
        var weighed = runs.Zip(scores).ToList();
        var enough = Enough([.. weighed.Where(pair => learnt.Contains(pair.First))]);
        Report(path, weighed, learnt, enough, apart);
        if (apart is null)
            File.WriteAllText(path, "# What Suspicion asks of each field, a tree a line (sign:number:if up to it:if beyond it, or what a leaf adds); made by SuspicionTraining.\n"
                + string.Create(CultureInfo.InvariantCulture, $"enough {enough:0.00}\n") + Printed("field ", alone) + Printed("again ", again));
    }

    private static string Printed(string opening, Forest[] forests) => string.Concat(forests.SelectMany((forest, field) => forest.Lines().Prepend(opening + Signs.Fields[field])).Select(line => line + "\n"));

    private sealed record Weighted(int Field, float[] Signs, bool IsWrong, string Source, double Weight);

    private static IEnumerable<Weighted> Chosen(SuspicionRun run, Func<SuspicionRun, SuspicionSample, float[]> signs)
    {
        var random = new Random(run.Samples.Count);
        foreach (var sample in run.Samples)
            if (sample.Signs.Length > 0 && (sample.IsWrong | random.Next(kept) == 0) && run.Alone[sample.Task][sample.Field] > Neighbours.Least)
                yield return new(sample.Field, signs(run, sample), sample.IsWrong, run.Source, Weight(run));
    }

    // Sound papers are what most people print.
    private static double Weight(SuspicionRun run) => run.Hand == "none" ? 2 : 1;

    // Printed, sewn, real and examined papers count alike, however many there are of each.
    private static Forest[] Forests(List<Weighted> samples)
    {
        var shares = samples.GroupBy(sample => sample.Source).ToDictionary(group => group.Key, group => samples.Count / group.Sum(Counts));
        return [.. Enumerable.Range(0, Signs.Fields.Length).Select(field => Grown([.. samples.Where(sample => sample.Field == field)], shares))];
    }

    private static double Counts(Weighted sample) => sample.Weight * (sample.IsWrong ? 1 : kept);

    private static Forest Grown(List<Weighted> samples, Dictionary<string, double> shares)
    {
        if (!samples.Exists(sample => sample.IsWrong))
            return Forest.Of(["-9"]);
        var signs = new float[samples[0].Signs.Length][];
        for (var sign = 0; sign < signs.Length; sign++)
            signs[sign] = [.. samples.Select(sample => sample.Signs[sign])];
        var lesson = new RightOrWrong([.. samples.Select(sample => sample.IsWrong)], [.. samples.Select(sample => (float)(Counts(sample) * shares[sample.Source]))]);
        return new([[new(-1, (float)lesson.Start, 0, 0)], .. new ForestGrowth(signs, plan).Grow(lesson)]);
    }

    private static void WeighAlone(SuspicionRun run, Forest[] forests)
    {
        foreach (var row in run.Alone)
            Array.Fill(row, double.NaN);
        foreach (var sample in run.Samples)
            run.Alone[sample.Task][sample.Field] = sample.IsTold ? double.PositiveInfinity : sample.Signs.Length == 0 ? double.NaN : Math.Max(Neighbours.Least, forests[sample.Field].Sum(sample.Signs));
    }

    private static Func<SuspicionRun, SuspicionSample, float[]> Beside(SuspicionRun run)
    {
        var neighbours = new Neighbours(run.Alone, run.Sections);
        return (_, sample) =>
        {
            float[] read = [.. sample.Signs, .. new float[Neighbours.Count]];
            neighbours.Read(sample.Task, sample.Field, read.AsSpan(sample.Signs.Length));
            return read;
        };
    }

    private static double[] Weighed(SuspicionRun run, Forest[] again)
    {
        var beside = Beside(run);
        return [.. run.Samples.Select(sample => sample.IsTold ? double.MaxValue : run.Alone[sample.Task][sample.Field] > Neighbours.Least ? again[sample.Field].Sum(beside(run, sample)) : -99)];
    }

    private static double Enough(List<(SuspicionRun Run, double[] Scores)> runs)
    {
        var groups = runs.Where(pair => pair.Run.Hand != "none").GroupBy(pair => (pair.Run.Hand, pair.Run.Source))
            .Select(group => group.SelectMany(pair => pair.Run.Samples.Zip(pair.Scores)).Where(pair => !pair.First.IsWrong).Select(pair => pair.Second).ToList()).ToList();
        return Enumerable.Range(0, 200).Select(step => 2 - (step * 0.05)).TakeWhile(threshold => groups.Average(scores => scores.Count(score => score > threshold) / (double)scores.Count) < MostAlarms).Last();
    }

    private static void Report(string path, List<(SuspicionRun Run, double[] Scores)> runs, List<SuspicionRun> learnt, double enough, string? apart)
    {
        double[] steps = [double.MaxValue / 2, enough + 0.75, enough + 0.5, enough + 0.25, enough, enough - 0.25, enough - 0.5, enough - 0.75, enough - 1];
        File.WriteAllLines(path + ".report", runs.GroupBy(pair => (Hand: pair.Run.Hand == apart ? "apart: " + apart : pair.Run.Hand, pair.Run.Source)).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Hand,-16} {group.Key.Source,-9} {string.Join("  ", steps.Select(step => Figures(group.SelectMany(pair => pair.Run.Samples.Zip(pair.Scores)), step)))}")
            .Prepend($"enough {enough:0.00}; wrong warned / right warned by the rules alone, then at " + string.Join(", ", steps.Skip(1).Select(step => $"{step:0.00}"))));
        File.WriteAllLines(path + ".kinds", runs.GroupBy(pair => (pair.Run.Hand, pair.Run.Source, pair.Run.Kind)).SelectMany(group => group.SelectMany(pair => pair.Run.Samples.Zip(pair.Scores)).GroupBy(pair => Signs.Fields[pair.First.Field])
            .Select(field => $"{group.Key.Hand}\t{group.Key.Source}\t{group.Key.Kind}\t{field.Key}\t{field.Count(pair => pair.First.IsWrong)}\t{field.Count(pair => pair.First.IsWrong && pair.Second <= enough)}\t{field.Count(pair => pair.First.IsWrong && pair.First.Signs.Length == 0 && !pair.First.IsTold)}\t{field.Count(pair => !pair.First.IsWrong)}\t{field.Count(pair => !pair.First.IsWrong && pair.Second > enough)}\t{field.Count(pair => !pair.First.IsWrong && pair.First.IsTold)}")));
    }

    private static string Figures(IEnumerable<(SuspicionSample Sample, double Score)> samples, double threshold)
    {
        var (wrong, caught, right, alarms) = (0, 0, 0, 0);
        foreach (var (sample, score) in samples)
            if (sample.IsWrong)
                (wrong, caught) = (wrong + 1, caught + (score > threshold ? 1 : 0));
            else
                (right, alarms) = (right + 1, alarms + (score > threshold ? 1 : 0));
        return $"{100.0 * caught / Math.Max(1, wrong),5:0.0}/{100.0 * alarms / Math.Max(1, right),4:0.0}";
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
