using System.Globalization;
using System.Reflection;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Weighs the small <see cref="Signs"/> of a field no rule doubted, by trees learnt on damaged papers: a forest a field that weighs it alone, and
/// another that weighs it again beside what its <see cref="Neighbours"/> weighed. They stand in <c>suspicion.txt</c> and are made by <c>SuspicionTraining</c> in the tests.
/// </summary>
internal static class Suspicion
{
    private static readonly Forest[] alone, again;

    private static readonly double enough;

    static Suspicion()
    {
        var lines = Lines();
        enough = lines is [var first, ..] && first.StartsWith("enough ", StringComparison.Ordinal) ? double.Parse(first[7..], CultureInfo.InvariantCulture) : double.MaxValue;
        (alone, again) = (Forests(lines, "field "), Forests(lines, "again "));
    }

    /// <summary>Fields to be checked although no single rule says why, and the hints that weigh enough.</summary>
    /// <param name="told">For each task the fields that are doubted already, hints among them.</param>
    /// <param name="warn">Task and field.</param>
    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told, Dictionary<(int Task, string Field), int> hints, Action<int, string> warn)
    {
        var signs = new Signs(tasks, drafts, habits, told, hints);
        Span<float> read = stackalloc float[Signs.Count + Neighbours.Count];
        var weights = new double[tasks.Count][];
        // Read once: what is weighed again is kept, which is less than it costs to look for it a second time.
        var kept = new Dictionary<(int Task, int Field), float[]>();
        for (var i = 0; i < tasks.Count; i++)
        {
            weights[i] = new double[Signs.Fields.Length];
            for (var f = 0; f < weights[i].Length; f++)
            {
                weights[i][f] = Alone(signs, i, f, told[i].Contains(Signs.Fields[f]) && !hints.ContainsKey((i, Signs.Fields[f])), read[..Signs.Count]);
                if (IsWeighedAgain(weights[i][f]))
                    kept[(i, f)] = read[..Signs.Count].ToArray();
            }
        }
        var neighbours = new Neighbours(weights, tasks.ConvertAll(task => task.Section));
        for (var i = 0; i < tasks.Count; i++)
            for (var f = 0; f < Signs.Fields.Length; f++)
            {
                if (!kept.TryGetValue((i, f), out var own))
                    continue;
                own.CopyTo(read);
                neighbours.Read(i, f, read[Signs.Count..]);
                if (again[f].IsAbove(enough, read))
                    warn(i, Signs.Fields[f]);
            }
    }

    private static bool IsWeighedAgain(double weight) => weight > Neighbours.Least && !double.IsPositiveInfinity(weight);

    private static double Alone(Signs signs, int at, int field, bool isTold, Span<float> read)
    {
        if (isTold)
            return double.PositiveInfinity;
        if (signs.IsNowhere(at, field))
            return double.NaN;
        signs.Read(at, field, read);
        return Math.Max(Neighbours.Least, alone[field].Sum(read, Neighbours.Least - 2.5));
    }

    private static Forest[] Forests(List<string> lines, string opening) =>
        [.. Signs.Fields.Select(field => Forest.Of(lines.SkipWhile(line => line != opening + field).Skip(1).TakeWhile(line => !char.IsAsciiLetterLower(line[0]))))];

    private static List<string> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.WorkPlans.PlanReading.suspicion.txt")
            ?? throw new InvalidOperationException("The trees of suspicion are not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
