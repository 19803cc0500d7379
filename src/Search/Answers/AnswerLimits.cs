namespace Mingtang.Search.Answers;

/// <summary>How sure an answer is, and from where it is given. The weights come from the judged questions that were seen.</summary>
public static class AnswerLimits
{
    public const double Enough = 0.55;

    private const int Looked = 60;

    internal static readonly string[] Signs =
    [
        "Sure", "SureOfText", "Margin", "Score", "Terms", "Sentence", "Local", "ItemSaid", "Title", "FactNear", "Unit", "Runs", "Letters", "Unknown", "Things",
        "InForce", "OpenKind", "Both", "Missing", "Agreed", "LacksFact", "LacksUnit", "Uncovered", "Window", "Deed", "Dense", "TextShare", "Who", "Certain", "Matter", "MatterAmount", "Said", "MarginOfText", "FactKnown",
        "Likely", "LikelyFact", "LikelyWhole", "LikelyOver", "LikelyText", "Sharp", "Rest", "TitleRest", "Back", "Brief", "Elsewhere", "Scope",
    ];

    internal static double[] Weights { get; set; } =
    [
        1.37, 0.24, 0.44, 0.52, -0.47, 0.19, 0.29, -0.18, 0.01, 0.4, -0.07, -0.29, -0.41, 0.01, 0.84, 0.02, 0.12, -0.06,
        0.2, 1.27, -0.17, -1.08, -0.24, -0.12, 0.18, 0.28, 0.19, 0.15, 0.53, 0.07, -0.09, 0.2, -0.09, -0.02, -0.08,
        -0.17, 0.03, -0.27, -0.15, -0.29, -0.43, -0.2, 0.02, -0.26, -0.32, -0.02,
    ];

    internal static double Bias { get; set; } = -3.2;

    internal static double Confidence(List<LookedPassage> ranked, Question question, Slots slots, Evidence evidence)
    {
        var signs = SignsOf(ranked, question, slots, evidence);
        var sum = Bias;
        for (var i = 0; i < signs.Length; i++)
            sum += Weights[i] * signs[i];
        return ranked.Count == 0 ? 0 : 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What speaks for the first passage: its share of all that might be meant, how much it says, and what of the question nobody says.</summary>
    internal static double[] SignsOf(List<LookedPassage> ranked, Question question, Slots slots, Evidence evidence)
    {
        if (ranked.Count == 0)
            return new double[Signs.Length];
        var (first, most) = (ranked[0], ranked[0].Score);
        double all = 0, ofText = 0;
        foreach (var passage in ranked.Take(Looked))
        {
            var share = Math.Exp(passage.Score - most);
            all += share;
            ofText += passage.ItemHash == first.ItemHash ? share : 0;
        }
        var other = ranked.Find(passage => passage.ItemHash != first.ItemHash)?.Score ?? most - 3;
        var margin = ranked.Count > 1 ? most - ranked[1].Score : 3;
        return
        [
            1 / all, ofText / all, Math.Min(3, margin), most / 10, first[PassageFeature.Terms], first[PassageFeature.Sentence], first[PassageFeature.Local], first[PassageFeature.ItemSaid],
            first[PassageFeature.Title], first[PassageFeature.FactNear], first[PassageFeature.Unit], first[PassageFeature.Runs], first[PassageFeature.Letters],
            slots.Unknown / (slots.Unknown + slots.Total), Math.Min(1, slots.Count / 12.0), first[PassageFeature.InForce], question.Kind == QuestionKind.Open ? 1 : 0, first[PassageFeature.Both],
            evidence.Missing, evidence.Agreed, evidence.LacksFact ? 1 : 0, evidence.LacksUnit ? 1 : 0, Uncovered(first, slots), first[PassageFeature.Window], first[PassageFeature.Deed],
            first[PassageFeature.Dense], first[PassageFeature.TextShare], question.Kind == QuestionKind.Authority ? 1 : 0, evidence.Agreed * (1 - evidence.Missing),
            first[PassageFeature.Matter], first[PassageFeature.MatterAmount], first[PassageFeature.Said], Math.Min(3, most - other), first[PassageFeature.Fact],
            first[PassageFeature.Likely], first[PassageFeature.LikelyFact], first[PassageFeature.LikelyWhole], first[PassageFeature.LikelyOver], first[PassageFeature.LikelyText],
            first[PassageFeature.Sharp], first[PassageFeature.Rest], first[PassageFeature.TitleRest], first[PassageFeature.Back], first[PassageFeature.Brief], first[PassageFeature.Elsewhere], first[PassageFeature.Scope],
        ];
    }

    /// <summary>The share of the weightiest thing asked about that the passage does not say.</summary>
    private static double Uncovered(LookedPassage first, Slots slots)
    {
        var most = 0f;
        for (var slot = 0; slot < slots.Count; slot++)
            most = Math.Max(most, slots.WeightOf(slot) * (1 - first.Degrees[slot]));
        return most / slots.Total;
    }
}
