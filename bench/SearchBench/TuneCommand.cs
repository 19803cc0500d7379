using Mingtang.Search.Answers;
using Mingtang.Search.Judged;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;

namespace Mingtang.Search.Bench;

/// <summary>Finds weights on the tuning half by climbing one weight at a time. Prints them; a person copies them.</summary>
internal static class TuneCommand
{
    private static readonly float[] Steps = [0f, 0.5f, 0.7f, 0.85f, 1.15f, 1.4f, 2f];

    public static void Run(string[] args)
    {
        using var index = Laws.Index();
        if (args is ["confidence", ..])
            ConfidenceFit.Run(index);
        else if (args is ["ask", ..])
            Climb<PassageFeature>(PassageWeights.Ask, Questions(index), reciprocalOnly: false);
        else
            Climb<Feature>(FeatureWeights.Search, Searches(index), reciprocalOnly: true);
    }

    private static List<List<(float[] Features, bool Right)>> Questions(TextIndex index) => [.. JudgedSet.Questions(Laws.Judged).Where(question => question.Tune && question.Expected.Count > 0).Select(judged =>
    {
        var scratch = Scratch.Borrow();
        var question = new Question(judged.Question);
        var slots = new Slots(question.Content, index.Now.Sections, Vocabulary.Default);
        var ranked = new AskRun(index.Now, Vocabulary.Default, scratch).Rank(slots, new PassageJudge(question, slots, index.Now.Sections, scratch));
        var list = ranked.Select(passage =>
        {
            var words = passage.Part.Segment.Words(passage.Row);
            return (passage.Features, judged.Expected.Contains($"{words.Id.Split('#')[0]}#{words.Label}"));
        }).ToList();
        scratch.Return();
        return list;
    })];

    private static List<List<(float[] Features, bool Right)>> Searches(TextIndex index) => [.. JudgedSet.Queries(Laws.Judged).Where(query => query.Tune).Concat(Fragments(index)).Select(judged =>
    {
        var scratch = Scratch.Borrow();
        var request = new SearchRequest(judged.Query);
        var reading = QueryReading.Of(judged.Query);
        var judge = new Judge(reading, index.Now.Items, scratch);
        var candidates = new Candidates(index.Now, reading, Vocabulary.Default, new RowFilter(request, reading), scratch).Gather();
        var list = new List<(float[], bool)>();
        foreach (var candidate in candidates)
        {
            judge.Look(candidate);
            list.Add((candidate.Features, judged.Relevant.GetValueOrDefault(candidate.Part!.Segment.Words(candidate.Row).Id) == 2));
        }
        scratch.Return();
        return list;
    })];

    /// <summary>Pieces of articles, half of them with a fault, so that finding a passage again is not traded for finding titles.</summary>
    internal static IEnumerable<JudgedQuery> Fragments(TextIndex index)
    {
        var chance = new Random(7);
        var part = index.Now.Sections.Parts[0].Segment;
        for (var i = 0; i < 160; i++)
        {
            var words = part.Words(chance.Next(part.Rows));
            if (words.Body.Length < 40)
                continue;
            var start = chance.Next(words.Body.Length - 20);
            var piece = words.Body.Substring(start, chance.Next(8, 17)).Replace("\n", "");
            if (i % 2 == 1)
                piece = piece.Remove(chance.Next(2, piece.Length - 2), 1);
            yield return new($"f{i}", true, "fragment", piece, new Dictionary<string, int> { [words.Id.Split('#')[0]] = 2 });
        }
    }

    private static void Climb<T>(float[] start, List<List<(float[] Features, bool Right)>> runs, bool reciprocalOnly) where T : struct, Enum
    {
        var weights = start.ToArray();
        var best = Worth(runs, weights, reciprocalOnly);
        Console.WriteLine($"reachable {runs.Average(run => run.Any(row => row.Right) ? 1.0 : 0):f3}; start {best:f4}");
        for (var (round, better) = (0, true); better && round < 12; round++)
        {
            better = false;
            for (var i = 0; i < weights.Length; i++)
            {
                var (old, chosen) = (weights[i], weights[i]);
                foreach (var next in Steps.Select(step => old * step).Concat([old + 0.1f, old - 0.1f, old + 0.3f, old - 0.3f]))
                {
                    weights[i] = next;
                    if (Worth(runs, weights, reciprocalOnly) is var worth && worth > best + 1e-5)
                        (best, chosen, better) = (worth, next, true);
                }
                weights[i] = chosen;
            }
            Console.WriteLine($"round {round}: {best:f4}");
        }
        var names = Enum.GetNames<T>();
        Console.WriteLine(string.Join(", ", weights.Select((weight, i) => $"/* {names[i]} */ {weight:0.###}f")));
    }

    private static double Worth(List<List<(float[] Features, bool Right)>> runs, float[] weights, bool reciprocalOnly)
    {
        var sum = 0.0;
        foreach (var run in runs)
        {
            var right = float.NegativeInfinity;
            foreach (var (features, good) in run)
                if (good)
                    right = Math.Max(right, FeatureWeights.Of(features, weights));
            if (float.IsNegativeInfinity(right))
                continue;
            var rank = 1;
            foreach (var (features, good) in run)
                if (!good && FeatureWeights.Of(features, weights) >= right)
                    rank++;
            sum += reciprocalOnly ? 1.0 / rank : (rank == 1 ? 0.4 : 0) + (rank <= 5 ? 0.3 : 0) + 0.3 / rank;
        }
        return sum / runs.Count;
    }
}
