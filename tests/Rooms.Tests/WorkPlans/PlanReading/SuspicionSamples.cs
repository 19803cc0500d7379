using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>One field of one task of a damaged paper: told by a rule, or its signs and what it says against what it should.</summary>
internal sealed record SuspicionSample(int Task, int Field, float[] Signs, bool IsWrong, bool IsTold);

/// <summary>A damaged paper as the rules left it.</summary>
/// <param name="Sections">The heading of each task.</param>
/// <param name="Alone">What each field of each task weighs alone, as <see cref="Neighbours"/> wants it.</param>
internal sealed record SuspicionRun(string Hand, string Kind, string Source, List<string?> Sections, List<SuspicionSample> Samples, double[][] Alone);

/// <summary>Reads thousands of damaged papers, or what was kept of them the last time: reading takes longer than growing.</summary>
internal static class SuspicionSamples
{
    private static readonly string[] plans = ["jinshan-2024", "jiading-zhenxin-2021", "changning-2024", "qingpu-zhaoxiang-2024", "songjiang-2018"];

    private static readonly (string Hand, string Kind, Func<string, Random, string> Do)[] damages =
    [
        .. All("wear", Wear.Kinds, (text, random, kind) => Wear.Of(text, random, kind)), ("damage", "damage", Damage.Do), ("none", "none", (text, _) => text), .. All("mishap", Mishap.Kinds, Mishap.Of),
        .. All("mischance", Mischance.Kinds, Mischance.Of), .. All("misfortune", Misfortune.Kinds, Misfortune.Of), .. All("misadventure", Misadventure.Kinds, Misadventure.Of), .. All("medley", Medley.Kinds, Medley.Of),
        .. All("carelessness", Carelessness.Kinds, Carelessness.Of), .. All("grit", Grit.Kinds, Grit.Of), .. All("roughness", Roughness.Kinds, Roughness.Of),
    ];

