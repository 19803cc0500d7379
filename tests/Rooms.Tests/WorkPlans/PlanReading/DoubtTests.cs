using System.Text;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Doubt is said, not hidden: on damaged plans the wrong fields carry a warning and the right ones do not.</summary>
public class DoubtTests
{
    private static readonly string[] seeds = ["jinshan-2024", "jiading-zhenxin-2021", "changning-2024", "qingpu-zhaoxiang-2024", "songjiang-2018"];

    private static readonly string[] texts =
    [
        "outline, 1. and label brackets", "outline, (一) with heading sentence", "outline, heading on its own line, labels under the item", "tab rows, merged cells blank", "pipe rows, category in the row that opens it", "pipe rows, enclosed",
        "one cell a line", "label blocks",
    ];

    [Fact]
    public void Wrong_fields_of_printed_plans_are_warned_and_right_ones_are_not()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(240))
        {
            var layout = Layout.All.Single(l => l.Name == texts[seed % texts.Length]);
            var document = layout.Print(KnownPlan.Random(seed));
            Damaged(score, layout.Name, document.Text, seed);
        }
        score.Print("printed plans");
        score.Recall.ShouldBeGreaterThan(0.91);
        score.FalseAlarms.ShouldBeLessThan(0.03);
    }

    [SharedFact]
    public void Wrong_fields_of_the_real_plans_are_warned_and_right_ones_are_not()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(100))
        {
            var plan = seeds[seed % seeds.Length];
            Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), seed);
        }
        score.Print("real plans");
        score.Recall.ShouldBeGreaterThan(0.875);
        score.FalseAlarms.ShouldBeLessThan(0.04);
    }

    [Fact]
    public void What_a_third_hand_did_to_printed_plans_is_warned_of()
    {
        var score = new DoubtScore();
        var layouts = Layout.All.Where(layout => !layout.Name.StartsWith("real table", StringComparison.Ordinal) && !layout.Name.StartsWith("form table", StringComparison.Ordinal)).ToArray();
        foreach (var seed in Seeds(240))
            if (layouts[seed / 6 % layouts.Length] is var layout)
                Damaged(score, layout.Name, layout.Print(KnownPlan.Random(seed * 13)).Text, Mishap.Kinds[seed % Mishap.Kinds.Length], seed, Mishap.Of);
        score.Print("printed plans, third hand");
        score.Recall.ShouldBeGreaterThan(0.82);
        score.FalseAlarms.ShouldBeLessThan(0.05);
    }

    [SharedFact]
    public void What_a_third_hand_did_to_the_real_plans_is_warned_of()
    {
        var score = new DoubtScore();
        foreach (var seed in Seeds(360).Where(seed => seed % 5 == 0))
            if (seeds[seed / 5 % seeds.Length] is var plan)
                Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), Mishap.Kinds[seed % Mishap.Kinds.Length], seed, Mishap.Of);
        score.Print("real plans, third hand");
        score.Recall.ShouldBeGreaterThan(0.885);
        score.FalseAlarms.ShouldBeLessThan(0.03);
    }

    // The first were there while the reader was written, those from 1001 on were not.
    private static IEnumerable<int> Seeds(int count) => [.. Enumerable.Range(1, count), .. Enumerable.Range(1001, count / 2)];

    private static void Damaged(DoubtScore score, string source, string text, int seed) =>
        Damaged(score, source, text, Wear.Kinds[seed / 8 % Wear.Kinds.Length], seed, (whole, random, kind) => Wear.Of(whole, random, kind));

    // The undamaged reading is proved elsewhere, so it serves as the truth here.
    private static void Damaged(DoubtScore score, string source, string text, string kind, int seed, Func<string, Random, string, string> damage)
    {
        var truth = PlanReader.Read(Paper.Of(text)).Value;
        if (PlanReader.Read(Paper.Of(damage(text, new Random(seed), kind))).TryGet(out var read))
            score.Count(truth, read, $"{kind} / {source} / {seed}");
    }
}

/// <summary>Counts fields wrong and right, warned and not, after matching tasks by what they say.</summary>
internal sealed class DoubtScore
{
    private readonly Dictionary<string, (int Wrong, int Caught, int Right, int Alarms)> kinds = [];
    private readonly List<string> missed = [], alarms = [];
    private int wrong, caught, right, alarmed;

    public double Recall => wrong == 0 ? 1 : (double)caught / wrong;

