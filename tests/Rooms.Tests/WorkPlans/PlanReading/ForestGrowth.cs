using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Grows a <see cref="Forest"/>: each tree learns what the trees before it got wrong (gradient boosting with the logistic loss, splits sought in
/// bins). The same samples always grow the same forest.
/// </summary>
internal sealed class ForestGrowth
{
    private const int mostBins = 64, fewest = 40;
    private const double stiffness = 10;

    private readonly byte[][] bins;
    private readonly float[][] edges;
    private readonly bool[] wrong;
    private readonly float[] weight;
    private readonly double[] sum, slope, bend;

    /// <param name="signs">For each sign its value in every sample.</param>
    public ForestGrowth(float[][] signs, bool[] wrong, float[] weight)
    {
        (this.wrong, this.weight) = (wrong, weight);
        edges = new float[signs.Length][];
        bins = new byte[signs.Length][];
        Parallel.For(0, signs.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, sign =>
        {
            edges[sign] = Edges(signs[sign]);
            bins[sign] = Array.ConvertAll(signs[sign], value => Bin(edges[sign], value));
        });
        (sum, slope, bend) = (new double[wrong.Length], new double[wrong.Length], new double[wrong.Length]);
    }

    public Forest Grow(int count, int depth, double pace, double share)
    {
        var trees = new List<Forest.Node[]>();
        var random = new Random(11);
        double all = 0, bad = 0;
        for (var i = 0; i < wrong.Length; i++)
            (all, bad) = (all + weight[i], bad + (wrong[i] ? weight[i] : 0));
        var start = Math.Log(bad / (all - bad));
        Array.Fill(sum, start);
        trees.Add([new(-1, (float)start, 0, 0)]);
        for (var t = 0; t < count; t++)
        {
            for (var i = 0; i < wrong.Length; i++)
            {
                var likely = 1 / (1 + Math.Exp(-sum[i]));
                (slope[i], bend[i]) = ((likely - (wrong[i] ? 1 : 0)) * weight[i], Math.Max(1e-6, likely * (1 - likely)) * weight[i]);
            }
            var rows = new List<int>((int)(wrong.Length * share) + 1);
            for (var i = 0; i < wrong.Length; i++)
                if (random.NextDouble() < share)
                    rows.Add(i);
            var asked = Enumerable.Range(0, bins.Length).Where(_ => random.NextDouble() < 0.6).ToArray();
            var nodes = new List<Forest.Node>();
            var cuts = new List<byte>();
            Split([.. rows], depth, pace, nodes, cuts, asked);
            var tree = nodes.ToArray();
            trees.Add(tree);
            for (var i = 0; i < wrong.Length; i++)
            {
                var node = 0;
                while (tree[node].Sign >= 0)
                    node = bins[tree[node].Sign][i] <= cuts[node] ? tree[node].UpTo : tree[node].Beyond;
                sum[i] += tree[node].Number;
            }
        }
        return new(trees);
    }

    private int Split(int[] rows, int depth, double pace, List<Forest.Node> nodes, List<byte> cuts, int[] asked)
    {
        var at = nodes.Count;
        nodes.Add(default);
        cuts.Add(0);
        double down = 0, bent = 0;
        foreach (var row in rows)
            (down, bent) = (down + slope[row], bent + bend[row]);
        var (sign, cut) = depth == 0 || rows.Length < 2 * fewest ? (-1, 0) : Best(rows, down, bent, asked);
        if (sign < 0)
        {
            nodes[at] = new(-1, (float)(-pace * down / (bent + stiffness)), 0, 0);
            return at;
        }
        var upTo = Split(Array.FindAll(rows, row => bins[sign][row] <= cut), depth - 1, pace, nodes, cuts, asked);
        var beyond = Split(Array.FindAll(rows, row => bins[sign][row] > cut), depth - 1, pace, nodes, cuts, asked);
        (nodes[at], cuts[at]) = (new(sign, edges[sign][cut], upTo, beyond), (byte)cut);
        return at;
    }

    private (int Sign, int Cut) Best(int[] rows, double down, double bent, int[] asked)
    {
        var found = new (double Gain, int Cut)[asked.Length];
        Parallel.For(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = rows.Length > 4000 ? 2 : 1 }, i =>
        {
            var own = bins[asked[i]];
            var (downs, bents, counts) = (new double[mostBins], new double[mostBins], new int[mostBins]);
            foreach (var row in rows)
            {
                var bin = own[row];
                downs[bin] += slope[row];
                bents[bin] += bend[row];
                counts[bin]++;
            }
            double left = 0, leftBent = 0;
            var (count, best) = (0, (Gain: 0.0, Cut: 0));
            for (var bin = 0; bin < edges[asked[i]].Length; bin++)
            {
                (left, leftBent, count) = (left + downs[bin], leftBent + bents[bin], count + counts[bin]);
                if (count < fewest || rows.Length - count < fewest)
                    continue;
                var gain = (left * left / (leftBent + stiffness)) + ((down - left) * (down - left) / (bent - leftBent + stiffness)) - (down * down / (bent + stiffness));
                if (gain > best.Gain)
                    best = (gain, bin);
            }
            found[i] = best;
        });
        var at = Array.IndexOf(found, found.MaxBy(pair => pair.Gain));
        return found[at].Gain > 1 ? (asked[at], found[at].Cut) : (-1, 0);
    }

    // Between the values, where many share one only beside it.
    private static float[] Edges(float[] values)
    {
        var sorted = values.Where((_, i) => i % 5 == 0).Order().ToArray();
        var edges = new SortedSet<float>();
        for (var bin = 1; bin < mostBins; bin++)
            edges.Add(sorted[(int)((long)sorted.Length * bin / mostBins)]);
        foreach (var far in (double[])[0.99, 0.995, 0.998])
            if (edges.Count < mostBins - 1)
                edges.Add(sorted[(int)(sorted.Length * far)]);
        // Rare values matter most: a sign that is nearly always naught still has its steps.
        foreach (var value in sorted.Distinct().Take(12))
            if (edges.Count < mostBins - 1)
                edges.Add(value);
        edges.Remove(sorted[^1]);
        return [.. edges.Select(edge => Between(sorted, edge)).Distinct()];
    }

    // Halfway to the next value that was met: an edge on a value itself is lost where it is printed with fewer digits.
    private static float Between(float[] sorted, float value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
            (low, high) = sorted[(low + high) / 2] <= value ? ((low + high) / 2 + 1, high) : (low, (low + high) / 2);
        return low == sorted.Length ? value : (float)(((double)value + sorted[low]) / 2);
    }

    private static byte Bin(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return (byte)(at < 0 ? ~at : at);
    }
}
