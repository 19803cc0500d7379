namespace Mingtang.Search.Bench;

/// <summary>One query with everything that was looked at for it. Runs of one group (a law) are held out together.</summary>
internal sealed record RankedRun(string Group, List<(float[] Features, bool Right)> Rows);

/// <summary>
/// Learns what each feature is worth: the weights under which the right rows have the greatest share of <c>exp(score)</c> among all rows of their
/// query, pulled a little towards nothing. Measured on laws that were held out of the learning.
/// </summary>
internal static class Listwise
{
    private const int Steps = 350, Folds = 6;
    private const double Decay = 0.004;

    public static float[] Learn(IReadOnlyList<RankedRun> runs, int width)
    {
        var (weights, slope, mean, square) = (new double[width], new double[width], new double[width], new double[width]);
        for (var step = 1; step <= Steps; step++)
        {
            Array.Clear(slope);
            foreach (var run in runs)
                AddSlope(run, weights, slope);
            var pace = 0.15 * (1 - 0.9 * step / Steps);
            for (var i = 0; i < width; i++)
            {
                var down = slope[i] / runs.Count - Decay * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * down;
                square[i] = 0.99 * square[i] + 0.01 * down * down;
                weights[i] += pace * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }
        return [.. weights.Select(weight => (float)weight)];
    }

    /// <summary>Measures with weights learned without the group each run belongs to.</summary>
    public static string Held(IReadOnlyList<RankedRun> runs, int width)
    {
        var folds = runs.GroupBy(run => (int)(Analysis.TermKey.Hash(run.Group) % Folds)).ToList();
        var ranks = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.ForEach(folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = Learn([.. runs.Except(fold)], width);
            foreach (var run in fold)
                ranks.Add(Rank(run, weights));
        });
        return Measures([.. ranks]);
    }

    public static string Measures(IReadOnlyList<RankedRun> runs, float[] weights) => Measures([.. runs.Select(run => Rank(run, weights))]);

    public static double Reciprocal(IReadOnlyList<RankedRun> runs, float[] weights) => runs.AsParallel().WithDegreeOfParallelism(2).Average(run => Rank(run, weights) is > 0 and var rank ? 1.0 / rank : 0);

    private static string Measures(IReadOnlyList<int> ranks) =>
        $"at 1 {ranks.Average(rank => rank == 1 ? 1.0 : 0):f3}, at 5 {ranks.Average(rank => rank is >= 1 and <= 5 ? 1.0 : 0):f3}, reciprocal {ranks.Average(rank => rank > 0 ? 1.0 / rank : 0):f3}";

    private static int Rank(RankedRun run, float[] weights)
    {
        var right = run.Rows.Where(row => row.Right).Select(row => Queries.FeatureWeights.Of(row.Features, weights)).DefaultIfEmpty(float.NaN).Max();
        return float.IsNaN(right) ? 0 : 1 + run.Rows.Count(row => !row.Right && Queries.FeatureWeights.Of(row.Features, weights) >= right);
    }

    private static void AddSlope(RankedRun run, double[] weights, double[] slope)
    {
        var scores = new double[run.Rows.Count];
        var most = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            for (var k = 0; k < weights.Length; k++)
                scores[i] += weights[k] * run.Rows[i].Features[k];
            most = Math.Max(most, scores[i]);
        }
        double all = 0, right = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            all += scores[i];
            right += run.Rows[i].Right ? scores[i] : 0;
        }
        if (right == 0)
            return;
        for (var i = 0; i < scores.Length; i++)
            if ((run.Rows[i].Right ? scores[i] / right : 0) - scores[i] / all is var pull && Math.Abs(pull) > 1e-9)
                for (var k = 0; k < weights.Length; k++)
                    slope[k] += pull * run.Rows[i].Features[k];
    }
}
