namespace Mingtang.Search.Bench;

/// <summary>Moves one weight at a time as long as the mean reciprocal rank gains: small, readable weights where learning finds none better.</summary>
internal static class Climb
{
    private static readonly float[] Steps = [-1f, -0.4f, -0.15f, 0.15f, 0.4f, 1f];

    public static float[] From(IReadOnlyList<RankedRun> runs, float[] start)
    {
        var (weights, best) = ((float[])start.Clone(), Listwise.Reciprocal(runs, start));
        for (var gained = true; gained;)
        {
            gained = false;
            for (var i = 0; i < weights.Length; i++)
                foreach (var step in Steps)
                {
                    weights[i] += step;
                    if (Listwise.Reciprocal(runs, weights) is var now && now > best + 0.0004)
                        (best, gained) = (now, true);
                    else
                        weights[i] -= step;
                }
        }
        return weights;
    }
}
