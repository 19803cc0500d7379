using System.Numerics;

namespace Mingtang.Search.Bench;

/// <summary>One query with everything that was looked at for it. Runs of one group (a law) are held out together.</summary>
/// <param name="Sort">What sort of question it is, where it is one.</param>
internal sealed record RankedRun(string Id, string Group, List<(float[] Features, bool Right, ulong Text)> Rows, float[] Sort, float Weight = 1);

/// <summary>
/// Learns what each feature is worth: the weights under which the right rows have the greatest share of <c>exp(score)</c> among all rows of their
/// query, pulled a little towards nothing. Measured on laws that were held out of the learning.
/// </summary>
internal static class Listwise
{
    private const int Steps = 300;
    public const int Folds = 6;
    private const double Decay = 0.001;

    public static float[] Learn(IReadOnlyList<RankedRun> runs, int width)
    {
        var (weights, slope, mean, square) = (new float[width], new float[width], new double[width], new double[width]);
        var all = runs.Sum(run => run.Weight);
        for (var step = 1; step <= Steps; step++)
        {
            Array.Clear(slope);
            foreach (var run in runs)
                AddSlope(run, weights, slope);
            var pace = 0.15 * (1 - 0.9 * step / Steps);
            for (var i = 0; i < width; i++)
            {
                var down = slope[i] / all - Decay * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * down;
                square[i] = 0.99 * square[i] + 0.01 * down * down;
                weights[i] += (float)(pace * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, step))) + 1e-8));
            }
        }
        return weights;
    }

    /// <summary>Says it of each set apart, and of all together.</summary>
    public static string Sets(IReadOnlyCollection<(string Id, int Rank)> ranks)
    {
        foreach (var set in ranks.GroupBy(run => run.Id[0]).OrderBy(set => set.Key))
            Console.WriteLine($"  {set.Key} {set.Count()}: {Measures([.. set.Select(run => run.Rank)])}");
        Console.WriteLine($"  but the wide {Measures([.. ranks.Where(run => run.Id[0] != TuneCommand.Wide).Select(run => run.Rank)])}");
        return Measures([.. ranks.Select(run => run.Rank)]);
    }

    public static string Measures(IReadOnlyList<RankedRun> runs, float[] weights) => Measures([.. runs.Select(run => Rank(run, weights))]);

    public static double Reciprocal(IReadOnlyList<RankedRun> runs, float[] weights) => runs.AsParallel().WithDegreeOfParallelism(2).Average(run => Rank(run, weights) is > 0 and var rank ? 1.0 / rank : 0);

    private static string Measures(IReadOnlyList<int> ranks) =>
        $"at 1 {ranks.Average(rank => rank == 1 ? 1.0 : 0):f3}, at 5 {ranks.Average(rank => rank is >= 1 and <= 5 ? 1.0 : 0):f3}, reciprocal {ranks.Average(rank => rank > 0 ? 1.0 / rank : 0):f3}";

    public static int Rank(RankedRun run, float[] weights)
    {
        var right = run.Rows.Where(row => row.Right).Select(row => Dot(row.Features, weights)).DefaultIfEmpty(float.NaN).Max();
        return float.IsNaN(right) ? 0 : 1 + run.Rows.Count(row => !row.Right && Dot(row.Features, weights) >= right);
    }

    private static void AddSlope(RankedRun run, float[] weights, float[] slope)
    {
        Span<float> shares = stackalloc float[run.Rows.Count];
        var most = float.NegativeInfinity;
        for (var i = 0; i < shares.Length; i++)
            most = Math.Max(most, shares[i] = Dot(run.Rows[i].Features, weights));
        float all = 0, right = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = MathF.Exp(shares[i] - most);
            all += shares[i];
            right += run.Rows[i].Right ? shares[i] : 0;
        }
        if (right == 0)
            return;
        for (var i = 0; i < shares.Length; i++)
            if ((run.Rows[i].Right ? shares[i] / right : 0) - shares[i] / all is var pull && Math.Abs(pull) > 1e-5f)
                AddTo(slope, run.Weight * pull, run.Rows[i].Features);
    }

    public static float Dot(float[] a, float[] b)
    {
        var (sum, at) = (Vector<float>.Zero, 0);
        for (; at <= a.Length - Vector<float>.Count; at += Vector<float>.Count)
            sum += new Vector<float>(a, at) * new Vector<float>(b, at);
        var all = Vector.Sum(sum);
        for (; at < a.Length; at++)
            all += a[at] * b[at];
        return all;
    }

    private static void AddTo(float[] sum, float share, float[] added)
    {
        var at = 0;
        for (; at <= sum.Length - Vector<float>.Count; at += Vector<float>.Count)
            (new Vector<float>(sum, at) + share * new Vector<float>(added, at)).CopyTo(sum, at);
        for (; at < sum.Length; at++)
            sum[at] += share * added[at];
    }
}
