using Mingtang.Search.Answers;
using Mingtang.Search.Judged;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;

namespace Mingtang.Search.Bench;

/// <summary>Finds how sure to be of the first article, by logistic regression on the tuning half, and prints what each threshold gives on both.</summary>
internal static class ConfidenceFit
{
    public static void Run(TextIndex index)
    {
        var (tune, test) = (Rows(index, true), Rows(index, false));
        var weights = new double[tune[0].Signs.Length + 1];
        for (var step = 0; step < 20_000; step++)
        {
            var slope = new double[weights.Length];
            foreach (var (signs, right, _) in tune)
            {
                var miss = Sure(weights, signs) - (right ? 1 : 0);
                slope[^1] += miss;
                for (var i = 0; i < signs.Length; i++)
                    slope[i] += miss * signs[i];
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= 0.5 * (slope[i] / tune.Count + (i < weights.Length - 1 ? 0.002 * weights[i] : 0));
        }
        Console.WriteLine(string.Join(", ", weights.Select((weight, i) => $"/* {(i < weights.Length - 1 ? AnswerLimits.Signs[i] : "bias")} */ {weight:f2}")));
        foreach (var threshold in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8 })
            Console.WriteLine($"{threshold:f2}  tune {At(tune, weights, threshold)}   test {At(test, weights, threshold)}");
    }

    private static string At(List<(double[] Signs, bool Right, bool Answerable)> rows, double[] weights, double threshold)
    {
        var given = rows.Where(row => Sure(weights, row.Signs) >= threshold).ToList();
        var kept = rows.Except(given).ToList();
        return $"answers {given.Count}: precision {given.Count(row => row.Right) / (double)Math.Max(1, given.Count):f3} recall {given.Count(row => row.Right) / (double)rows.Count(row => row.Answerable):f3}; unanswerable withheld {kept.Count(row => !row.Answerable) / (double)rows.Count(row => !row.Answerable):f3}";
    }

    private static double Sure(double[] weights, double[] signs) => 1 / (1 + Math.Exp(-(weights[^1] + signs.Select((sign, i) => sign * weights[i]).Sum())));

    private static List<(double[] Signs, bool Right, bool Answerable)> Rows(TextIndex index, bool tune) => [.. JudgedSet.Questions(Laws.Judged).Where(question => question.Tune == tune).Select(judged =>
    {
        var scratch = Scratch.Borrow();
        var question = new Question(judged.Question);
        var slots = new Slots(question.Content, index.Now.Sections, Vocabulary.Default);
        var ranked = new AskRun(index.Now, Vocabulary.Default, scratch).Rank(slots, new PassageJudge(question, slots, index.Now.Sections, scratch));
        scratch.Return();
        var words = ranked.Count > 0 ? ranked[0].Part.Segment.Words(ranked[0].Row) : default;
        return (AnswerLimits.SignsOf(ranked), ranked.Count > 0 && judged.Expected.Contains($"{words.Id.Split('#')[0]}#{words.Label}"), judged.Expected.Count > 0);
    })];
}
