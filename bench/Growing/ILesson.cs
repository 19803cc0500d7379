namespace Mingtang.Growing;

/// <summary>What a forest is grown to say: where it begins, and for each sample which way its sum is wrong.</summary>
internal interface ILesson
{
    /// <summary>Fills in the sums before the first tree.</summary>
    void Begin(double[] sums);

    /// <summary>How far each sum should go down (<paramref name="slope"/>), and how fast that changes (<paramref name="bend"/>, above naught).</summary>
    void Look(double[] sums, double[] slope, double[] bend);

    /// <summary>The samples one tree learns from, a share of all.</summary>
    int[] Pick(Random random, double share);
}