    public double FalseAlarms => right == 0 ? 0 : (double)alarmed / right;

    public void Count(ReadPlan truth, ReadPlan read, string what)
    {
        var warned = read.Warnings.Select(w => (w.Ordinal, w.Field)).ToHashSet();
        var matches = Matches(truth, read);
        foreach (var task in read.Tasks)
            foreach (var field in Difference.Fields)
                Count(task, matches.GetValueOrDefault(task.Ordinal), field, warned.Contains((task.Ordinal, field)), what);
    }

    public void Print(string title)
    {
        var text = new StringBuilder($"{title}: {caught}/{wrong} wrong fields warned ({Recall:P1}), {alarmed}/{right} right fields warned ({FalseAlarms:P1})\n");
        foreach (var (kind, c) in kinds.OrderBy(k => k.Key))
            text.Append($"  {kind}: {c.Caught}/{c.Wrong} caught, {c.Alarms}/{c.Right} alarms\n");
        Console.WriteLine(text);
        if (Environment.GetEnvironmentVariable("DOUBT_REPORT") is { } path)
            File.WriteAllText($"{path}-{title}.txt", text + "MISSED\n" + string.Join('\n', missed) + "\nALARMS\n" + string.Join('\n', alarms));
    }

    private void Count(ReadTask task, ReadTask? match, string field, bool isWarned, string what)
    {
        var (is_, should) = (Difference.Field(task, field), match is null ? "?" : Difference.Field(match, field));
        var isWrong = is_ != should && !(match is null && is_.Trim('=').Length == 0);
        var kind = what[..what.IndexOf('/', StringComparison.Ordinal)] + field;
        var counted = kinds.GetValueOrDefault(kind);
        if (isWrong)
            (wrong, caught, counted) = (wrong + 1, caught + (isWarned ? 1 : 0), (counted.Wrong + 1, counted.Caught + (isWarned ? 1 : 0), counted.Right, counted.Alarms));
        else
            (right, alarmed, counted) = (right + 1, alarmed + (isWarned ? 1 : 0), (counted.Wrong, counted.Caught, counted.Right + 1, counted.Alarms + (isWarned ? 1 : 0)));
        kinds[kind] = counted;
        if (isWrong && !isWarned)
            missed.Add($"{what} #{task.Ordinal} {field}: «{is_}» ← «{should}»");
        if (!isWrong && isWarned)
            alarms.Add($"{what} #{task.Ordinal} {field}: «{is_}»");
    }

    // The same task first, then the likest that is left; one whose text is gone is still the one its number and heading say it is.
    private static Dictionary<int, ReadTask> Matches(ReadPlan truth, ReadPlan read)
    {
        var matches = new Dictionary<int, ReadTask>();
        var taken = new HashSet<int>();
        Func<ReadTask, ReadTask, double>[] likenesses =
        [
            (task, other) => task.Number == other.Number && Difference.Field(task, "text") == Difference.Field(other, "text") ? 1 : 0,
            (task, other) => Difference.Field(task, "text") == Difference.Field(other, "text") ? 1 : 0,
            (task, other) => Shared(task.Text, other.Text) is > 0.3 and var share ? share + (other.Number == task.Number ? 0.15 : 0) : 0,
            (task, other) => task.Number is null || task.Number != other.Number ? 0 : task.Name == other.Name ? 2 : task.Section == other.Section ? 1 : 0,
        ];
        foreach (var likeness in likenesses)
            foreach (var task in read.Tasks)
            {
                if (matches.ContainsKey(task.Ordinal) || truth.Tasks.Where(other => !taken.Contains(other.Ordinal)).MaxBy(other => likeness(task, other)) is not { } best || likeness(task, best) <= 0)
                    continue;
                matches[task.Ordinal] = best;
                taken.Add(best.Ordinal);
            }
        return matches;
    }

    private static double Shared(string one, string other)
    {
        var (own, theirs) = (Pairs(one), Pairs(other));
        return theirs.Count == 0 ? 0 : (double)own.Count(theirs.Contains) / Math.Max(own.Count, theirs.Count);
    }

    private static HashSet<string> Pairs(string text)
    {
        var essence = Difference.Essence(text);
        return [.. Enumerable.Range(0, Math.Max(0, essence.Length - 1)).Select(i => essence.Substring(i, 2))];
    }
}
