using Mingtang.Kernel;
using Mingtang.Search.Analysis;

namespace Mingtang.Search.Answers;

/// <summary>
/// The likeliest passages looked at beside each other, by trees: what is measured of each, how far it falls behind the best of them in every measure, and
/// what sort of question it is. A sum of weights cannot say that a time limit matters only where one is asked for.
/// </summary>
internal static class SecondLook
{
    public const int Looked = 60;

    private const float Alone = 3;

    /// <summary>Grown from every judged question that was seen (<c>tune ask</c>), and measured on laws held out.</summary>
    public static Forest Trees { get; set; } = Forest.Of(FactFiles.Lines("trees.txt"));

    /// <summary>Puts the first of them, which stand best first, into the order the trees give them.</summary>
    public static List<LookedPassage> Order(List<LookedPassage> ranked, Question question, Slots slots)
    {
        var first = ranked.Take(Looked).ToList();
        if (first.Count < 2)
            return ranked;
        foreach (var (passage, signs) in first.Zip(SignsOf(first.ConvertAll(passage => (passage.Features, passage.Score, passage.ItemHash)), SortOf(question, slots))))
            passage.Further = (float)Trees.Sum(signs);
        return [.. first.Select(passage => (passage, passage.Score)).OrderByDescending(pair => pair.Score).Select(pair => pair.passage), .. ranked.Skip(Looked)];
    }

    /// <summary>What the trees are asked of each.</summary>
    /// <param name="ranked">Best first: what was measured, what it is worth by weights, and of which text it is.</param>
    /// <param name="sort">See <see cref="SortOf"/>.</param>
    public static float[][] SignsOf(IReadOnlyList<(float[] Features, float Score, ulong Text)> ranked, float[] sort)
    {
        var most = (float[])ranked[0].Features.Clone();
        foreach (var (features, _, _) in ranked)
            for (var i = 0; i < most.Length; i++)
                most[i] = Math.Max(most[i], features[i]);
        var lead = ranked.Count > 1 ? ranked[0].Score - ranked[1].Score : Alone;
        var texts = ranked.GroupBy(passage => passage.Text).ToDictionary(text => text.Key, text => (Count: text.Count(), Best: text.Max(passage => passage.Score)));
        var before = new Dictionary<ulong, int>();
        return [.. ranked.Select((passage, place) =>
        {
            var text = texts[passage.Text];
            var ofText = before[passage.Text] = before.GetValueOrDefault(passage.Text) + 1;
            return (float[])[.. passage.Features, .. passage.Features.Select((feature, i) => feature - most[i]),
                passage.Score, passage.Score - ranked[0].Score, place, lead, ofText, text.Count, passage.Score - text.Best, .. sort];
        })];
    }

    /// <summary>What sort of question it is, the same for all its passages.</summary>
    public static float[] SortOf(Question question, Slots slots) =>
    [
        (float)question.Kind, slots.Count, question.Folded.Length, slots.Unknown / (slots.Unknown + slots.Total), question.AsksLeave ? 1 : 0, question.AsksDuty ? 1 : 0,
        question.AsksCharge ? 1 : 0, question.Bound is null ? 0 : 1, question.Deeds.Length, question.AsksWhoPunishes ? 1 : 0,
    ];
}
