using System.Text;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Counts fields wrong and right, warned and not, after matching tasks by what they say.</summary>
internal sealed class DoubtScore
{
    private readonly Dictionary<string, (int Wrong, int Caught, int Right, int Alarms)> kinds = [];
    private readonly List<string> missed = [], alarms = [], hits = [];
    private int wrong, caught, right, alarmed;

    public int Total => wrong;

    public double Recall => wrong == 0 ? 1 : (double)caught / wrong;

    public double FalseAlarms => right == 0 ? 0 : (double)alarmed / right;

    public void Count(ReadPlan truth, ReadPlan read, string what)
    {
        var warned = read.Warnings.ToLookup(w => (w.Ordinal, w.Field), w => w.Message);
        foreach (var (task, field, is_, should, isWrong) in Compare(truth, read))
            Count(task.Ordinal, field, is_, should, isWrong, warned[(task.Ordinal, field)].FirstOrDefault(), what);
    }

    /// <summary>Every field that was read, beside what the sound paper says there.</summary>
    public static IEnumerable<(ReadTask Task, string Field, string Is, string Should, bool IsWrong)> Compare(ReadPlan truth, ReadPlan read)
    {
        var matches = Matches(truth, read);
        foreach (var task in read.Tasks)
            foreach (var field in Difference.Fields)
            {
                var match = matches.GetValueOrDefault(task.Ordinal);
                var (is_, should) = (Difference.Field(task, field), match is null ? "?" : Difference.Field(match, field));
                yield return (task, field, is_, should, is_ != should && !(match is null && is_.Trim('=').Length == 0));
            }
    }

    public void Print(string title)
    {
        var text = new StringBuilder($"{title}: {caught}/{wrong} wrong fields warned ({Recall:P1}), {alarmed}/{right} right fields warned ({FalseAlarms:P1})\n");
        foreach (var (kind, c) in kinds.OrderBy(k => k.Key))
            text.Append($"  {kind}: {c.Caught}/{c.Wrong} caught, {c.Alarms}/{c.Right} alarms\n");
        Console.WriteLine(text);
        if (Environment.GetEnvironmentVariable("DOUBT_REPORT") is { } path)
            Keep($"{path}-{title}.txt");
    }

    /// <summary>For whoever mends the doubts: every wrong field without a warning, every warning without a wrong field, and those that hit.</summary>
    public void Keep(string path) => File.WriteAllText(path, "MISSED\n" + string.Join('\n', missed) + "\nALARMS\n" + string.Join('\n', alarms) + "\nHITS\n" + string.Join('\n', hits));

    private void Count(int ordinal, string field, string is_, string should, bool isWrong, string? warning, string what)
    {
        var isWarned = warning is not null;
        var kind = what[..what.IndexOf('/', StringComparison.Ordinal)] + field;
        var counted = kinds.GetValueOrDefault(kind);
        if (isWrong)
            (wrong, caught, counted) = (wrong + 1, caught + (isWarned ? 1 : 0), (counted.Wrong + 1, counted.Caught + (isWarned ? 1 : 0), counted.Right, counted.Alarms));
        else
            (right, alarmed, counted) = (right + 1, alarmed + (isWarned ? 1 : 0), (counted.Wrong, counted.Caught, counted.Right + 1, counted.Alarms + (isWarned ? 1 : 0)));
        kinds[kind] = counted;
        if (isWrong && !isWarned)
            missed.Add($"{what} #{ordinal} {field}: «{is_}» ← «{should}»");
        if (isWrong && isWarned)
            hits.Add($"{what} #{ordinal} {field}: «{is_}» {warning}");
        if (!isWrong && isWarned)
            alarms.Add($"{what} #{ordinal} {field}: «{is_}» {warning}");
    }

    // The same task first, then the likest that is left; one whose text is gone is still the one its number and heading say it is.
    private static Dictionary<int, ReadTask> Matches(ReadPlan truth, ReadPlan read)
    {
        var matches = new Dictionary<int, ReadTask>();
        var taken = new HashSet<int>();
        var (known, found) = (truth.Tasks.Select(Likeness.Of).ToList(), read.Tasks.Select(Likeness.Of).ToList());
        Func<Likeness, Likeness, double>[] likenesses =
        [
            (task, other) => task.Task.Number == other.Task.Number && task.Essence == other.Essence ? 1 : 0,
            (task, other) => task.Essence == other.Essence ? 1 : 0,
            (task, other) => task.Shares(other) is > 0.3 and var share ? share + (other.Task.Number == task.Task.Number ? 0.15 : 0) : 0,
            (task, other) => task.Task.Number is null || task.Task.Number != other.Task.Number ? 0 : task.Task.Name == other.Task.Name ? 2 : task.Task.Section == other.Task.Section ? 1 : 0,
        ];
        foreach (var likeness in likenesses)
            foreach (var task in found)
            {
                if (matches.ContainsKey(task.Task.Ordinal) || known.Where(other => !taken.Contains(other.Task.Ordinal)).MaxBy(other => likeness(task, other)) is not { } best || likeness(task, best) <= 0)
                    continue;
                matches[task.Task.Ordinal] = best.Task;
                taken.Add(best.Task.Ordinal);
            }
        return matches;
    }

    /// <summary>A task with what it is compared by, worked out once.</summary>
    private sealed record Likeness(ReadTask Task, string Essence, HashSet<int> Pairs)
    {
        public static Likeness Of(ReadTask task)
        {
            var essence = Difference.Essence(task.Text);
            return new(task, essence, [.. Enumerable.Range(0, Math.Max(0, essence.Length - 1)).Select(i => (essence[i] << 16) | essence[i + 1])]);
        }

        public double Shares(Likeness other) => other.Pairs.Count == 0 ? 0 : (double)Pairs.Count(other.Pairs.Contains) / Math.Max(Pairs.Count, other.Pairs.Count);
    }
}
