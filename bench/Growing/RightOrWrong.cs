namespace Mingtang.Growing;

/// <summary>Each sample is wrong or not, and counts for its weight: the sum is the logarithm of the odds (logistic loss).</summary>
internal sealed class RightOrWrong(bool[] wrong, float[] weight) : ILesson
{
    /// <summary>The odds of all samples: what the forest says before its first tree.</summary>
    public double Start
    {
        get
        {
            double all = 0, bad = 0;
            for (var i = 0; i < wrong.Length; i++)
                (all, bad) = (all + weight[i], bad + (wrong[i] ? weight[i] : 0));
            return Math.Log(bad / (all - bad));
        }
    }

    public void Begin(double[] sums) => Array.Fill(sums, Start);

    public void Look(double[] sums, double[] slope, double[] bend)
    {
        for (var i = 0; i < wrong.Length; i++)
        {
            var likely = 1 / (1 + Math.Exp(-sums[i]));
            (slope[i], bend[i]) = ((likely - (wrong[i] ? 1 : 0)) * weight[i], Math.Max(1e-6, likely * (1 - likely)) * weight[i]);
        }
    }

    public int[] Pick(Random random, double share)
    {
        var picked = new List<int>((int)(wrong.Length * share) + 1);
        for (var i = 0; i < wrong.Length; i++)
            if (random.NextDouble() < share)
                picked.Add(i);
        return [.. picked];
    }
}