    private static readonly Layout[] layouts = [.. Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal))];

    private sealed record Job(string Hand, string Kind, string Source, string Text, Func<string, Random, string> Damage, int Seed);

    public static List<SuspicionRun> Gathered()
    {
        var kept = Environment.GetEnvironmentVariable("MINGTANG_TRAIN_KEPT");
        if (kept is not null && File.Exists(kept))
            return Loaded(kept);
        var runs = Jobs().AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Run).OfType<SuspicionRun>().ToList();
        if (kept is not null)
            Keep(kept, runs);
        return runs;
    }

    private static IEnumerable<(string, string, Func<string, Random, string>)> All(string hand, string[] kinds, Func<string, Random, string, string> damage) =>
        kinds.Select(kind => (hand, kind, (Func<string, Random, string>)((text, random) => damage(text, random, kind))));

    // A plan of its own for every damage: what is learnt is how plans are printed, not what one of them says.
    private static IEnumerable<Job> Jobs()
    {
        var patchwork = new Patchwork();
        foreach (var (place, (hand, kind, damage)) in damages.Index())
            for (var layout = 0; layout < layouts.Length; layout++)
            {
                var seed = 9001 + (place * 401) + (layout * 13);
                for (var copy = 0; copy < 2; copy++)
                    yield return new(hand, kind, "printed", layouts[layout].Print(KnownPlan.Random(seed + (copy * 5))).Text, damage, seed + copy);
                for (var copy = 1; copy < (hand == "none" ? 9 : 5); copy++)
                    yield return new(hand, kind, "sewn", layouts[layout].Print(patchwork.Sewn((seed * 10) + copy)).Text, damage, (seed * 10) + copy);
            }
        var real = plans.Select(plan => File.ReadAllText(Repository.InShared("seeds", plan + ".txt"))).ToList();
        foreach (var (place, (hand, kind, damage)) in damages.Index())
        {
            for (var seed = 1; seed <= (hand == "none" ? 1 : 5); seed++)
                foreach (var (plan, text) in real.Index())
                    yield return new(hand, kind, "real", text, damage, (seed * 100_003) + (plan * 17) + place);
            foreach (var (paper, (_, text)) in Patchwork.Papers().Index())
                yield return new(hand, kind, "examined", text, damage, 100_003 + (paper * 17) + place);
        }
        foreach (var job in Apart("misprint", Misprint.Kinds, Misprint.Of, 9, 29, real).Concat(Apart("calamity", Calamity.Kinds, Calamity.Of, 10, 37, real)))
            yield return job;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Rooms.Tests/WorkPlans/PlanReading/Sound")).Order(StringComparer.Ordinal))
            yield return new("apart: sound", "none", "sound", File.ReadAllText(file), (text, _) => text, 1);
    }

    // Hands that are only looked at, never learnt from, as DoubtTests asks them.
    private static IEnumerable<Job> Apart(string hand, string[] kinds, Func<string, Random, string, string> damage, int every, int factor, List<string> real)
    {
        foreach (var seed in Enumerable.Range(1, 240).Concat(Enumerable.Range(1001, 120)))
        {
            var kind = kinds[seed % kinds.Length];
            yield return new("apart: " + hand, kind, "printed", layouts[seed / every % layouts.Length].Print(KnownPlan.Random(seed * factor)).Text, (text, random) => damage(text, random, kind), seed);
        }
        foreach (var seed in Enumerable.Range(1, 360).Concat(Enumerable.Range(1001, 180)).Where(seed => seed % 5 == 0))
        {
            var kind = kinds[seed / 5 % kinds.Length];
            yield return new("apart: " + hand, kind, "real", real[seed / 5 % real.Count], (text, random) => damage(text, random, kind), seed);
        }
    }

    private static SuspicionRun? Run(Job job) => PlanReader.Read(Paper.Of(job.Text)).TryGet(out var truth) ? Read(job, job.Damage(job.Text, new Random(job.Seed)), truth) : null;

    // As PlanReader reads, up to what the rules say.
    private static SuspicionRun? Read(Job job, string text, ReadPlan truth)
    {
        var parts = HealedLines.Of(GluedLines.Parted(PageFurniture.Dropped(PlanLine.All(Paper.Of(text)))));
        var drafts = TaskSearch.In(Segments.Of(parts));
        if (drafts.Count == 0)
            return null;
        var about = Metadata.Of(parts, drafts);
        var tasks = FieldReading.Of(drafts, about);
        var habits = new PlanHabits(tasks);
        var made = PlanDoubts.ByRule(about, tasks, drafts, parts, habits);
        var (told, hints) = made.Doubted();
        var signs = new Signs(made.Tasks, drafts, habits, told, hints);
        var samples = new List<SuspicionSample>();
        foreach (var (task, field, _, _, isWrong) in DoubtScore.Compare(truth, new(about.Title, null, null, null, null, made.Tasks, [])))
        {
            var (at, f) = (task.Ordinal - 1, Array.IndexOf(Signs.Fields, field));
            var isTold = told[at].Contains(field) && !hints.ContainsKey((at, field));
            var read = isTold || signs.IsNowhere(at, f) ? [] : new float[Signs.Count];
            if (read.Length > 0)
                signs.Read(at, f, read);
            samples.Add(new(at, f, read, isWrong, isTold));
        }
        return new(job.Hand, job.Kind, job.Source, made.Tasks.ConvertAll(task => task.Section), samples, Empty(made.Tasks.Count));
    }

    private static double[][] Empty(int tasks) => [.. Enumerable.Range(0, tasks).Select(_ => new double[Signs.Fields.Length])];

    private static void Keep(string path, List<SuspicionRun> runs)
    {
        using var to = new BinaryWriter(new BufferedStream(File.Create(path), 1 << 20));
        to.Write(runs.Count);
        foreach (var run in runs)
        {
            to.Write(run.Hand);
            to.Write(run.Kind);
            to.Write(run.Source);
            to.Write(run.Sections.Count);
            foreach (var section in run.Sections)
                to.Write(section ?? "");
            to.Write(run.Samples.Count);
            foreach (var (task, field, signs, isWrong, isTold) in run.Samples)
            {
                to.Write(task);
                to.Write(field);
                to.Write(isWrong);
                to.Write(isTold);
                to.Write(signs.Length);
                foreach (var sign in signs)
                    to.Write(sign);
            }
        }
    }

    private static List<SuspicionRun> Loaded(string path)
    {
        using var from = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 20));
        return [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => LoadedRun(from))];
    }

    private static SuspicionRun LoadedRun(BinaryReader from)
    {
        var (hand, kind, source) = (from.ReadString(), from.ReadString(), from.ReadString());
        List<string?> sections = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())];
        var samples = new List<SuspicionSample>();
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            var (task, field, isWrong, isTold) = (from.ReadInt32(), from.ReadInt32(), from.ReadBoolean(), from.ReadBoolean());
            var signs = new float[from.ReadInt32()];
            for (var i = 0; i < signs.Length; i++)
                signs[i] = from.ReadSingle();
            samples.Add(new(task, field, signs, isWrong, isTold));
        }
        return new(hand, kind, source, sections, samples, Empty(sections.Count));
    }
}
