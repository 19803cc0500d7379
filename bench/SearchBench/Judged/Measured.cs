using Mingtang.Search.Queries;

namespace Mingtang.Search.Judged;

/// <summary>How well queries were served: the usual measures over ten results.</summary>
internal sealed record MeasuredQueries(int Count, double MeanReciprocalRank, double Ndcg, double NothingFound)
{
    public static MeasuredQueries Of(IEnumerable<(JudgedQuery Query, IReadOnlyList<string> Found)> runs)
    {
        var all = runs.ToList();
        return new(all.Count, all.Average(run => Reciprocal(run.Query, run.Found)), all.Average(run => Gain(run.Query, run.Found)), all.Average(run => run.Found.Count == 0 ? 1.0 : 0));
    }

    public static double Reciprocal(JudgedQuery query, IReadOnlyList<string> found)
    {
        for (var i = 0; i < Math.Min(10, found.Count); i++)
            if (query.Relevant.GetValueOrDefault(found[i]) == 2)
                return 1.0 / (i + 1);
        return 0;
    }

    public override string ToString() => $"{Count} queries: MRR@10 {MeanReciprocalRank:f3}, nDCG@10 {Ndcg:f3}, nothing found {NothingFound:p1}";

    private static double Gain(JudgedQuery query, IReadOnlyList<string> found)
    {
        var got = found.Take(10).Select((file, place) => Worth(query.Relevant.GetValueOrDefault(file), place)).Sum();
        var best = query.Relevant.Values.OrderDescending().Take(10).Select(Worth).Sum();
        return best == 0 ? 0 : got / best;
    }

    private static double Worth(int grade, int place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2);
}

/// <summary>How well questions were answered: articles found, and how well it knows when it does not know.</summary>
internal sealed record MeasuredQuestions(int Count, double RecallAtOne, double RecallAtFive, double AbstainPrecision, double AbstainRecall, double WrongAnswers, double AnswerPrecision, double AnswerRecall, double FactQuoted)
{
    public static MeasuredQuestions Of(TextIndex index, IEnumerable<JudgedQuestion> questions, Vocabulary? vocabulary = null)
    {
        var runs = questions.Select(question => (question, answer: index.Ask(question.Question, 10, vocabulary))).ToList();
        var answerable = runs.Where(run => run.question.Expected.Count > 0).ToList();
        var abstained = runs.Where(run => run.answer.Abstained).ToList();
        var given = runs.Where(run => !run.answer.Abstained).ToList();
        var right = given.Count(run => Rank(run.question, run.answer) == 1);
        return new(runs.Count, answerable.Average(run => Rank(run.question, run.answer) == 1 ? 1.0 : 0), answerable.Average(run => Rank(run.question, run.answer) is >= 1 and <= 5 ? 1.0 : 0),
            Share(abstained.Count(run => run.question.Expected.Count == 0), abstained.Count), Share(abstained.Count(run => run.question.Expected.Count == 0), runs.Count - answerable.Count),
            Share(given.Count - right, runs.Count), Share(right, given.Count), Share(right, answerable.Count),
            Share(given.Count(run => Rank(run.question, run.answer) == 1 && run.answer.Passages[0].Fact is not null), right));
    }

    /// <summary>Place of the first article that answers, or 0.</summary>
    public static int Rank(JudgedQuestion question, Answers.Answer answer)
    {
        for (var i = 0; i < answer.Passages.Count; i++)
            if (question.Expected.Contains($"{answer.Passages[i].ItemId}#{answer.Passages[i].Label}"))
                return i + 1;
        return 0;
    }

    public override string ToString() => $"{Count} questions: article recall {RecallAtOne:f3} at 1, {RecallAtFive:f3} at 5; answers given precision {AnswerPrecision:f3} at recall {AnswerRecall:f3}, wrong {WrongAnswers:p1}; abstaining precision {AbstainPrecision:f3}, recall {AbstainRecall:f3}; fact marked {FactQuoted:p0}";

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
