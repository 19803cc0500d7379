using Mingtang.Search.Answers;
using Mingtang.Search.Judged;
using Mingtang.Search.Retrieval;

namespace Mingtang.Search.Bench;

/// <summary>Finds how sure to be of the first article, by logistic regression on every question that was seen, and prints what each threshold gives on laws held out.</summary>
internal static class ConfidenceFit
{
    private const int Folds = 6, Steps = 4_000;

    private sealed record Row(string Group, double[] Signs, bool Right, bool Answerable, bool IsWide);

    /// <param name="rankers">What was learned without each fold: a ranker that has seen a question is too sure of it.</param>
    public static void Run(TextIndex index, Ranker[]? rankers = null)
    {
        var rows = Rows(index, rankers);
        var weights = Fit(rows);
        (AnswerLimits.Weights, AnswerLimits.Bias) = (weights[..^1], weights[^1]);
        Console.WriteLine(string.Join(", ", weights.Select((weight, i) => $"/* {(i < weights.Length - 1 ? AnswerLimits.Signs[i] : "bias")} */ {weight:f2}")));
        var held = rows.GroupBy(row => (int)(Analysis.TermKey.Hash(row.Group) % Folds)).AsParallel().WithDegreeOfParallelism(2)
            .SelectMany(fold => Fit([.. rows.Except(fold)]) is var without ? fold.Select(row => (row, Sure(without, row.Signs))) : []).ToList();
        foreach (var threshold in new[] { 0.4, 0.5, 0.55, 0.6 })
            Console.WriteLine($"{threshold:f2}  but the wide: {At([.. held.Where(pair => !pair.row.IsWide)], threshold)}");
        foreach (var threshold in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8 })
            Console.WriteLine($"{threshold:f2}  held out: {At(held, threshold)}");
    }

    private static double[] Fit(List<Row> rows)
    {
        var weights = new double[rows[0].Signs.Length + 1];
        for (var step = 0; step < Steps; step++)
        {
            var slope = new double[weights.Length];
            foreach (var row in rows)
            {
                var miss = Sure(weights, row.Signs) - (row.Right ? 1 : 0);
                slope[^1] += miss;
                for (var i = 0; i < row.Signs.Length; i++)
                    slope[i] += miss * row.Signs[i];
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= 0.5 * (slope[i] / rows.Count + (i < weights.Length - 1 ? 0.003 * weights[i] : 0));
        }
        return weights;
    }

    private static string At(List<(Row Row, double Sure)> rows, double threshold)
    {
        var given = rows.Where(row => row.Sure >= threshold).ToList();
        var kept = rows.Where(row => row.Sure < threshold).ToList();
        return $"answers {given.Count}: precision {given.Count(row => row.Row.Right) / (double)Math.Max(1, given.Count):f3} recall {given.Count(row => row.Row.Right) / (double)rows.Count(row => row.Row.Answerable):f3}; "
            + $"withheld {kept.Count}: of them wrong or unanswerable {kept.Count(row => !row.Row.Right) / (double)Math.Max(1, kept.Count):f3}, {kept.Count(row => !row.Row.Right) / (double)rows.Count(row => !row.Row.Right):f3} of all such; unanswerable withheld {kept.Count(row => !row.Row.Answerable) / (double)rows.Count(row => !row.Row.Answerable):f3}";
    }

    private static double Sure(double[] weights, double[] signs)
    {
        var sum = weights[^1];
        for (var i = 0; i < signs.Length; i++)
            sum += signs[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static List<Row> Rows(TextIndex index, Ranker[]? rankers)
    {
        var rows = new List<Row>();
        var whole = (PassageWeights.Ask, SecondLook.Trees);
        foreach (var fold in JudgedSet.ToLearnFrom(Laws.Judged).GroupBy(judged => TuneCommand.FoldOf(GroupOf(judged))))
        {
            if (rankers is not null)
                (PassageWeights.Ask, SecondLook.Trees) = (rankers[fold.Key].Weights, rankers[fold.Key].Trees);
            rows.AddRange(fold.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(judged => RowOf(index, judged, TuneCommand.Tables(index)[fold.Key])));
        }
        (PassageWeights.Ask, SecondLook.Trees) = whole;
        return rows;
    }

    private static string GroupOf(JudgedQuestion judged) => judged.Expected.Count > 0 ? judged.Expected[0].Split('#')[0] : judged.Id;

    private static Row RowOf(TextIndex index, JudgedQuestion judged, LetterTable table)
    {
        var scratch = Scratch.Borrow();
        var question = new Question(judged.Question, Laws.Words);
        var slots = new Slots(question.Content, index.Now.Sections, Laws.Words, across: true);
        var judge = new PassageJudge(question, slots, Slots.Near(question.Content, index.Now.Sections, Laws.Words), index.Now.Sections, scratch, table);
        var ranked = new AskRun(index.Now, Laws.Words, scratch).Rank(question, slots, judge);
        var evidence = judge.EvidenceOf(ranked, index.Now.Sections);
        scratch.Return();
        var words = ranked.Count > 0 ? ranked[0].Part.Segment.Words(ranked[0].Row) : default;
        return new(GroupOf(judged), AnswerLimits.SignsOf(ranked, question, slots, evidence),
            ranked.Count > 0 && judged.Expected.Contains($"{words.Id.Split('#')[0]}#{words.Label}"), judged.Expected.Count > 0, judged.Id[0] == TuneCommand.Wide);
    }
}
