using Mingtang.Search.Answers;
using Mingtang.Search.Judged;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;

namespace Mingtang.Search.Bench;

/// <summary>Finds weights (of searches on the tuning half, of questions on all that were seen) and prints them, with what they give on laws held out. A person copies them.</summary>
internal static class TuneCommand
{
    private const int Kept = 90;

    /// <summary>The wide questions are of one manner and more than all others: each of them weighs half.</summary>
    private const float OfWide = 0.5f;

    /// <summary>How their ids begin.</summary>
    internal const char Wide = 'x';

    private static LetterTable[]? tables;

    public static void Run(string[] args)
    {
        using var index = Laws.Index();
        if (args is ["letters", ..])
            Letters(index, args);
        else if (args is ["sure", ..])
            ConfidenceFit.Run(index);
        else if (args is ["ask", ..])
        {
            var rankers = Learned(Questions(index));
            if (!args.Contains("-r"))
                ConfidenceFit.Run(index, rankers);
        }
        else
            FeatureWeights.Search = Climbed(Searches(index), FeatureWeights.Search);
        if (args.Contains("-v"))
            JudgeCommand.Print(index, tune: true, failures: true);
        if (args.Contains("-t"))
            JudgeCommand.Print(index, tune: false, failures: false);
    }

    /// <summary>Learns weights and trees from all, which are then measured with; writes the trees into the program's table. Gives what was learned without each fold.</summary>
    private static Ranker[] Learned(List<RankedRun> runs)
    {
        var names = Enum.GetNames<PassageFeature>();
        Console.WriteLine($"{runs.Count} runs, right one among those looked at {runs.Average(run => run.Rows.Any(row => row.Right) ? 1.0 : 0):f3}");
        Console.WriteLine($"weights now: {Listwise.Measures(runs, PassageWeights.Ask)}");
        var rankers = TreeLearning.Held(runs, names.Length);
        var learned = TreeLearning.Learn(runs, names.Length);
        (PassageWeights.Ask, SecondLook.Trees) = (learned.Weights, learned.Trees);
        Console.WriteLine(string.Join(", ", learned.Weights.Select((weight, i) => $"/* {names[i]} */ {weight:0.##}f")));
        File.WriteAllLines(Path.Combine(Laws.Root, "src", "Search", "Facts", "trees.txt"), learned.Trees.Lines().Prepend("# What the second look asks, a tree a line (sign:number:if up to it:if beyond it, or what a leaf adds): grown by 'tune ask' (bench/SearchBench)."));
        return rankers;
    }

    private static float[] Climbed(List<RankedRun> runs, float[] now)
    {
        Console.WriteLine($"{runs.Count} runs, now: {Listwise.Measures(runs, now)}");
        var held = runs.GroupBy(run => (int)(Analysis.TermKey.Hash(run.Group) % 5)).AsParallel().WithDegreeOfParallelism(2)
            .SelectMany(fold => Climb.From([.. runs.Except(fold)], now) is var without ? fold.Select(run => (run, without)) : []).ToList();
        Console.WriteLine($"on laws held out: {held.Average(pair => Listwise.Reciprocal([pair.run], pair.without)):f4}");
        var weights = Climb.From(runs, now);
        Console.WriteLine($"climbed: {Listwise.Measures(runs, weights)}");
        Console.WriteLine(string.Join(", ", weights.Select((weight, i) => $"/* {(Feature)i} */ {weight:0.##}f")));
        return weights;
    }

    /// <summary>Which fold of the laws a question is held out with.</summary>
    internal static int FoldOf(string group) => (int)(Analysis.TermKey.Hash(group) % Listwise.Folds);

    /// <summary>A table of letters for each fold, learned without its laws: what is measured with it was not learned from.</summary>
    internal static LetterTable[] Tables(TextIndex index) => tables ??= LearnTables(index);

    private static LetterTable[] LearnTables(TextIndex index)
    {
        var learning = new LetterLearning(index, JudgedSet.ToLearnFrom(Laws.Judged), LetterLearning.Lines(Vocabulary.Lists));
        return [.. Enumerable.Range(0, Listwise.Folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(fold => LetterTable.Read(learning.Learn(group => FoldOf(group) == fold)))];
    }

    private static void Letters(TextIndex index, string[] args) =>
        File.WriteAllLines(args[1], new LetterLearning(index, JudgedSet.ToLearnFrom(Laws.Judged), LetterLearning.Lines(Vocabulary.Lists)).Learn(_ => false).Prepend("# Asked character, then the law's for it, each with a sign for how often: learned by 'tune letters' (bench/SearchBench)."));

    private static List<RankedRun> Questions(TextIndex index) => Tables(index) is var tables ? [.. JudgedSet.ToLearnFrom(Laws.Judged).Where(question => question.Expected.Count > 0).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(judged =>
    {
        var scratch = Scratch.Borrow();
        var question = new Question(judged.Question, Laws.Words);
        var slots = new Slots(question.Content, index.Now.Sections, Laws.Words, across: true);
        var ranked = new AskRun(index.Now, Laws.Words, scratch).Weighed(slots, new PassageJudge(question, slots, Slots.Near(question.Content, index.Now.Sections, Laws.Words), index.Now.Sections, scratch, tables[FoldOf(judged.Expected[0].Split('#')[0])]));
        var list = ranked.Select((passage, place) =>
        {
            var words = passage.Part.Segment.Words(passage.Row);
            return (passage.Features, Right: judged.Expected.Contains($"{words.Id.Split('#')[0]}#{words.Label}"), passage.ItemHash, place);
        }).Where(row => row.Right || row.place < Kept).Select(row => (row.Features, row.Right, row.ItemHash)).ToList();
        scratch.Return();
        return new RankedRun(judged.Id, judged.Expected[0].Split('#')[0], list, SecondLook.SortOf(question, slots), judged.Id[0] == Wide ? OfWide : 1);
    })] : [];

    private static List<RankedRun> Searches(TextIndex index) => [.. JudgedSet.Queries(Laws.Judged).Where(query => query.Tune).Concat(Fragments(index)).Select(judged =>
    {
        var scratch = Scratch.Borrow();
        var request = new SearchRequest(judged.Query);
        var reading = QueryReading.Of(judged.Query);
        var judge = new Judge(reading, index.Now.Items, scratch);
        var candidates = new Candidates(index.Now, reading, Laws.Words, new RowFilter(request, reading, index.Now.Items), scratch).Gather();
        var list = new List<(float[], bool, ulong)>();
        foreach (var candidate in candidates)
        {
            judge.LookAtFront(candidate);
            judge.LookAtText(candidate);
            list.Add((candidate.Features, judged.Relevant.GetValueOrDefault(candidate.Part!.Segment.Words(candidate.Row).Id) == 2, 0));
        }
        scratch.Return();
        return new RankedRun(judged.Id, judged.Relevant.MaxBy(file => file.Value).Key, list, []);
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
}
