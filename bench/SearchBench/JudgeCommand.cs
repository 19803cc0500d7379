using System.Diagnostics;
using Mingtang.Search.Judged;

namespace Mingtang.Search.Bench;

/// <summary>Prints the measures of the judged set, by kind; with -v also what went wrong on the tuning half.</summary>
internal static class JudgeCommand
{
    public static void Run(string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var index = Laws.Index();
        if (args is ["pool", ..])
        {
            Pool(index);
            return;
        }
        Console.WriteLine($"{index.Items} items, {index.Sections} sections in {clock.Elapsed.TotalSeconds:f1} s; {index.Sizes().Values.Sum() / 1048576.0:f1} MB");
        if (args is ["faqs", ..])
            FaqTrial.Run(index, args.Contains("-v"));
        if (args is ["further", ..])
            Print(index, JudgedSet.Queries(Laws.Judged, "blind-queries.tsv"), [.. JudgedSet.Questions(Laws.Judged, "further-questions.tsv")], args.Contains("-v"));
        if (args is [var blind, ..] && blind.StartsWith("blind", StringComparison.Ordinal))
            Print(index, JudgedSet.Queries(Laws.Judged, $"{blind}-queries.tsv"), [.. JudgedSet.Questions(Laws.Judged, $"{blind}-questions.tsv")], args.Contains("-v"));
        foreach (var tune in new[] { true, false })
            if (args.Length == 0 || args[0] == "-v" || args[0] == (tune ? "tune" : "test"))
                Print(index, tune, args.Contains("-v") && tune);
    }

    /// <summary>The first answers of all sets that nobody judged yet: question and quoted sentence, without score or whether it was given.</summary>
    private static void Pool(TextIndex index)
    {
        foreach (var file in new[] { "questions.tsv", "blind-questions.tsv", "blind2-questions.tsv", "blind3-questions.tsv" })
            foreach (var question in JudgedSet.Questions(Laws.Judged, file).Where(question => question.Expected.Count > 0))
                if (index.Ask(question.Question, 10, Laws.Words) is { Passages: [var first, ..] } && !question.Expected.Contains($"{first.ItemId}#{first.Label}"))
                    Console.WriteLine($"{question.Id}\t{question.Question}\t{first.ItemId}#{first.Label}\t{first.Date?.Year}\t{first.Standing}\t{first.Sentence.Replace('\n', ' ')}");
    }

    internal static void Print(TextIndex index, bool tune, bool failures)
    {
        Console.WriteLine(tune ? "== tune" : "== test");
        Print(index, JudgedSet.Queries(Laws.Judged).Where(query => query.Tune == tune), [.. JudgedSet.Questions(Laws.Judged).Where(question => question.Tune == tune)], failures);
    }

    private static void Print(TextIndex index, IEnumerable<JudgedQuery> judged, List<JudgedQuestion> questions, bool failures)
    {
        var clock = Stopwatch.StartNew();
        var queries = judged
            .Select(query => (query, (IReadOnlyList<string>)[.. index.Search(new(query.Query), Laws.Words).Items.Select(item => item.Id)])).ToList();
        Console.WriteLine($"{MeasuredQueries.Of(queries)} ({clock.ElapsedMilliseconds / (double)queries.Count:f1} ms each)");
        foreach (var kind in queries.GroupBy(run => run.query.Kind))
            Console.WriteLine($"  {kind.Key,-13} {MeasuredQueries.Of(kind)}");
        if (failures)
            foreach (var (query, found) in queries.Where(run => MeasuredQueries.Reciprocal(run.query, run.Item2) < 1))
                Console.WriteLine($"    {query.Id} {query.Kind} {query.Query} -> wanted {string.Join(' ', query.Relevant.Where(r => r.Value == 2).Select(r => r.Key))}; got {string.Join(' ', found.Take(3))}");
        var fragments = TuneCommand.Fragments(index).Select(query => (query, (IReadOnlyList<string>)[.. index.Search(new(query.Query), Laws.Words).Items.Select(item => item.Id)]));
        Console.WriteLine($"  fragments     {MeasuredQueries.Of(fragments)}");
        Console.WriteLine(new PlainBm25(index).Measures(questions));
        clock.Restart();
        Console.WriteLine($"{MeasuredQuestions.Of(index, questions, Laws.Words)} ({clock.ElapsedMilliseconds / (double)questions.Count:f1} ms each)");
        Console.WriteLine(Limits(index, questions));
        Console.WriteLine(Cost(index, questions));
        Console.WriteLine($"pooled: {MeasuredQuestions.Of(index, JudgedSet.Pooled(questions, Laws.Judged), Laws.Words)}");
        foreach (var kind in questions.Where(question => question.Expected.Count > 0).GroupBy(question => question.Kind))
        {
            var measured = MeasuredQuestions.Of(index, kind, Laws.Words);
            Console.WriteLine($"  {kind.Key,-13} {measured.Count} {measured.RecallAtOne:f3} {measured.RecallAtFive:f3}");
        }
        if (failures)
            questions.ForEach(question => Explain(question, index.Ask(question.Question, 30, Laws.Words)));
    }

    /// <summary>What other limits than the program's would give, accepted later ones counted as right.</summary>
    private static string Limits(TextIndex index, List<JudgedQuestion> questions)
    {
        var runs = JudgedSet.Pooled(questions, Laws.Judged).Select(question => (question, Answer: index.Ask(question.Question, 10, Laws.Words))).ToList();
        return "pooled, from " + string.Join(", ", new[] { 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7 }.Select(limit =>
        {
            var given = runs.Where(run => run.Answer.Confidence >= limit).ToList();
            var right = given.Count(run => MeasuredQuestions.Rank(run.question, run.Answer) == 1);
            return $"{limit:f2}: {right / (double)Math.Max(1, given.Count):f3} at {right / (double)runs.Count(run => run.question.Expected.Count > 0):f3}";
        }));
    }

    /// <summary>What a question costs of the processor, each asked a second time.</summary>
    private static string Cost(TextIndex index, List<JudgedQuestion> questions)
    {
        var each = questions.ConvertAll(question =>
        {
            var begun = ProcessorTime.OfThread();
            index.Ask(question.Question, 10, Laws.Words);
            return ProcessorTime.OfThread() - begun;
        });
        each.Sort();
        return $"processor time of a question: p50 {each[each.Count / 2]:f1} ms, p95 {each[each.Count * 95 / 100]:f1} ms";
    }

    /// <summary>Says of a wrong or withheld answer what kind of miss it is, so that a person can judge it from question and quoted sentence alone.</summary>
    private static void Explain(JudgedQuestion question, Answers.Answer answer)
    {
        var rank = MeasuredQuestions.Rank(question, answer);
        if (rank == 1 && !answer.Abstained || question.Expected.Count == 0 && answer.Abstained)
            return;
        var first = answer.Passages.Count > 0 ? answer.Passages[0] : null;
        var miss = question.Expected.Count == 0 ? "unanswerable" : rank == 1 ? "withheld" : question.Expected.Any(article => article.Split('#')[0] == first?.ItemId) ? "article" : "law";
        Console.WriteLine($"    {question.Id}\t{miss}\t{question.Kind}/{answer.Kind}\t@{rank}\t{answer.Confidence:f2}\t{question.Question}\twanted {string.Join(' ', question.Expected)} [{question.Fact}]\tgot {first?.Title}{first?.Label}: {first?.Sentence}\t{string.Join(" | ", answer.Passages.Skip(1).Take(2).Select(passage => passage.Title + passage.Label))}");
    }
}
