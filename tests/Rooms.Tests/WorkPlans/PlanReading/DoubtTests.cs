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
        for (var seed = 1; seed <= 240; seed++)
        {
            var layout = Layout.All.Single(l => l.Name == texts[seed % texts.Length]);
            var document = layout.Print(KnownPlan.Random(seed));
            Damaged(score, layout.Name, document.Text, seed);
        }
        score.Print("printed plans");
        score.Recall.ShouldBeGreaterThan(0.7);
        score.FalseAlarms.ShouldBeLessThan(0.05);
    }

    [SharedFact]
    public void Wrong_fields_of_the_real_plans_are_warned_and_right_ones_are_not()
    {
        var score = new DoubtScore();
        for (var seed = 1; seed <= 100; seed++)
        {
            var plan = seeds[seed % seeds.Length];
            Damaged(score, plan, File.ReadAllText(Repository.InShared("seeds", plan + ".txt")), seed);
        }
        score.Print("real plans");
        score.Recall.ShouldBeGreaterThan(0.7);
        score.FalseAlarms.ShouldBeLessThan(0.05);
    }

    // The undamaged reading is proved elsewhere, so it serves as the truth here.
    private static void Damaged(DoubtScore score, string source, string text, int seed)
    {
        var truth = PlanReader.Read(Paper.Of(text)).Value;
        var kind = Wear.Kinds[seed / 8 % Wear.Kinds.Length];
        if (PlanReader.Read(Paper.Of(Wear.Of(text, new Random(seed), kind))).TryGet(out var read))
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
        var taken = new HashSet<int>();
        foreach (var task in read.Tasks)
        {
            var match = Match(truth, task, taken);
            foreach (var field in Difference.Fields)
                Count(task, match, field, warned.Contains((task.Ordinal, field)), what);
        }
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

    private static ReadTask? Match(ReadPlan truth, ReadTask task, HashSet<int> taken)
    {
        var own = Pairs(task.Text);
        ReadTask? best = null;
        var bestShare = 0.3;
        foreach (var other in truth.Tasks)
        {
            var theirs = Pairs(other.Text);
            var share = theirs.Count == 0 ? 0 : (double)own.Count(theirs.Contains) / Math.Max(own.Count, theirs.Count);
            if (share + (other.Number == task.Number ? 0.15 : 0) > bestShare && !taken.Contains(other.Ordinal))
                (best, bestShare) = (other, share + (other.Number == task.Number ? 0.15 : 0));
        }
        // A task whose text is gone is still the one its number and its neighbours say it is.
        best ??= truth.Tasks.FirstOrDefault(other => other.Number is not null && other.Number == task.Number && other.Name == task.Name && !taken.Contains(other.Ordinal))
            ?? truth.Tasks.FirstOrDefault(other => other.Number is not null && other.Number == task.Number && other.Section == task.Section && !taken.Contains(other.Ordinal));
        if (best is not null)
            taken.Add(best.Ordinal);
        return best;
    }

    private static HashSet<string> Pairs(string text)
    {
        var essence = Difference.Essence(text);
        return [.. Enumerable.Range(0, Math.Max(0, essence.Length - 1)).Select(i => essence.Substring(i, 2))];
    }
}
