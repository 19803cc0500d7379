using Mingtang.Library.Index;
using Mingtang.Library.Searching;
using Mingtang.Library.Words;
using Mingtang.Search;
using Mingtang.Search.Answers;

namespace Mingtang.Library.Asking;

/// <summary>Answers questions from what is public and in force; of what has ended it never says that it holds.</summary>
internal sealed class AskReading(NodeIndex node, LiveWords words, SearchReading searching)
{
    public const int LongestQuestion = 400;

    private const int Looked = 12, ShownOthers = 4;

    /// <param name="trial">Words to ask with in place of those in use.</param>
    public async Task<AnsweredQuestion> Ask(string question, CancellationToken stop, int most = ShownOthers + 1, WordsInUse? trial = null)
    {
        var asked = question.Length > LongestQuestion ? question[..LongestQuestion] : question;
        if (await node.Current(stop) is not { } index)
            return new(asked, QuestionKind.Open, 0, null, []) { IsBuilding = true };
        var answer = index.Ask(asked, Math.Max(Looked, most), (trial ?? await words.Now(stop)).Vocabulary);
        var passages = await Passages(answer.Passages, stop);
        // The evidence was weighed for what stood first: if that has ended, nothing is known of what holds now.
        var holds = answer.Passages is [{ Standing: <= Standing.NotYet } top, ..] && passages is [var best, ..]
            && (Index.ItemWords.IdOf(best.Item) == top.ItemId || TextSeries.Of(best.Title) == TextSeries.Of(top.Title));
        return answer.Abstained || !holds ? new(asked, answer.Kind, answer.Confidence, null, [.. passages.Take(most)])
            : new(asked, answer.Kind, answer.Confidence, passages[0], [.. passages.Skip(1).Take(most - 1)]);
    }

    /// <summary>In force, still public, each article once.</summary>
    private async Task<List<QuotedPassage>> Passages(IReadOnlyList<Passage> found, CancellationToken stop)
    {
        var known = await searching.Known(found.Select(passage => Index.ItemWords.ItemOf(passage.ItemId)), stop);
        var passages = new List<QuotedPassage>();
        foreach (var passage in found.Where(passage => passage.Standing <= Standing.NotYet).DistinctBy(passage => (passage.Title, passage.Label)))
            if (known.TryGetValue(Index.ItemWords.ItemOf(passage.ItemId), out var line))
                passages.Add(new(
                    line.Item, passage.Title, passage.Label, passage.Heading, line.KindTitle, line.AgencyName, line.Url + ArticleAnchor.Of(passage.Label), passage.Standing, passage.Date,
                    passage.Score, passage.Text, passage.Sentence, passage.Fact, passage.Marks));
        return NewestFirst(passages);
    }

    /// <summary>Of yearly texts that say the same with other figures the latest answers; those of earlier years are marked and come last.</summary>
    private static List<QuotedPassage> NewestFirst(List<QuotedPassage> passages)
    {
        var turns = passages.GroupBy(Series).ToDictionary(
            series => series.Key, series => new Queue<QuotedPassage>(series.OrderByDescending(passage => TextSeries.YearOf(passage.Title)).ThenByDescending(passage => passage.Day)));
        var latest = passages.GroupBy(passage => TextSeries.Of(passage.Title)).ToDictionary(series => series.Key, series => series.Max(passage => TextSeries.YearOf(passage.Title)));
        return
        [
            .. passages.Select(passage => turns[Series(passage)].Dequeue())
                .Select(passage => passage with { IsEarlier = TextSeries.YearOf(passage.Title) < latest[TextSeries.Of(passage.Title)] }).OrderBy(passage => passage.IsEarlier),
        ];
    }

    private static (string, string) Series(QuotedPassage passage) => (TextSeries.Of(passage.Title), passage.Label);
}
