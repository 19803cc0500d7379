using Mingtang.Growing;
using Mingtang.Kernel;
using Mingtang.Search.Answers;

namespace Mingtang.Search.Bench;

/// <summary>What orders passages: weights for all that were looked at, and trees for the likeliest of them.</summary>
internal sealed record Ranker(float[] Weights, Forest Trees);

/// <summary>Learns weights and, beginning from their sums, grows the trees of the second look; both by the share of <c>exp(score)</c> the right passages have.</summary>
internal static class TreeLearning
{
    private static readonly GrowthPlan plan = new(Trees: 100, Depth: 3, Pace: 0.06, Samples: 0.7, Signs: 0.3, Fewest: 150, Stiffness: 15, LeastGain: 0.05);

    public static Ranker Learn(IReadOnlyList<RankedRun> runs, int width)
    {
        var weights = Listwise.Learn(runs, width);
        var seen = runs.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(run => Beside(run, weights)).Where(list => list.Rows.Exists(row => row.Right)).ToList();
        var rows = seen.SelectMany(list => list.Rows).ToList();
        var signs = Enumerable.Range(0, rows[0].Signs.Length).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(sign => rows.Select(row => row.Signs[sign]).ToArray()).ToArray();
        return new(weights, new(new ForestGrowth(signs, plan).Grow(new RightInItsList(seen))));
    }

    /// <summary>Rankers learned without each fold of laws, and what they give on it.</summary>
    public static Ranker[] Held(IReadOnlyList<RankedRun> runs, int width)
    {
        var rankers = Enumerable.Range(0, Listwise.Folds).Select(fold => Learn([.. runs.Where(run => TuneCommand.FoldOf(run.Group) != fold)], width)).ToArray();
        Console.WriteLine($"held out, weights alone: {Listwise.Sets([.. runs.Select(run => (run.Id, Listwise.Rank(run, rankers[TuneCommand.FoldOf(run.Group)].Weights)))])}");
        Console.WriteLine($"held out, with trees: {Listwise.Sets([.. runs.Select(run => (run.Id, Rank(run, rankers[TuneCommand.FoldOf(run.Group)])))])}");
        return rankers;
    }

    /// <summary>Place of the best right passage, or 0.</summary>
    private static int Rank(RankedRun run, Ranker ranker)
    {
        var place = 1 + Beside(run, ranker.Weights).Rows.OrderByDescending(row => row.Score + ranker.Trees.Sum(row.Signs)).ToList().FindIndex(row => row.Right);
        return place > 0 ? place : Listwise.Rank(run, ranker.Weights);
    }

    private static SeenList Beside(RankedRun run, float[] weights)
    {
        var first = run.Rows.Select(row => (row, Score: Listwise.Dot(row.Features, weights))).OrderByDescending(pair => pair.Score).Take(SecondLook.Looked).ToList();
        var signs = SecondLook.SignsOf(first.ConvertAll(pair => (pair.row.Features, pair.Score, pair.row.Text)), run.Sort);
        return new([.. first.Zip(signs, (pair, own) => (own, pair.Score, pair.row.Right))], run.Weight);
    }
}

/// <summary>The likeliest passages of one question.</summary>
internal sealed record SeenList(List<(float[] Signs, float Score, bool Right)> Rows, float Weight);

/// <summary>The right passages of each question should have all of it: what trees are grown for that stand upon a sum of weights.</summary>
internal sealed class RightInItsList(IReadOnlyList<SeenList> lists) : ILesson
{
    private readonly int[] starts = [.. lists.Aggregate(new List<int> { 0 }, (starts, list) => [.. starts, starts[^1] + list.Rows.Count])];

    public void Begin(double[] sums)
    {
        foreach (var (list, start) in lists.Zip(starts))
            for (var i = 0; i < list.Rows.Count; i++)
                sums[start + i] = list.Rows[i].Score;
    }

    public void Look(double[] sums, double[] slope, double[] bend) => Parallel.For(0, lists.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at =>
    {
        var (list, start) = (lists[at], starts[at]);
        var (most, all, right) = (sums.AsSpan(start, list.Rows.Count).ToArray().Max(), 0.0, 0.0);
        for (var i = 0; i < list.Rows.Count; i++)
        {
            var share = Math.Exp(sums[start + i] - most);
            (all, right) = (all + share, right + (list.Rows[i].Right ? share : 0));
        }
        for (var i = 0; i < list.Rows.Count; i++)
        {
            var share = Math.Exp(sums[start + i] - most);
            (slope[start + i], bend[start + i]) = (list.Weight * (share / all - (list.Rows[i].Right ? share / right : 0)), list.Weight * Math.Max(1e-5, share / all * (1 - share / all)));
        }
    });

    public int[] Pick(Random random, double share)
    {
        var picked = new List<int>();
        foreach (var (list, start) in lists.Zip(starts))
            if (random.NextDouble() < share)
                picked.AddRange(Enumerable.Range(start, list.Rows.Count));
        return [.. picked];
    }
}
