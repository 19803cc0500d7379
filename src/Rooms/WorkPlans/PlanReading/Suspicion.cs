using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Weighs the small <see cref="Signs"/> of a field no rule doubted, by a logistic sum learnt on damaged papers. The weights stand in
/// <c>suspicion.txt</c>, a line a field, and are made by <c>SuspicionTraining</c> in the tests.
/// </summary>
internal static class Suspicion
{
    private static readonly FrozenDictionary<string, double[]> weights;

    private static readonly double enough;

    static Suspicion()
    {
        var lines = Lines();
        weights = lines.Where(line => line[0] is not "enough").ToFrozenDictionary(line => line[0], line => line[1..].Select(Number).ToArray());
        enough = lines.Where(line => line[0] is "enough").Select(line => Number(line[1])).FirstOrDefault(double.MaxValue);
    }

    /// <summary>Fields to be checked although no single rule says why.</summary>
    /// <param name="warn">Task and field.</param>
    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told, Action<int, string> warn)
    {
        var signs = new Signs(tasks, drafts, habits, told);
        Span<double> read = stackalloc double[Signs.Count];
        for (var i = 0; i < tasks.Count; i++)
            for (var f = 0; f < Signs.Fields.Length; f++)
            {
                if (told[i].Contains(Signs.Fields[f]) || !weights.TryGetValue(Signs.Fields[f], out var own))
                    continue;
                signs.Read(i, f, read);
                if (Sum(own, read) > enough)
                    warn(i, Signs.Fields[f]);
            }
    }

    private static double Sum(double[] own, ReadOnlySpan<double> signs)
    {
        var sum = 0.0;
        for (var i = 0; i < own.Length; i++)
            sum += own[i] * signs[i];
        return sum;
    }

    private static double Number(string printed) => double.Parse(printed, CultureInfo.InvariantCulture);

    private static List<string[]> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.WorkPlans.PlanReading.suspicion.txt")
            ?? throw new InvalidOperationException("The weights of suspicion are not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(line => line.Split(' '))];
    }
}
