using System.Globalization;
using System.Reflection;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Weighs the small <see cref="Signs"/> of a field no rule doubted, by trees learnt on damaged papers, a forest a field. They stand in
/// <c>suspicion.txt</c> and are made by <c>SuspicionTraining</c> in the tests.
/// </summary>
internal static class Suspicion
{
    /// <summary>How much less else it takes where a rule hints at the field.</summary>
    private const double hinted = 1.2;

    private static readonly Forest[] forests;

    private static readonly double enough;

    static Suspicion()
    {
        var lines = Lines();
        enough = lines is [var first, ..] && first.StartsWith("enough ", StringComparison.Ordinal) ? double.Parse(first[7..], CultureInfo.InvariantCulture) : double.MaxValue;
        forests = [.. Signs.Fields.Select(field => Forest.Of(lines.SkipWhile(line => line != "field " + field).Skip(1).TakeWhile(line => !line.StartsWith("field ", StringComparison.Ordinal))))];
    }

    /// <summary>Fields to be checked although no single rule says why, and the hints that weigh enough.</summary>
    /// <param name="told">For each task the fields that are doubted already, hints among them.</param>
    /// <param name="warn">Task and field.</param>
    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told, Dictionary<(int Task, string Field), int> hints, Action<int, string> warn)
    {
        var signs = new Signs(tasks, drafts, habits, told, hints);
        Span<float> read = stackalloc float[Signs.Count];
        for (var i = 0; i < tasks.Count; i++)
            for (var f = 0; f < Signs.Fields.Length; f++)
            {
                if (signs.IsNowhere(i, f) || told[i].Contains(Signs.Fields[f]) && !hints.ContainsKey((i, Signs.Fields[f])))
                    continue;
                signs.Read(i, f, read);
                if (forests[f].IsAbove(hints.ContainsKey((i, Signs.Fields[f])) ? enough - hinted : enough, read))
                    warn(i, Signs.Fields[f]);
            }
    }

    private static List<string> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.WorkPlans.PlanReading.suspicion.txt")
            ?? throw new InvalidOperationException("The trees of suspicion are not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
