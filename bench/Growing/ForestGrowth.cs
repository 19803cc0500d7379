using Mingtang.Kernel;

namespace Mingtang.Growing;

/// <summary>How a forest is grown: so many trees, each so many questions deep, each taking its part of what is wrong (<paramref name="Pace"/>).</summary>
/// <param name="Samples">The share of samples a tree learns from.</param>
/// <param name="Signs">The share of signs it may ask.</param>
/// <param name="Fewest">No leaf holds fewer samples.</param>
/// <param name="Stiffness">Pulls what a leaf says towards nothing.</param>
/// <param name="LeastGain">A question worth less is not asked.</param>
internal sealed record GrowthPlan(int Trees, int Depth, double Pace, double Samples, double Signs, int Fewest, double Stiffness, double LeastGain);

/// <summary>
/// Grows a <see cref="Forest"/>: each tree learns what the trees before it got wrong (gradient boosting, splits sought in bins). The same samples
/// always grow the same forest.
/// </summary>
internal sealed class ForestGrowth
{
    private const int mostBins = 64;

    private readonly GrowthPlan plan;
    private readonly byte[][] bins;
    private readonly float[][] edges;
    private readonly double[] sum, slope, bend;

    /// <param name="signs">For each sign its value in every sample.</param>
    public ForestGrowth(float[][] signs, GrowthPlan plan)
    {
        this.plan = plan;
        edges = new float[signs.Length][];
        bins = new byte[signs.Length][];
        Parallel.For(0, signs.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, sign =>
        {
            edges[sign] = Edges(signs[sign]);
            bins[sign] = Array.ConvertAll(signs[sign], value => Bin(edges[sign], value));
        });
        (sum, slope, bend) = (new double[signs[0].Length], new double[signs[0].Length], new double[signs[0].Length]);
    }

    public List<Forest.Node[]> Grow(ILesson lesson)
    {
        var trees = new List<Forest.Node[]>();
        var random = new Random(11);
        lesson.Begin(sum);
        for (var t = 0; t < plan.Trees; t++)
        {
            lesson.Look(sum, slope, bend);
            var rows = lesson.Pick(random, plan.Samples);
            var asked = Enumerable.Range(0, bins.Length).Where(_ => random.NextDouble() < plan.Signs).ToArray();
            var nodes = new List<Forest.Node>();
            var cuts = new List<byte>();
            Split(rows, plan.Depth, nodes, cuts, asked);
            var tree = nodes.ToArray();
            trees.Add(tree);
            for (var i = 0; i < sum.Length; i++)
            {
                var node = 0;
                while (tree[node].Sign >= 0)
                    node = bins[tree[node].Sign][i] <= cuts[node] ? tree[node].UpTo : tree[node].Beyond;
                sum[i] += tree[node].Number;
            }
        }
        return trees;
    }

    private int Split(int[] rows, int depth, List<Forest.Node> nodes, List<byte> cuts, int[] asked)
    {
        var at = nodes.Count;
        nodes.Add(default);
        cuts.Add(0);
        double down = 0, bent = 0;
        foreach (var row in rows)
            (down, bent) = (down + slope[row], bent + bend[row]);
        var (sign, cut) = depth == 0 || rows.Length < 2 * plan.Fewest ? (-1, 0) : Best(rows, down, bent, asked);
        if (sign < 0)
        {
            nodes[at] = new(-1, (float)(-plan.Pace * down / (bent + plan.Stiffness)), 0, 0);
            return at;
        }
        var upTo = Split(Array.FindAll(rows, row => bins[sign][row] <= cut), depth - 1, nodes, cuts, asked);
        var beyond = Split(Array.FindAll(rows, row => bins[sign][row] > cut), depth - 1, nodes, cuts, asked);
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
                if (count < plan.Fewest || rows.Length - count < plan.Fewest)
                    continue;
                var gain = (left * left / (leftBent + plan.Stiffness)) + ((down - left) * (down - left) / (bent - leftBent + plan.Stiffness)) - (down * down / (bent + plan.Stiffness));
                if (gain > best.Gain)
                    best = (gain, bin);
            }
            found[i] = best;
        });
        var at = Array.IndexOf(found, found.MaxBy(pair => pair.Gain));
        return found[at].Gain > plan.LeastGain ? (asked[at], found[at].Cut) : (-1, 0);
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
