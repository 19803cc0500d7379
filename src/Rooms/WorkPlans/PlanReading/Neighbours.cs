namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// What is suspected around a field, once each has been weighed alone: in its row, above and below it, under its heading, in the whole paper.
/// Damage seldom stops at one field, and a paper once found damaged is damaged elsewhere too.
/// </summary>
internal sealed class Neighbours
{
    public static readonly string[] Names =
    [
        "alone", "row suspected", "row's worst", "row told", "number suspected", "section suspected", "name suspected", "text suspected", "lead suspected", "deadline suspected",
        "above suspected", "below suspected", "row above", "row below", "rows around", "group suspected", "field suspected", "paper suspected", "paper told", "many tasks",
    ];

    /// <summary>What alone weighs less is not weighed again.</summary>
    public const double Least = -6;

    private static readonly int[] asked = [.. new[] { "number", "section", "name", "text", "lead", "deadline" }.Select(field => Array.IndexOf(Signs.Fields, field))];

    private readonly double[][] alone, likely, grouped;
    private readonly double[] rows, fields;
    private readonly int[] told, groupSizes;
    private readonly double paper, paperTold;

    /// <param name="alone">For each task and field what it weighs alone: endless where a rule has told it, NaN where no task has it.</param>
    public Neighbours(double[][] alone, List<string?> sections)
    {
        this.alone = alone;
        likely = Array.ConvertAll(alone, row => Array.ConvertAll(row, Likely));
        rows = Array.ConvertAll(likely, row => row.Sum());
        told = Array.ConvertAll(alone, row => row.Count(double.IsPositiveInfinity));
        fields = [.. Signs.Fields.Select((_, field) => likely.Sum(row => row[field]))];
        (paper, paperTold) = (rows.Sum(), told.Sum());
        (grouped, groupSizes) = (new double[alone.Length][], new int[alone.Length]);
        for (var (from, i) = (0, 1); i <= alone.Length; i++)
        {
            if (i < alone.Length && sections[i] == sections[from])
                continue;
            var sums = new double[Signs.Fields.Length];
            for (var j = from; j < i; j++)
                for (var field = 0; field < sums.Length; field++)
                    sums[field] += likely[j][field];
            Array.Fill(grouped, sums, from, i - from);
            Array.Fill(groupSizes, i - from, from, i - from);
            from = i;
        }
    }

    public static int Count => Names.Length;

    /// <summary>The signs in the order of <see cref="Names"/>.</summary>
    public void Read(int at, int field, Span<float> into)
    {
        var row = new SignRow(into);
        var own = likely[at][field];
        row.Add(Math.Clamp(alone[at][field], Least, -Least));
        row.Add(rows[at] - own);
        row.Add(Worst(at, field));
        row.Add(told[at]);
        foreach (var other in asked)
            row.Add(other == field ? 0 : likely[at][other]);
        row.Add(Of(at - 1, field));
        row.Add(Of(at + 1, field));
        row.Add(Row(at - 1));
        row.Add(Row(at + 1));
        row.Add(Row(at - 3) + Row(at - 2) + Row(at + 2) + Row(at + 3));
        row.Add((grouped[at][field] - own) / Math.Max(1, groupSizes[at] - 1));
        row.Add((fields[field] - own) / Math.Max(1, rows.Length - 1));
        row.Add((paper - rows[at]) / Math.Max(1, rows.Length - 1));
        row.Add((paperTold - told[at]) / Math.Max(1, rows.Length - 1));
        row.Add(Math.Log(rows.Length));
    }

    private static double Likely(double weight) => double.IsNaN(weight) ? 0 : 1 / (1 + Math.Exp(-weight));

    private double Worst(int at, int field)
    {
        var worst = 0.0;
        for (var other = 0; other < likely[at].Length; other++)
            if (other != field && !double.IsPositiveInfinity(alone[at][other]))
                worst = Math.Max(worst, likely[at][other]);
        return worst;
    }

    private double Of(int at, int field) => at < 0 || at >= likely.Length ? 0 : likely[at][field];

    private double Row(int at) => at < 0 || at >= rows.Length ? 0 : rows[at];
}
