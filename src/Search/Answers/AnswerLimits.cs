namespace Mingtang.Search.Answers;

/// <summary>How sure an answer is, and from where it is given. The weights come from the tuning half of the judged questions.</summary>
public static class AnswerLimits
{
    public const double Enough = 0.45;

    internal static readonly string[] Signs = ["Terms", "Said", "Sentence", "Local", "ItemSaid", "Title", "FactNear", "Unit", "Runs", "Margin", "Score", "SameText"];

    private static readonly double[] Weights = [-0.45, 0, -0.18, -0.96, -0.49, -0.29, 0.3, -0.61, -1.76, 3.82, 1.4, 0];
    private const double Bias = -2.73;

    internal static double Confidence(List<LookedPassage> ranked)
    {
        var signs = SignsOf(ranked);
        var sum = Bias;
        for (var i = 0; i < signs.Length; i++)
            sum += Weights[i] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What speaks for the first passage: how much it says, and how far it is ahead of the next.</summary>
    internal static double[] SignsOf(List<LookedPassage> ranked)
    {
        if (ranked.Count == 0)
            return new double[Signs.Length];
        var first = ranked[0];
        var next = ranked.Count > 1 ? ranked[1].Score : 0;
        return
        [
            first[PassageFeature.Terms], first[PassageFeature.Said], first[PassageFeature.Sentence], first[PassageFeature.Local], first[PassageFeature.ItemSaid], first[PassageFeature.Title],
            first[PassageFeature.FactNear], first[PassageFeature.Unit], first[PassageFeature.Runs], first.Score - next, first.Score, ranked.Take(5).Count(passage => passage.ItemHash == first.ItemHash) / 5.0,
        ];
    }
}
